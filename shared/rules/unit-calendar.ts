import { addDays, daysBetween, FAR_FUTURE, later } from "../dates.ts";

/** A stay on a calendar, half-open. `to`: the day of departure once it is known, before that the expected one. */
export interface CalendarStay {
  placementId: string;
  householdId: string;
  unitId: string;
  placeId?: string;
  status: "reserved" | "inProgress" | "ended";
  from: string;
  to?: string;
  /** The last day on which an option holds; unset for whatever does not expire. */
  expiresOn?: string;
}

/** Half-open; without `to` until further notice. */
export interface CalendarOutage {
  outageId: string;
  placeId: string;
  from: string;
  to?: string;
}

export interface UnitCalendar {
  stays: CalendarStay[];
  outages: CalendarOutage[];
}

/** What a unit and one of its places allow. */
export interface Measure {
  /** Unset: the unit states no number, and only its places limit it. */
  maxHouseholds?: number;
  place?: { householdsAtOnce: number; availability: { from: string; to?: string }[] };
}

export interface Obstacle {
  reason: "unitFull" | "placeTaken" | "placeOutOfService" | "placeClosed";
  /** The first day on which it stands in the way. */
  on: string;
  /** Households that are in the way that day. */
  householdIds: string[];
}

export interface Interval {
  from: string;
  to?: string;
}

export const endOf = (interval: Interval) => interval.to ?? FAR_FUTURE;

/** Somebody who is in stays at least through today, however long ago she was expected to leave. */
const lasting = (stay: CalendarStay, today: string): CalendarStay =>
  stay.status === "inProgress" && stay.to !== undefined ? { ...stay, to: later(stay.to, addDays(today, 1)) } : stay;

/** An option whose last day has passed keeps nothing any more: it blocks no place and counts in no unit. */
export const isHeld = ({ expiresOn }: CalendarStay, today: string): boolean =>
  expiresOn === undefined || expiresOn >= today;

/** The stays that count today, as long as they last at least. */
const standing = (calendar: UnitCalendar, today: string): CalendarStay[] =>
  calendar.stays.filter((stay) => isHeld(stay, today)).map((stay) => lasting(stay, today));

const isEmpty = (interval: Interval) => interval.from >= endOf(interval);

/** What lasts no day at all touches nothing. */
export const overlaps = (a: Interval, b: Interval) =>
  !isEmpty(a) && !isEmpty(b) && a.from < endOf(b) && b.from < endOf(a);

/** Days on which the number of those present can rise within `wanted`. */
const checkDays = (stays: CalendarStay[], wanted: CalendarStay) => [
  wanted.from,
  ...stays.map((stay) => stay.from).filter((day) => day > wanted.from),
];

const crowdedDay = (stays: CalendarStay[], wanted: CalendarStay, max: number) => {
  const rivals = stays.filter((stay) => overlaps(stay, wanted));
  for (const day of checkDays(rivals, wanted).sort()) {
    const present = rivals.filter((stay) => stay.from <= day && day < endOf(stay));
    if (present.length >= max) return { on: day, householdIds: present.map((stay) => stay.householdId) };
  }
  return undefined;
};

const firstClosedDay = (availability: Interval[], wanted: Interval): string | undefined => {
  let day = wanted.from;
  for (const open of [...availability].sort((a, b) => (a.from < b.from ? -1 : 1)))
    if (open.from <= day && day < endOf(open)) day = endOf(open);
  return day < endOf(wanted) ? day : undefined;
};

const outOfService = (outages: CalendarOutage[], wanted: CalendarStay): string | undefined =>
  outages
    .filter((outage) => outage.placeId === wanted.placeId && overlaps(outage, wanted))
    .map((outage) => later(outage.from, wanted.from))
    .sort()[0];

const placeObstacles = (
  place: NonNullable<Measure["place"]>,
  { stays, outages }: UnitCalendar,
  wanted: CalendarStay,
): Obstacle[] => {
  const closedOn = firstClosedDay(place.availability, wanted);
  const outOn = outOfService(outages, wanted);
  const inPlace = stays.filter((other) => other.placeId === wanted.placeId);
  const taken = crowdedDay(inPlace, wanted, place.householdsAtOnce);
  return [
    ...(closedOn ? [{ reason: "placeClosed" as const, on: closedOn, householdIds: [] }] : []),
    ...(outOn ? [{ reason: "placeOutOfService" as const, on: outOn, householdIds: [] }] : []),
    ...(taken ? [{ reason: "placeTaken" as const, ...taken }] : []),
  ];
};

/**
 * Everything that stands against a stay, each with its first day: the soonest first, and on one day the measure of
 * the unit before its places. Nobody is in her own way when a stay is changed.
 */
export const obstaclesTo = (
  calendar: UnitCalendar,
  stay: CalendarStay,
  { maxHouseholds, place }: Measure,
  today: string,
): Obstacle[] => {
  const wanted = lasting(stay, today);
  if (isEmpty(wanted)) return [];
  const stays = standing(calendar, today).filter((other) => other.placementId !== stay.placementId);
  const full = maxHouseholds === undefined ? undefined : crowdedDay(stays, wanted, maxHouseholds);
  const found = full ? [{ reason: "unitFull" as const, ...full }] : [];
  const ofPlace = place ? placeObstacles(place, { stays, outages: calendar.outages }, wanted) : [];
  return [...found, ...ofPlace].sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
};

/** The first thing that stands against a stay, or nothing. */
export const obstacleTo = (
  calendar: UnitCalendar,
  stay: CalendarStay,
  measure: Measure,
  today: string,
): Obstacle | undefined => obstaclesTo(calendar, stay, measure, today)[0];

/** The stays behind an obstacle. `to` is unset where nobody knows until when, as with somebody who is overdue. */
export const inTheWay = (calendar: UnitCalendar, { on, householdIds }: Obstacle, today: string): CalendarStay[] =>
  calendar.stays
    .filter((stay) => householdIds.includes(stay.householdId) && isHeld(stay, today))
    .filter((stay) => stay.from <= on && on < endOf(lasting(stay, today)))
    .map((stay) => (stay.status === "inProgress" && endOf(stay) <= today ? { ...stay, to: undefined } : stay));

const moved = (stay: CalendarStay, from: string): CalendarStay => ({
  ...stay,
  from,
  to: stay.to === undefined ? undefined : addDays(from, daysBetween(stay.from, stay.to)),
});

/** The first day, not before `stay.from`, from which a stay of the same length fits; unset when none is known. */
export const firstFreeOn = (
  calendar: UnitCalendar,
  stay: CalendarStay,
  measure: Measure,
  today: string,
): string | undefined => {
  const changes = [
    ...standing(calendar, today).map((other) => other.to),
    ...calendar.outages.map((outage) => outage.to),
    ...(measure.place?.availability ?? []).map((open) => open.from),
  ];
  const candidates = [stay.from, ...changes.filter((day) => day !== undefined && day > stay.from)] as string[];
  return candidates.sort().find((day) => !obstacleTo(calendar, moved(stay, day), measure, today));
};

/** The stay of another placement that the same household has at the same time. */
export const clashOf = (calendar: UnitCalendar, stay: CalendarStay, today: string): CalendarStay | undefined =>
  standing(calendar, today).find(
    (other) => other.placementId !== stay.placementId && overlaps(other, lasting(stay, today)),
  );

/** Days for which an ended stay remains on a calendar: an entry made up later may not go back beyond it. */
export const REMEMBERED_DAYS = 366;

/** The calendar with this stay added, or replaced if it was there, and what ended long ago left out. */
export const withStay = <C extends UnitCalendar>(calendar: C, stay: CalendarStay, today: string): C => {
  const horizon = addDays(today, -REMEMBERED_DAYS);
  const remembered = calendar.stays.filter(
    (other) => other.placementId !== stay.placementId && (other.status !== "ended" || endOf(other) > horizon),
  );
  return { ...calendar, stays: [...remembered, stay] };
};

export const withoutStay = <C extends UnitCalendar>(calendar: C, placementId: string): C => ({
  ...calendar,
  stays: calendar.stays.filter((stay) => stay.placementId !== placementId),
});
