import type { Claim } from "./claims.ts";
import { dateOfDay, dayNumber } from "./day-numbers.ts";
import { periodOf } from "./intervals.ts";
import type { OutageFacts, Period, PlaceFacts, PlacementFacts } from "./occupancy-records.ts";
import { type PlaceDay, placeDay } from "./place-day.ts";
import { type PlacePiece, placePieces } from "./place-pieces.ts";
import { placeStory } from "./unit-story.ts";

export type DayState = "occupied" | "reserved" | "blocked" | "free" | "closed";

/** Days in a row on which a place is in the same state for the same reason. Half-open dates. */
export interface DayRun extends PlaceDay {
  from: string;
  to: string;
  state: DayState;
  /** Who is in, or for whom the place is kept; the first of `placementIds`. */
  placementId?: string;
  placementIds: string[];
  outageId?: string;
  outageReason?: OutageFacts["reason"];
  /** After the as-of day: expected, not counted. */
  forecast: boolean;
}

export interface DayStatesInput extends Period {
  place: PlaceFacts;
  placements: readonly PlacementFacts[];
  outages: readonly OutageFacts[];
  asOf: string;
}

const stateOf = ({ capacity, occupied, blocked, reserved }: PlaceDay): DayState => {
  if (occupied > 0) return "occupied";
  if (blocked > 0) return "blocked";
  if (reserved > 0) return "reserved";
  return capacity > 0 ? "free" : "closed";
};

const claimsBehind = (piece: PlacePiece, { occupied, reserved }: PlaceDay): readonly Claim[] => {
  if (occupied > 0) return piece.stays;
  return reserved > 0 ? piece.reservations.slice(0, reserved) : [];
};

const sameRun = (a: DayRun, b: DayRun): boolean =>
  a.to === b.from &&
  a.state === b.state &&
  a.forecast === b.forecast &&
  a.capacity === b.capacity &&
  a.reserved === b.reserved &&
  a.outageId === b.outageId &&
  a.placementIds.join() === b.placementIds.join();

/**
 * What a place is on each day from `from` to `to`, both included, in runs: what an occupancy board draws. Counted by
 * the same formula as the figures, so that the two cannot disagree. A place for several households is "occupied" as
 * soon as one is in; the counts tell the rest.
 */
export const dayStates = ({ place, placements, outages, from, to, asOf }: DayStatesInput): DayRun[] => {
  const tomorrow = dayNumber(asOf) + 1;
  const runs: DayRun[] = [];
  for (const piece of placePieces(placeStory(place, { placements, outages, asOf }), periodOf(from, to), [tomorrow])) {
    const day = placeDay(piece, place.householdsAtOnce);
    const placementIds = claimsBehind(piece, day).map(({ placementId }) => placementId);
    const [outage] = piece.outages;
    const run: DayRun = {
      from: dateOfDay(piece.from),
      to: dateOfDay(piece.to),
      state: stateOf(day),
      placementId: placementIds[0],
      placementIds,
      outageId: outage?.outageId,
      outageReason: outage?.reason,
      forecast: piece.from >= tomorrow,
      ...day,
    };
    const before = runs.at(-1);
    if (before && sameRun(before, run)) before.to = run.to;
    else runs.push(run);
  }
  return runs;
};
