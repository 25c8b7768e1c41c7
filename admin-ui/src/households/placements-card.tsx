import { Box, Chip, Link, Typography } from "@mui/material";
import { LinkBase } from "react-admin";
import { daysBetween } from "#shared/dates";
import { Place } from "#shared/resources/place";
import type { Placement } from "#shared/resources/placement";
import { Unit } from "#shared/resources/unit";
import { placementSteps } from "#shared/steps/placements";
import { useRecords } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { Section } from "../layout/section.tsx";
import { PlacementStepDialog } from "../placements/placement-step-dialog.tsx";
import { StepButtons } from "../steps/step-buttons.tsx";
import { useToday } from "../today.ts";

const usePeriod = () => {
  const { t, f, say } = useSpeech();
  return ({ actualIn, actualOut, expectedIn, expectedOut, status }: Placement): string => {
    const from = actualIn ?? expectedIn;
    if (!from) return "";
    if (actualOut) return say(t.households.fromTo, { from: f.date(from), to: f.date(actualOut) });
    const start = status === "inProgress" ? say(t.households.sinceStill, { from: f.date(from) }) : f.date(from);
    return expectedOut ? `${start} · ${say(t.households.expectedOut, { date: f.date(expectedOut) })}` : start;
  };
};

const Stay = ({ placement, where }: { placement: Placement; where: string }) => {
  const { t, words, count } = useSpeech();
  const periodOf = usePeriod();
  const today = useToday();
  const { actualIn, actualOut, status, departureReason, destination } = placement;
  const nights = actualIn ? daysBetween(actualIn, actualOut ?? today) : undefined;
  const isHere = status === "inProgress";
  const end = [
    departureReason && words.values.departureReasons[departureReason],
    destination && words.values.destinations[destination],
  ].filter((part) => part);
  return (
    <Box
      component="li"
      sx={{ ...stayStyle, "&::before": { ...dotStyle, bgcolor: isHere ? "secondary.main" : "background.paper" } }}
    >
      <Link component={LinkBase} to={`/placements/${placement.id}`}>
        {where}
      </Link>{" "}
      <Chip
        size="small"
        variant={isHere ? "filled" : "outlined"}
        color={isHere ? "primary" : "default"}
        label={words.values.placementStatuses[status]}
      />
      <Typography variant="body2">{periodOf(placement)}</Typography>
      <Typography variant="body2" color="textSecondary">
        {[nights !== undefined && nights >= 0 && count(t.households.nights, nights), end.join(" → ")]
          .filter((part) => part)
          .join(" · ")}
      </Typography>
      <Box sx={{ mt: 0.75, "&:empty": { display: "none" } }}>
        <StepButtons steps={placementSteps} record={placement} size="small" Form={PlacementStepDialog} />
      </Box>
    </Box>
  );
};

/** Where the household has been, the latest stay first. */
export const PlacementsCard = ({ placements }: { placements: readonly Placement[] }) => {
  const { t } = useSpeech();
  const units = new Map(useRecords(Unit).map(({ id, name }) => [id, name]));
  const places = new Map(useRecords(Place).map(({ id, name }) => [id, name]));
  const whereOf = ({ unitId, placeId = "" }: Placement) =>
    [units.get(unitId), places.get(placeId)].filter((part) => part).join(", ");
  return (
    <Section title={t.households.placements}>
      {placements.length === 0 && (
        <Typography color="textSecondary">
          {t.households.noPlacements}. {t.households.noPlacementsDetail}
        </Typography>
      )}
      <Box component="ol" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {placements.map((placement) => (
          <Stay key={placement.id} placement={placement} where={whereOf(placement)} />
        ))}
      </Box>
    </Section>
  );
};

const stayStyle = {
  position: "relative",
  pl: 3,
  pb: 2,
  ml: 0.75,
  borderLeft: 2,
  borderColor: "divider",
  "&:last-of-type": { pb: 0.5 },
};

const dotStyle = {
  content: '""',
  position: "absolute",
  left: -8,
  top: 5,
  width: 10,
  height: 10,
  borderRadius: "50%",
  border: 2,
  borderColor: "secondary.main",
};
