import { useDroppable } from "@dnd-kit/core";
import { Box, Stack, Typography } from "@mui/material";
import { useId } from "react";
import type { Referral } from "#shared/resources/referral";
import { useSpeech } from "../../i18n/language.ts";
import { Card } from "./card.tsx";
import type { Column } from "./columns.ts";

interface ColumnViewProps {
  column: Column;
  cards: readonly Referral[];
  mayMove: boolean;
  /** While a card is on the way: whether it may come here. */
  welcome: boolean | undefined;
}

/** A column of the board with its cards; it shows whether the card that is being dragged may come. */
export const ColumnView = ({ column, cards, mayMove, welcome }: ColumnViewProps) => {
  const { t } = useSpeech();
  const id = useId();
  const { setNodeRef, isOver } = useDroppable({ id: column.name });
  const line = welcome === true ? "primary.main" : "divider";
  return (
    <Box
      component="section"
      ref={setNodeRef}
      aria-labelledby={id}
      data-column={column.name}
      sx={{
        ...columnStyle,
        borderColor: isOver && welcome === false ? "error.main" : line,
        borderStyle: welcome === true ? "dashed" : "solid",
        bgcolor: isOver && welcome ? "primary.light" : "var(--sunk)",
        opacity: welcome === false ? 0.6 : 1,
      }}
    >
      <Stack direction="row" sx={{ alignItems: "baseline", gap: 1, px: 1.5, py: 1 }}>
        <Typography variant="h3" component="h2" id={id}>
          {t.referrals.columns[column.name]}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {cards.length > 0 && cards.length}
        </Typography>
      </Stack>
      <Box component="ul" sx={listStyle} tabIndex={0} aria-labelledby={id}>
        {cards.map((referral) => (
          <Card key={referral.id} referral={referral} mayMove={mayMove} />
        ))}
        {cards.length === 0 && (
          <Typography component="li" variant="body2" color="textSecondary" sx={{ listStyle: "none", px: 0.5 }}>
            {t.referrals.emptyColumn}
          </Typography>
        )}
      </Box>
    </Box>
  );
};

const columnStyle = {
  flex: "0 0 236px",
  display: "flex",
  flexDirection: "column",
  minHeight: 0,
  border: 1,
  borderRadius: 1.5,
  scrollSnapAlign: "start",
  transition: "background-color 120ms, opacity 120ms",
} as const;

const listStyle = {
  m: 0,
  px: 1,
  pb: 1,
  pt: 0.25,
  display: "flex",
  flexDirection: "column",
  gap: 1,
  overflowY: "auto",
  minHeight: 80,
  flex: 1,
} as const;
