import { addDays, later } from "../../dates.ts";
import { type CalendarStay, endOf, isHeld, type UnitCalendar } from "../unit-calendar.ts";
import { about, type CodeOf, date, type ForeseenEffect } from "./effect.ts";
import { freePlaces } from "./room.ts";
import { type UnitAt, worstDay } from "./unit-facts.ts";

/** What a change of a unit touches besides itself. */
export interface UnitSurroundings {
  was: UnitAt;
  will: UnitAt;
  codeOf: CodeOf;
  today: string;
}

/** What other rules of a unit do: to its limit, to its free places, to whoever lives there, to what is due. */
export const foreseeUnit = ({ was, will, codeOf, today }: UnitSurroundings): ForeseenEffect[] => [
  ...limit(was.unit.maxHouseholds, will.unit.maxHouseholds),
  ...exceeded(was, will, today),
  ...room(was, will, today),
  ...(will.unit.archived && !was.unit.archived ? livedIn(will.calendar.stays, codeOf, today) : []),
  ...moved("turnaroundMoves", was.unit.turnaroundDays, will.unit.turnaroundDays),
  ...moved("exchangesMove", was.unit.exchangeEveryDays, will.unit.exchangeEveryDays),
];

const limit = (from: number | undefined, to: number | undefined): ForeseenEffect[] => {
  if (from === to) return [];
  if (to === undefined) return [{ code: "limitGone", params: { from: from ?? 0 }, tone: "warn" }];
  return from === undefined
    ? [{ code: "limitStated", params: { count: to } }]
    : [{ code: "limitMoves", params: { from, to } }];
};

const present = ({ stays }: UnitCalendar, day: string, today: string): number =>
  stays.filter((stay) => isHeld(stay, today) && stay.from <= day && day < lastsTo(stay, today)).length;

/** Whoever is in stays in today, whenever she was expected to leave. */
const lastsTo = (stay: CalendarStay, today: string): string =>
  stay.status === "inProgress" ? later(endOf(stay), addDays(today, 1)) : endOf(stay);

/** The first day, from today on, with more households than the unit would let in. */
const exceeded = (was: UnitAt, { unit, calendar }: UnitAt, today: string): ForeseenEffect[] => {
  const max = unit.maxHouseholds;
  if (max === undefined || max === was.unit.maxHouseholds) return [];
  const days = [today, ...calendar.stays.map(({ from }) => from).filter((day) => day > today)].sort();
  const on = days.find((day) => present(calendar, day, today) > max);
  if (on === undefined) return [];
  return [{ code: "limitExceeded", params: { on: date(on), count: present(calendar, on, today), max }, tone: "bad" }];
};

const room = (was: UnitAt, will: UnitAt, today: string): ForeseenEffect[] => {
  if (was.unit.maxHouseholds === will.unit.maxHouseholds) return [];
  const worst = worstDay(was, will, { from: today }, today);
  return worst ? [freePlaces(will, worst)] : [];
};

/** Who lives in what is being put away, or is to come there. */
export const livedIn = (stays: readonly CalendarStay[], codeOf: CodeOf, today: string): ForeseenEffect[] =>
  stays
    .filter((stay) => stay.status !== "ended" && isHeld(stay, today) && lastsTo(stay, today) > today)
    .flatMap(({ householdId, to }) =>
      about(
        householdId,
        codeOf,
        to === undefined || to <= today
          ? { code: "livedInOpenEnded", params: {}, tone: "bad" }
          : { code: "livedInNow", params: { to: date(to) }, tone: "bad" },
      ),
    );

const moved = (
  code: "turnaroundMoves" | "exchangesMove",
  from: number | undefined,
  to: number | undefined,
): ForeseenEffect[] => (from === to ? [] : [{ code, params: { from: from ?? "—", to: to ?? "—" } }]);
