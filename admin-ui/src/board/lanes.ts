import { addDays } from "#shared/dates";
import type { Outage } from "#shared/resources/outage";
import type { Place } from "#shared/resources/place";
import type { Placement } from "#shared/resources/placement";
import { type AnomalyKind, placeFindings } from "#shared/rules/anomalies";
import { dateOfDay } from "#shared/rules/day-numbers";
import { freePlacesByDay } from "#shared/rules/free-places";
import { periodOf } from "#shared/rules/intervals";
import { placeDay } from "#shared/rules/place-day";
import { placePieces } from "#shared/rules/place-pieces";
import { placeStory } from "#shared/rules/unit-story";
import type { Scale } from "./scale.ts";
import { type StayBar, stayBars } from "./stays.ts";
import type { UnitFolder } from "./unit-facts.ts";

/** Days in a row on which a place is free, not in use, or out of service. Half-open. */
export interface DaysRun {
  kind: "free" | "closed" | "blocked";
  key: string;
  from: string;
  to: string;
  outageId?: string;
  outageReason?: Outage["reason"];
}

export type LaneItem = StayBar | DaysRun;

/** Facts of a lane that contradict each other. */
export interface LaneAnomaly {
  kind: AnomalyKind;
  placementIds: readonly string[];
}

export interface Lane {
  key: string;
  unitId: string;
  /** Unset for somebody who is in without a place of the unit. */
  place?: Place;
  stays: readonly StayBar[];
  /** How many lines its stays need. */
  tracks: number;
  /** What its other days are; worked out when it is first asked for. */
  days: () => { runs: readonly DaysRun[]; anomalies: readonly LaneAnomaly[] };
}

const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

const tracksOf = (stays: readonly StayBar[]): number => 1 + Math.max(0, ...stays.map(({ track }) => track));

interface Facts {
  placements: readonly Placement[];
  outages: readonly Outage[];
}

const runKind = (day: ReturnType<typeof placeDay>): DaysRun["kind"] | undefined => {
  if (day.blocked > 0) return "blocked";
  if (day.free > 0) return "free";
  return day.occupied + day.reserved === 0 && day.capacity === 0 ? "closed" : undefined;
};

/** What a place is on the days that no stay fills, and what contradicts itself there, by the rules of the reports. */
const daysOfPlace = (place: Place, facts: Facts, { from, to }: Scale, today: string): ReturnType<Lane["days"]> => {
  const runs: DaysRun[] = [];
  const anomalies: LaneAnomaly[] = [];
  for (const piece of placePieces(placeStory(place, { ...facts, asOf: today }), periodOf(from, to))) {
    const day = placeDay(piece, place.householdsAtOnce);
    anomalies.push(...placeFindings(place.id, piece, day));
    const kind = runKind(day);
    if (!kind) continue;
    const [outage] = kind === "blocked" ? piece.outages : [];
    const [start, end] = [dateOfDay(piece.from), dateOfDay(piece.to)];
    const last = runs.at(-1);
    if (last?.to === start && last.kind === kind && last.outageId === outage?.outageId) last.to = end;
    else
      runs.push({
        kind,
        key: `${kind} ${start}`,
        from: start,
        to: end,
        ...(outage && { outageId: outage.outageId, outageReason: outage.reason }),
      });
  }
  return { runs, anomalies };
};

const NOTHING: ReturnType<Lane["days"]> = { runs: [], anomalies: [] };

const placeLane = (place: Place, facts: Facts, scale: Scale, today: string): Lane => {
  const stays = stayBars(facts.placements, scale, today);
  return {
    key: place.id,
    unitId: place.unitId,
    place,
    stays,
    tracks: tracksOf(stays),
    days: once(() => daysOfPlace(place, facts, scale, today)),
  };
};

/** One lane for each household that is in, or expected, without a place: the paths of a unit that counts paths. */
const looseLane = (placement: Placement, scale: Scale, today: string): Lane[] => {
  const stays = stayBars([placement], scale, today);
  if (stays.length === 0) return [];
  return [{ key: placement.id, unitId: placement.unitId, stays, tracks: 1, days: () => NOTHING }];
};

/** What the board draws of a unit, counted by the same rules as the reports. */
export const lanesOf = ({ places, placements, outages }: UnitFolder, scale: Scale, today: string): Lane[] => {
  const placementsOf = Map.groupBy(placements, ({ placeId }) => placeId ?? "");
  const outagesOf = Map.groupBy(outages, ({ placeId }) => placeId);
  const known = new Set(places.map(({ id }) => id));
  return [
    ...places.map((place) =>
      placeLane(
        place,
        { placements: placementsOf.get(place.id) ?? [], outages: outagesOf.get(place.id) ?? [] },
        scale,
        today,
      ),
    ),
    ...placements
      .filter(({ placeId }) => placeId === undefined || !known.has(placeId))
      .flatMap((placement) => looseLane(placement, scale, today)),
  ];
};

/** Days in a row with the same number of free places; none for a unit without places. Half-open. */
export interface FreeRun {
  from: string;
  to: string;
  count: number;
}

export const freeRuns = (folder: UnitFolder, { from, to }: Scale, today: string): FreeRun[] => {
  const runs: FreeRun[] = [];
  if (folder.places.length === 0) return runs;
  for (const { date, free } of freePlacesByDay({ ...folder, from, to, asOf: today })) {
    const last = runs.at(-1);
    if (last?.count === free) last.to = addDays(date, 1);
    else runs.push({ from: date, to: addDays(date, 1), count: free });
  }
  return runs;
};

/** Every item of a lane in order of time: what arrow keys walk along. */
export const itemsOf = (lane: Lane): LaneItem[] =>
  [...lane.stays, ...lane.days().runs].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
