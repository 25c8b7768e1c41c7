import { addDays } from "#shared/dates";
import { dateOfDay, dayNumber } from "#shared/rules/day-numbers";
import { type DayState, dayStates } from "#shared/rules/day-states";
import { freePlacesByDay } from "#shared/rules/free-places";
import { unitStory } from "#shared/rules/unit-story";
import type { Scale } from "./scale.ts";
import type { UnitFolder } from "./unit-facts.ts";

/** Days in a row on which a place, or a path, is the same. Half-open. */
export interface Bar {
  from: string;
  to: string;
  state: DayState;
  /** Who is in, or for whom it is kept. */
  householdIds: readonly string[];
  /** Why a place is out of service. */
  outageReason?: string;
  /** After today: expected, not counted. */
  forecast: boolean;
}

export interface Lane {
  key: string;
  /** Unset for somebody who is in without a place of the unit. */
  place?: { id: string; name: string };
  bars: readonly Bar[];
}

export interface UnitLanes {
  lanes: readonly Lane[];
  /** Days in a row with the same number of free places; none for a unit without places. */
  free: readonly { from: string; to: string; count: number }[];
}

/** What is free or out of service needs no line between the days that are counted and those that are expected. */
const joined = (bars: readonly Bar[]): Bar[] => {
  const whole: Bar[] = [];
  for (const bar of bars) {
    const last = whole.at(-1);
    const isSame = last?.to === bar.from && last.state === bar.state && last.outageReason === bar.outageReason;
    if (last && isSame && last.householdIds.join() === bar.householdIds.join() && bar.state !== "occupied")
      last.to = bar.to;
    else whole.push({ ...bar });
  }
  return whole;
};

const placeLanes = ({ places, placements, outages }: UnitFolder, { from, to }: Scale, today: string): Lane[] => {
  const householdOf = new Map(placements.map(({ id, householdId }) => [id, householdId]));
  return places.map((place) => ({
    key: place.id,
    place: { id: place.id, name: place.name },
    bars: joined(
      dayStates({ place, placements, outages, from, to, asOf: today }).map((run) => ({
        from: run.from,
        to: run.to,
        state: run.state,
        forecast: run.forecast,
        householdIds: run.placementIds.flatMap((id) => householdOf.get(id) ?? []),
        ...(run.outageReason && { outageReason: run.outageReason }),
      })),
    ),
  }));
};

/** One lane for each household that is in, or expected, without a place: the paths of a unit that counts paths. */
const looseLanes = (folder: UnitFolder, { from, to }: Scale, today: string): Lane[] => {
  const bounds = { from: dayNumber(from), to: dayNumber(to) + 1 };
  const tomorrow = dayNumber(today) + 1;
  const lanes = new Map<string, Bar[]>();
  for (const claim of unitStory({ ...folder, from, to, asOf: today }).loose) {
    const [start, end] = [Math.max(claim.from, bounds.from), Math.min(claim.to, bounds.to)];
    const pieces = [
      { from: start, to: Math.min(end, tomorrow), forecast: false },
      { from: Math.max(start, tomorrow), to: end, forecast: true },
    ].filter((piece) => piece.to > piece.from);
    const bars = pieces.map(
      (piece): Bar => ({
        from: dateOfDay(piece.from),
        to: dateOfDay(piece.to),
        state: claim.kind === "stay" ? "occupied" : "reserved",
        forecast: piece.forecast,
        householdIds: [claim.householdId],
      }),
    );
    if (bars.length > 0) lanes.set(claim.placementId, [...(lanes.get(claim.placementId) ?? []), ...bars]);
  }
  return [...lanes].map(([key, bars]) => ({ key, bars }));
};

const freeRuns = (folder: UnitFolder, { from, to }: Scale, today: string): UnitLanes["free"] => {
  const runs: { from: string; to: string; count: number }[] = [];
  if (folder.places.length === 0) return runs;
  for (const { date, free } of freePlacesByDay({ ...folder, from, to, asOf: today })) {
    const last = runs.at(-1);
    if (last?.count === free) last.to = addDays(date, 1);
    else runs.push({ from: date, to: addDays(date, 1), count: free });
  }
  return runs;
};

/** What the board draws of a unit, counted by the same rules as the reports. */
export const lanesOf = (folder: UnitFolder, scale: Scale, today: string): UnitLanes => ({
  lanes: [...placeLanes(folder, scale, today), ...looseLanes(folder, scale, today)],
  free: freeRuns(folder, scale, today),
});
