import { useDraggable } from "@dnd-kit/core";
import DragIndicatorRounded from "@mui/icons-material/DragIndicatorRounded";
import { Box, Link, Stack, Typography } from "@mui/material";
import { LinkBase } from "react-admin";
import { Organisation } from "#shared/resources/organisation";
import type { Referral } from "#shared/resources/referral";
import { Unit } from "#shared/resources/unit";
import { useRecords } from "../../data/use-records.ts";
import { useSpeech } from "../../i18n/language.ts";
import { useLasting, ValueChip } from "../marks.tsx";

/** What a card says: number, urgency, for whom, from whom, where, how long. */
export const CardFace = ({ referral }: { referral: Referral }) => {
  const { t, words } = useSpeech();
  const unit = useRecords(Unit).find(({ id }) => id === referral.requestedUnitId);
  const service = useRecords(Organisation).find(({ id }) => id === referral.referringServiceId);
  const lasting = useLasting(referral);
  return (
    <>
      <Stack direction="row" sx={{ gap: 0.75, alignItems: "center", flexWrap: "wrap", pr: 3.5 }}>
        <Link component={LinkBase} to={`/referrals/${referral.id}`} draggable={false} sx={{ fontWeight: 650 }}>
          {referral.number}
        </Link>
        {referral.urgency !== "ordinary" && <ValueChip list="urgencies" value={referral.urgency} />}
      </Stack>
      {referral.householdType && (
        <Typography variant="body2">{words.values.householdTypes[referral.householdType]}</Typography>
      )}
      {referral.status === "moreInformationNeeded" && (
        <Typography variant="body2" sx={{ color: "warning.main" }}>
          {words.values.referralStatuses.moreInformationNeeded}
        </Typography>
      )}
      <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: "anywhere" }}>
        {[service?.name, unit?.name ?? t.home.anyUnit].filter((part) => part).join(" · ")}
      </Typography>
      {lasting && (
        <Typography variant="body2" color="textSecondary">
          {lasting}
        </Typography>
      )}
    </>
  );
};

/** A referral on the board: dragged by the mouse anywhere, by the keyboard from its handle. */
export const Card = ({ referral, mayMove }: { referral: Referral; mayMove: boolean }) => {
  const { t, say } = useSpeech();
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, isDragging } = useDraggable({
    id: referral.id,
    disabled: !mayMove,
  });
  return (
    <Box
      component="li"
      ref={setNodeRef}
      data-card={referral.number}
      {...(mayMove && listeners)}
      sx={{ ...cardStyle, opacity: isDragging ? 0.35 : 1, cursor: mayMove ? "grab" : "default" }}
    >
      <CardFace referral={referral} />
      {mayMove && (
        <Box
          component="button"
          type="button"
          ref={setActivatorNodeRef}
          {...attributes}
          aria-label={say(t.referrals.moveCard, { number: referral.number ?? "" })}
          sx={handleStyle}
        >
          <DragIndicatorRounded fontSize="small" />
        </Box>
      )}
    </Box>
  );
};

export const cardStyle = {
  position: "relative",
  bgcolor: "background.paper",
  border: 1,
  borderColor: "divider",
  borderRadius: 1,
  p: 1.25,
  listStyle: "none",
  touchAction: "manipulation",
} as const;

const handleStyle = {
  position: "absolute",
  top: 6,
  right: 4,
  width: 28,
  height: 28,
  display: "grid",
  placeItems: "center",
  border: 0,
  borderRadius: 1,
  bgcolor: "transparent",
  color: "text.secondary",
  cursor: "grab",
  touchAction: "none",
} as const;
