import { Box, Stack, Typography } from "@mui/material";
import type { DayState } from "#shared/rules/day-states";
import { useSpeech } from "../i18n/language.ts";
import { lookOf } from "./looks.ts";

const states: readonly DayState[] = ["occupied", "reserved", "free", "blocked", "closed"];

const Sample = ({ state, forecast, label }: { state: DayState; forecast: boolean; label: string }) => (
  <Stack component="li" direction="row" sx={{ alignItems: "center", gap: 0.75 }}>
    <Box aria-hidden sx={{ width: 26, height: 16, borderRadius: "4px", ...lookOf(state, forecast) }} />
    <Typography variant="body2">{label}</Typography>
  </Stack>
);

/** What each look means. */
export const Legend = () => {
  const { t } = useSpeech();
  return (
    <Stack
      component="ul"
      direction="row"
      aria-label={t.board.legend}
      sx={{ listStyle: "none", m: 0, p: 0, gap: 2, flexWrap: "wrap" }}
    >
      {states.map((state) => (
        <Sample key={state} state={state} forecast={false} label={t.board.states[state]} />
      ))}
      <Sample state="occupied" forecast label={t.board.forecast} />
    </Stack>
  );
};
