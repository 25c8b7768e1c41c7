import type { Anomaly, AnomalyKind } from "./anomalies.ts";
import { dayNumber } from "./day-numbers.ts";
import { type Span, sharedDays } from "./intervals.ts";
import type { PlacementFacts } from "./occupancy-records.ts";

const flawOf = ({ status, actualIn, actualOut }: PlacementFacts, bounds: Span): AnomalyKind | undefined => {
  if (status !== "inProgress" && status !== "departed") return undefined;
  if (actualIn === undefined) return "noEntryDay";
  const entered = dayNumber(actualIn);
  if (actualOut === undefined) return status === "departed" && entered < bounds.to ? "noDepartureDay" : undefined;
  const turnedRound = { from: dayNumber(actualOut), to: entered + 1 };
  return actualOut < actualIn && sharedDays(turnedRound, bounds) > 0 ? "leavesBeforeEntering" : undefined;
};

/** Placements whose days of entry and departure are missing or the wrong way round, as far as they may touch the period. */
export const flawedPlacements = (placements: readonly PlacementFacts[], bounds: Span): Anomaly[] =>
  placements.flatMap((placement) => {
    const kind = flawOf(placement, bounds);
    const { id, householdId, placeId } = placement;
    const where = placeId === undefined ? {} : { placeId };
    return kind ? [{ kind, ...where, placementIds: [id], householdIds: [householdId], outageIds: [] }] : [];
  });
