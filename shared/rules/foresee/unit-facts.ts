import { addDays, earlier, later } from "../../dates.ts";
import { type FreePlacesDay, freePlacesByDay } from "../free-places.ts";
import type { OutageFacts, PlaceFacts, PlacementFacts } from "../occupancy-records.ts";
import type { CalendarStay, UnitCalendar } from "../unit-calendar.ts";
import type { WhatIfFacts } from "../what-if.ts";

/** A unit as a change finds it, or leaves it: its record, its places and its calendar. */
export interface UnitAt {
  unit: WhatIfFacts["unit"] & { archived?: boolean; turnaroundDays?: number; exchangeEveryDays?: number };
  places: readonly (PlaceFacts & { archived?: boolean })[];
  calendar: UnitCalendar;
}

const statusOf = ({ status, expiresOn }: CalendarStay): PlacementFacts["status"] => {
  if (status === "inProgress") return "inProgress";
  if (status === "ended") return "departed";
  return expiresOn === undefined ? "confirmed" : "optioned";
};

/** A stay as the placement that it stands for on a calendar: what occupancy is counted from. */
const placementOf = (stay: CalendarStay): PlacementFacts => {
  const { placementId: id, unitId, placeId, householdId, from, to, expiresOn } = stay;
  const status = statusOf(stay);
  return {
    id,
    unitId,
    placeId,
    householdId,
    status,
    ...(expiresOn !== undefined && { optionExpiresOn: expiresOn }),
    ...(status === "inProgress" || status === "departed" ? { actualIn: from } : { expectedIn: from }),
    ...(status === "departed" ? { actualOut: to } : { expectedOut: to }),
  };
};

const outageFacts = ({ outageId: id, placeId, from, to }: UnitCalendar["outages"][number]): OutageFacts => ({
  id,
  placeId,
  from,
  to,
  reason: "other",
});

/** A unit as one change alone would leave it: all as it was, but the record of that id as it will be. */
export const withOnly = (was: UnitAt, will: UnitAt, id: string): UnitAt => {
  const only = <T>(before: readonly T[], after: readonly T[], idOf: (one: T) => string): T[] => [
    ...before.filter((one) => idOf(one) !== id),
    ...after.filter((one) => idOf(one) === id),
  ];
  return {
    unit: was.unit,
    places: only(was.places, will.places, (place) => place.id),
    calendar: {
      stays: only(was.calendar.stays, will.calendar.stays, ({ placementId }) => placementId),
      outages: only(was.calendar.outages, will.calendar.outages, ({ outageId }) => outageId),
    },
  };
};

/** Days ahead that are counted, at most: beyond them nobody knows who will be in. */
const COUNTED_DAYS = 366;

export interface WorstDay {
  on: string;
  before: number;
  after: number;
}

const isWorse = (a: WorstDay, b: WorstDay): boolean => (a.after === b.after ? a.before > b.before : a.after < b.after);

const daysIn = ({ unit, places, calendar }: UnitAt, from: string, to: string, asOf: string): FreePlacesDay[] =>
  freePlacesByDay({
    unit,
    places: places.filter(({ archived }) => !archived),
    placements: calendar.stays.map(placementOf),
    outages: calendar.outages.map(outageFacts),
    from,
    to,
    asOf,
  });

/**
 * The day, among those from `from` to the day before `to` that are still to come, on which a change leaves fewest
 * places free, and of several such days that on which it takes most; with the free places of that day before and after;
 * unset where no day's count moves. Counted by the same formula as board and report (domain §6), at most a year ahead.
 */
export const worstDay = (
  was: UnitAt,
  will: UnitAt,
  { from, to }: { from: string; to?: string },
  today: string,
): WorstDay | undefined => {
  const first = later(from, today);
  const horizon = addDays(today, COUNTED_DAYS);
  const last = to === undefined ? horizon : earlier(addDays(to, -1), horizon);
  if (last < first) return undefined;
  const before = daysIn(was, first, last, today);
  const moved = daysIn(will, first, last, today).flatMap((day, n): WorstDay[] => {
    const free = before[n]?.free ?? 0;
    return day.free === free ? [] : [{ on: day.date, before: free, after: day.free }];
  });
  return moved.reduce<WorstDay | undefined>((worst, day) => (worst && !isWorse(day, worst) ? worst : day), undefined);
};
