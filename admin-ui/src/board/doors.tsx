import { Stack } from "@mui/material";
import type { DayState } from "#shared/rules/day-states";
import { useSpeech } from "../i18n/language.ts";
import { keyed } from "../sheet/model/keyed.ts";

const arch = "M3 21V10a7 7 0 0 1 14 0v11z";

const looks: Record<DayState, { fill: string; stroke: string; mark?: string; dash?: string }> = {
  occupied: { fill: "var(--wall)", stroke: "var(--wall)" },
  reserved: { fill: "var(--wall-tint)", stroke: "var(--wall)", dash: "3 2" },
  blocked: { fill: "var(--warn-tint)", stroke: "var(--warn)", mark: "M6 18 14 8" },
  free: { fill: "none", stroke: "var(--ok)", mark: "M13 14v.1" },
  closed: { fill: "var(--sunk)", stroke: "var(--control-line)", mark: "M6 18 14 8M14 18 6 8" },
};

/** A door for each place: shut when somebody is in, open to be seen when it is free. */
export const Doors = ({ states }: { states: readonly DayState[] }) => {
  const { t } = useSpeech();
  const named = states.map((state) => t.board.states[state]);
  return (
    <Stack direction="row" role="img" aria-label={named.join(", ")} sx={{ gap: 0.5, flexWrap: "wrap" }}>
      {keyed(states).map(({ key, item: state, place }) => {
        const { fill, stroke, mark, dash } = looks[state];
        return (
          <svg key={key} viewBox="0 0 20 23" width={20} height={23} aria-hidden="true">
            <title>{named[place]}</title>
            <path d={arch} style={{ fill, stroke }} strokeWidth={1.6} strokeDasharray={dash} />
            {mark && <path d={mark} style={{ stroke }} strokeWidth={1.8} strokeLinecap="round" fill="none" />}
          </svg>
        );
      })}
    </Stack>
  );
};
