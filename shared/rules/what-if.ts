import { addDays, addMonths, earlier, later } from "../dates.ts";
import { outageOf, stayOf } from "./calendar-stays.ts";
import { dateOfDay } from "./day-numbers.ts";
import { type DayRun, type DayStatesInput, dayStates } from "./day-states.ts";
import { periodOf } from "./intervals.ts";
import type { OccupancyInput, PlaceFacts, PlacementFacts, UnitFacts } from "./occupancy-records.ts";
import { placeSpans } from "./place-occupancy.ts";
import { type CalendarStay, endOf, firstFreeOn, type Obstacle, obstaclesTo } from "./unit-calendar.ts";
import { unitSpans } from "./unit-days.ts";
import { rulesOn } from "./unit-rules.ts";
import { unitStory } from "./unit-story.ts";

/** A stay as it would be. */
export interface WantedStay {
  householdId: string;
  /** Unset in a unit that counts paths. */
  placeId?: string;
  from: string;
  /** The expected day of departure, half-open; unset: until further notice. */
  to?: string;
  /** The placement that this would be another form of: an option to be confirmed, a stay to be extended. */
  placementId?: string;
  /** The placement that would end on `from`, because the household moves from there. */
  leavesPlacementId?: string;
}

/** Facts of one unit, as the records hold them; `asOf` is today. */
export type WhatIfFacts = Pick<OccupancyInput, "places" | "placements" | "outages" | "asOf"> & {
  unit: UnitFacts & Parameters<typeof rulesOn>[0];
};

/** Days in a row on one place. `wanted`: the household would be here; `inTheWay`: the place is not free for it. */
export interface WhatIfRun extends DayRun {
  wanted: boolean;
  inTheWay: boolean;
}

export interface WhatIfPlace {
  placeId: string;
  name: string;
  runs: WhatIfRun[];
}

/** Days in a row of the unit as a whole. Half-open dates. */
export interface WhatIfUnitRun {
  from: string;
  to: string;
  /** Households in or expected, the wanted one included. */
  households: number;
  /** The most that the rules of the day let in, where somebody has stated it. */
  limit?: number;
  /** The wanted household would be beyond that. */
  overLimit: boolean;
}

export interface WhatIf {
  /** First and last day shown, both included. */
  from: string;
  to: string;
  places: WhatIfPlace[];
  unit: WhatIfUnitRun[];
  /** Everything that stands against the stay, soonest first; empty: it fits. The server decides by the same rule. */
  obstacles: Obstacle[];
  /** The first day from which it would fit; unset where it fits as it is, or where no day is known. */
  firstFreeOn?: string;
}

/**
 * The next months of a unit with a household in it that is not there yet: what each place is on each day, counted by
 * the same formula as board and report, with the wanted days laid over it and whatever stands in their way marked.
 * Shows from today, or from the wanted day where that is earlier, through `months` months. Pure.
 */
export const whatIf = (facts: WhatIfFacts, wanted: WantedStay, months = 6): WhatIf => {
  const from = earlier(facts.asOf, wanted.from);
  const to = addDays(addMonths(later(facts.asOf, wanted.from), months), -1);
  const others = { ...facts, placements: without(facts.placements, wanted) };
  const stay = calendarStay(facts, wanted);
  const calendar = {
    stays: others.placements.flatMap((placement) => stayOf(placement) ?? []),
    outages: facts.outages.map(outageOf),
  };
  const measure = measureOf(facts, wanted);
  const isTaken: IsTaken = (days) =>
    obstaclesTo(calendar, { ...stay, ...days, status: "reserved" }, { place: measure.place }, facts.asOf).length > 0;
  const obstacles = obstaclesTo(calendar, stay, measure, facts.asOf);
  const first = obstacles.length > 0 ? firstFreeOn(calendar, stay, measure, facts.asOf) : undefined;
  return {
    from,
    to,
    places: facts.places
      .filter(({ unitId }) => unitId === facts.unit.id)
      .map((place) => placeRuns({ ...others, from, to }, place, wanted, isTaken)),
    unit: unitRuns(others, wanted, { from, to }),
    obstacles,
    ...(first !== undefined && { firstFreeOn: first }),
  };
};

const without = (placements: readonly PlacementFacts[], { placementId, leavesPlacementId, from }: WantedStay) =>
  placements
    .filter(({ id }) => id !== placementId)
    .map((placement) =>
      placement.id === leavesPlacementId ? { ...placement, status: "departed" as const, actualOut: from } : placement,
    );

const calendarStay = (
  { unit, asOf }: WhatIfFacts,
  { householdId, placeId, from, to, placementId = "" }: WantedStay,
): CalendarStay => ({
  placementId,
  householdId,
  unitId: unit.id,
  placeId,
  status: from <= asOf ? "inProgress" : "reserved",
  from,
  to,
});

const measureOf = ({ unit, places }: WhatIfFacts, { placeId, from }: WantedStay) => {
  const place = places.find(({ id }) => id === placeId);
  return {
    maxHouseholds: rulesOn(unit, from).maxHouseholds,
    ...(place && { place: { householdsAtOnce: place.householdsAtOnce ?? 1, availability: [...place.availability] } }),
  };
};

interface Shown {
  from: string;
  to: string;
}

/** Whether the rule that decides would refuse the household these days on its place. */
type IsTaken = (days: Shown) => boolean;

const placeRuns = (
  facts: Omit<DayStatesInput, "place">,
  place: PlaceFacts,
  wanted: WantedStay,
  isTaken: IsTaken,
): WhatIfPlace => {
  const own = place.id === wanted.placeId ? wanted : undefined;
  const runs = dayStates({ ...facts, place }).flatMap((run) => cutAt(run, own));
  return {
    placeId: place.id,
    name: place.name,
    runs: runs.map((run) =>
      isWanted(run, own)
        ? laidOver(run, isTaken({ from: run.from, to: run.to }))
        : { ...run, wanted: false, inTheWay: false },
    ),
  };
};

/** A run in the pieces that the wanted days cut it into. */
const cutAt = <R extends Shown>(run: R, wanted: WantedStay | undefined): R[] => {
  if (!wanted) return [run];
  const cuts = [wanted.from, endOf(wanted)].filter((day) => run.from < day && day < run.to);
  const days = [run.from, ...cuts, run.to];
  return days.slice(1).map((to, n) => ({ ...run, from: days[n] ?? run.from, to }));
};

const isWanted = ({ from }: Shown, wanted: WantedStay | undefined): boolean =>
  wanted !== undefined && wanted.from <= from && from < endOf(wanted);

const laidOver = (run: DayRun, inTheWay: boolean): WhatIfRun => {
  if (run.free === 0) return { ...run, wanted: true, inTheWay };
  const state = run.state === "free" ? "reserved" : run.state;
  return { ...run, state, reserved: run.reserved + 1, free: run.free - 1, wanted: true, inTheWay };
};

const unitRuns = (facts: WhatIfFacts, wanted: WantedStay, { from, to }: Shown): WhatIfUnitRun[] => {
  const bounds = periodOf(from, to);
  const { places, loose } = unitStory({ ...facts, from, to });
  const spans = unitSpans(facts.unit, { places: places.flatMap((place) => placeSpans(place, bounds)), loose }, bounds);
  return spans
    .map((span) => ({ ...span, from: dateOfDay(span.from), to: dateOfDay(span.to) }))
    .flatMap((span) => cutAt(span, wanted))
    .map((span) => {
      const present = isWanted(span, wanted);
      const households = span.households + span.reserved + (present ? 1 : 0);
      const overLimit = present && span.limit !== undefined && households > span.limit;
      return { from: span.from, to: span.to, households, limit: span.limit, overLimit };
    });
};
