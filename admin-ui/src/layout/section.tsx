import { Box, Card, Stack, Typography } from "@mui/material";
import { type ReactNode, useId } from "react";

interface SectionProps {
  title: string;
  /** How many there are, beside the title. */
  total?: number;
  actions?: ReactNode;
  children: ReactNode;
}

/** A card with a heading of its own. */
export const Section = ({ title, total, actions, children }: SectionProps) => {
  const id = useId();
  return (
    <Card component="section" aria-labelledby={id} sx={{ display: "flex", flexDirection: "column", minWidth: 0 }}>
      <Stack direction="row" sx={{ alignItems: "center", gap: 1, px: 2, pt: 1.75, pb: 0.75 }}>
        <Typography variant="h2" id={id}>
          {title}
        </Typography>
        {total !== undefined && total > 0 && <Typography color="textSecondary">{total}</Typography>}
        <Box sx={{ flex: 1 }} />
        {actions}
      </Stack>
      <Box sx={{ px: 2, pb: 2, minWidth: 0 }}>{children}</Box>
    </Card>
  );
};
