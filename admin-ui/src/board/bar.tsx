import { Box, Tooltip } from "@mui/material";
import { LinkBase } from "react-admin";
import { addDays } from "#shared/dates";
import { wordAt } from "#shared/words/word-at";
import { type Speech, useSpeech } from "../i18n/language.ts";
import type { Lane, Bar as Run } from "./lanes.ts";
import { lookOf } from "./looks.ts";
import { canBeHit, type Scale, spotOf } from "./scale.ts";

interface BarProps {
  run: Run;
  lane: Lane;
  scale: Scale;
  codes: ReadonlyMap<string, string>;
  /** Opens the admission of somebody to this place; unset when there is nothing to open. */
  onAdmit?: (placeId: string) => void;
}

const whoIn = ({ householdIds }: Run, codes: BarProps["codes"]): string =>
  householdIds.map((id) => codes.get(id) ?? "…").join(", ");

const labelOf = ({ t, words, f, say }: Speech, { run, lane, codes }: BarProps): string => {
  const { state, outageReason, forecast } = run;
  const why = outageReason && state === "blocked" ? wordAt(words, "values", "outageReasons", outageReason) : undefined;
  const note = [why, forecast && state === "occupied" ? t.board.forecast : ""].filter((one) => one).join(", ");
  const who = whoIn(run, codes);
  return say(t.board.bar, {
    // The code is what stands on the bar: whoever speaks to the page says it first.
    who: who ? `${who} · ` : "",
    place: lane.place?.name ?? t.board.path,
    state: t.board.states[state],
    note: note ? ` (${note})` : "",
    from: f.date(run.from),
    to: f.date(addDays(run.to, -1)),
  });
};

const shape = {
  position: "absolute",
  top: 4,
  bottom: 4,
  borderRadius: "5px",
  fontSize: "0.78rem",
  fontWeight: 650,
  lineHeight: "24px",
  px: 0.5,
  overflow: "clip",
  whiteSpace: "nowrap",
  textAlign: "left",
  textDecoration: "none",
  fontFamily: "inherit",
  boxSizing: "border-box",
  containerType: "inline-size",
  zIndex: 1,
} as const;

/** One run of days. A household leads to its page, a free place to an admission; the rest is only to be read. */
export const Bar = (props: BarProps) => {
  const speech = useSpeech();
  const { run, lane, scale, codes, onAdmit } = props;
  const spot = spotOf(scale, run);
  if (!spot) return null;
  const label = labelOf(speech, props);
  const look = {
    ...shape,
    ...lookOf(run.state, run.forecast),
    left: `${spot.left}%`,
    width: `calc(${spot.width}% - 1px)`,
  };
  const text =
    run.householdIds.length > 0 ? (
      <Box component="span" sx={plateStyle}>
        {whoIn(run, codes)}
      </Box>
    ) : null;
  const [household] = run.householdIds;
  const { place } = lane;
  const isTarget = canBeHit(scale, run);
  if (household && isTarget)
    return (
      <Tooltip title={label}>
        <Box
          component={LinkBase}
          to={`/households/${household}`}
          aria-label={label}
          sx={{ ...look, "&:hover": { filter: "brightness(1.12)" } }}
        >
          {text}
        </Box>
      </Tooltip>
    );
  if (isTarget && run.state === "free" && place && onAdmit) {
    const action = `${speech.say(speech.t.board.admitHere, { place: place.name })}. ${label}`;
    return (
      <Tooltip title={action}>
        <Box
          component="button"
          type="button"
          aria-label={action}
          onClick={() => onAdmit(place.id)}
          sx={{ ...look, cursor: "pointer", "&:hover": { bgcolor: "var(--ok-tint)" } }}
        >
          <Box component="span" sx={{ position: "sticky", left: plateStyle.left }}>
            +
          </Box>
        </Box>
      </Tooltip>
    );
  }
  return (
    <Tooltip title={label}>
      <Box role="img" aria-label={label} sx={look} />
    </Tooltip>
  );
};

/** A code that would be cut off says less than none. */
const plateStyle = {
  px: 0.25,
  // Stays in sight while its bar does, beside the names that stay on the left.
  position: "sticky",
  left: { xs: 108, md: 204 },
  "@container (max-width: 52px)": { display: "none" },
};
