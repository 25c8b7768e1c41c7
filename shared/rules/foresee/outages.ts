import { daysBetween, earlier, FAR_FUTURE, later } from "../../dates.ts";
import { endOf, isHeld, overlaps } from "../unit-calendar.ts";
import { about, type CodeOf, date, type ForeseenEffect, type Part } from "./effect.ts";
import { roomMoved, waitingFor } from "./room.ts";
import { type UnitAt, withOnly, worstDay } from "./unit-facts.ts";

interface OutOfUse {
  id: string;
  placeId: string;
  from: string;
  to?: string;
  archived?: boolean;
}

/** What a change of an outage touches besides itself. */
export interface OutageSurroundings {
  was: UnitAt;
  will: UnitAt;
  waiting: number;
  codeOf: CodeOf;
  today: string;
}

/** What taking a place out of use does, giving it back, or moving the days: room, whoever is in the way, whoever waits. */
export const foreseeOutage = (before: OutOfUse | undefined, after: OutOfUse, around: OutageSurroundings): Part[] => {
  if (before && isSame(before, after)) return [];
  const { was, will, waiting, today } = around;
  const place = will.places.find(({ id }) => id === after.placeId)?.name ?? "";
  const worst = worstDay(was, withOnly(was, will, after.id), daysOfBoth(before, after), today);
  return [
    ...service(before, after, place, today),
    ...(worst ? [roomMoved(around, worst)] : []),
    ...inTheWay(after, place, around),
    ...(worst && worst.after < worst.before ? waitingFor(will, waiting) : []),
  ];
};

const isSame = (a: OutOfUse, b: OutOfUse): boolean =>
  a.from === b.from && a.to === b.to && a.placeId === b.placeId && Boolean(a.archived) === Boolean(b.archived);

const daysOfBoth = (before: OutOfUse | undefined, after: OutOfUse): { from: string; to?: string } => {
  if (!before) return after;
  const to = later(endOf(before), endOf(after));
  return { from: earlier(before.from, after.from), ...(to !== FAR_FUTURE && { to }) };
};

const service = (
  before: OutOfUse | undefined,
  { from, to, archived }: OutOfUse,
  place: string,
  today: string,
): ForeseenEffect[] => {
  if (archived)
    return before?.archived ? [] : [{ code: "backInService", params: { place, on: date(later(from, today)) } }];
  if (to === undefined) return [{ code: "outOfServiceOpenEnded", params: { place, from: date(from) }, tone: "warn" }];
  return [{ code: "outOfService", params: { place, from: date(from), to: date(to), count: daysBetween(from, to) } }];
};

/** Who is in, or is to come, on days on which the place would be out of use: the clash is hers and the unit's to settle. */
const inTheWay = (outage: OutOfUse, place: string, { will, codeOf, today }: OutageSurroundings): ForeseenEffect[] => {
  if (outage.archived) return [];
  return will.calendar.stays
    .filter((stay) => stay.placeId === outage.placeId && stay.status !== "ended" && isHeld(stay, today))
    .filter((stay) => overlaps(stay, outage))
    .flatMap(({ householdId, from }) =>
      about(householdId, codeOf, {
        code: "stayInOutage",
        params: { place, on: date(later(from, outage.from)) },
        tone: "bad",
      }),
    );
};
