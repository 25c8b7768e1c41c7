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

interface Interval {
  from: string;
  to?: string;
}

const endOf = (interval: Interval) => interval.to ?? FAR_FUTURE;

/** Somebody who is in stays at least through today, however long ago she was expected to leave. */
const lasting = (stay: CalendarStay, today: string): CalendarStay =>
  stay.status === "inProgress" && stay.to !== undefined ? { ...stay, to: later(stay.to, addDays(today, 1)) } : stay;

const overlaps = (a: Interval, b: Interval) => a.from < endOf(b) && b.from < endOf(a);

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

/** The first thing that stands against a stay, or nothing. Nobody is in her own way when a stay is changed. */
export const obstacleTo = (
  calendar: UnitCalendar,
  stay: CalendarStay,
  { maxHouseholds, place }: Measure,
  today: string,
): Obstacle | undefined => {
  const wanted = lasting(stay, today);
  const others = calendar.stays.filter((other) => other.placementId !== stay.placementId).map((s) => lasting(s, today));
  if (place) {
    const closedOn = firstClosedDay(place.availability, wanted);
    if (closedOn) return { reason: "placeClosed", on: closedOn, householdIds: [] };
    const outage = calendar.outages.find((o) => o.placeId === stay.placeId && overlaps(o, wanted));
    if (outage) return { reason: "placeOutOfService", on: later(outage.from, wanted.from), householdIds: [] };
    const inPlace = others.filter((other) => other.placeId === stay.placeId);
    const taken = crowdedDay(inPlace, wanted, place.householdsAtOnce);
    if (taken) return { reason: "placeTaken", ...taken };
  }
  const full = maxHouseholds === undefined ? undefined : crowdedDay(others, wanted, maxHouseholds);
  return full && { reason: "unitFull", ...full };
};

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
    ...calendar.stays.map((other) => lasting(other, today).to),
    ...calendar.outages.map((outage) => outage.to),
    ...(measure.place?.availability ?? []).map((open) => open.from),
  ];
  const candidates = [stay.from, ...changes.filter((day) => day !== undefined && day > stay.from)] as string[];
  return candidates.sort().find((day) => !obstacleTo(calendar, moved(stay, day), measure, today));
};

/** The stay of another placement that the same household has at the same time. */
export const clashOf = (calendar: UnitCalendar, stay: CalendarStay, today: string): CalendarStay | undefined =>
  calendar.stays.find(
    (other) => other.placementId !== stay.placementId && overlaps(lasting(other, today), lasting(stay, today)),
  );

/** Days for which an ended stay remains on a calendar: an entry made up later may not go back beyond it. */
export const REMEMBERED_DAYS = 366;

/** The calendar with this stay added, or replaced if it was there, and what ended long ago left out. */
export const withStay = (calendar: UnitCalendar, stay: CalendarStay, today: string): UnitCalendar => {
  const horizon = addDays(today, -REMEMBERED_DAYS);
  const remembered = calendar.stays.filter(
    (other) => other.placementId !== stay.placementId && (other.status !== "ended" || endOf(other) > horizon),
  );
  return { ...calendar, stays: [...remembered, stay] };
};

export const withoutStay = (calendar: UnitCalendar, placementId: string): UnitCalendar => ({
  ...calendar,
  stays: calendar.stays.filter((stay) => stay.placementId !== placementId),
});

/** Another outage of the same place on some of the same days. */
export const clashingOutage = (calendar: UnitCalendar, outage: CalendarOutage): CalendarOutage | undefined =>
  calendar.outages.find(
    (other) => other.outageId !== outage.outageId && other.placeId === outage.placeId && overlaps(other, outage),
  );

export const withOutage = (calendar: UnitCalendar, outage: CalendarOutage, today: string): UnitCalendar => {
  const horizon = addDays(today, -REMEMBERED_DAYS);
  const remembered = calendar.outages.filter((other) => other.outageId !== outage.outageId && endOf(other) > horizon);
  return { ...calendar, outages: [...remembered, outage] };
};

export const withoutOutage = (calendar: UnitCalendar, outageId: string): UnitCalendar => ({
  ...calendar,
  outages: calendar.outages.filter((outage) => outage.outageId !== outageId),
});
