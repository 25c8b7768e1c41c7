import { daysBetween, later } from "../../dates.ts";
import { type CalendarStay, isHeld } from "../unit-calendar.ts";
import { about, type CodeOf, date, type ForeseenEffect, type Part } from "./effect.ts";
import { type AgreementDays, firstUncovered } from "./fee-days.ts";
import { roomMoved, waitingFor } from "./room.ts";
import { type UnitAt, withOnly, worstDay } from "./unit-facts.ts";

interface Stay {
  id: string;
  householdId: string;
  placeId?: string;
  status: string;
  archived?: boolean;
  actualIn?: string;
  expectedIn?: string;
  expectedOut?: string;
  extensions: readonly unknown[];
}

/** What a change of a stay touches besides itself. */
export interface StaySurroundings {
  was: UnitAt;
  will: UnitAt;
  /** Households that wait for the unit. */
  waiting: number;
  /** Of the household, for those who may read them. */
  agreements?: readonly AgreementDays[];
  codeOf: CodeOf;
  today: string;
}

const open = ["optioned", "confirmed", "inProgress"];

/** What another expected day of departure does: to the place, to whoever comes after, to the unit's room and to the fee. */
export const foreseeStay = (before: Stay, after: Stay, around: StaySurroundings): Part[] => {
  if (!open.includes(after.status) || before.expectedOut === after.expectedOut) return [];
  return [
    ...lengthOf(before, after),
    ...alreadyPast(after, around.today),
    ...placeOf(after, around.will),
    ...(after.extensions.length > before.extensions.length
      ? [{ code: "extensionWritten" as const, params: { number: after.extensions.length } }]
      : []),
    ...nextInPlace(before, after, around),
    ...roomOf(before, after, around),
    ...(isLonger(before, after) ? feeOf(before, after, around) : []),
  ];
};

const isLonger = (before: Stay, after: Stay): boolean =>
  before.expectedOut !== undefined && (after.expectedOut === undefined || after.expectedOut > before.expectedOut);

const lengthOf = ({ expectedOut: from }: Stay, { expectedOut: to }: Stay): ForeseenEffect[] => {
  if (to === undefined) return [{ code: "staysUntilFurtherNotice", params: {}, tone: "warn" }];
  if (from === undefined) return [];
  const days = daysBetween(from, to);
  const params = { count: Math.abs(days), from: date(from), to: date(to) };
  return [{ code: days > 0 ? "staysLonger" : "staysShorter", params }];
};

/** Whoever is in stays in until she leaves, whatever day was expected. */
const alreadyPast = ({ status, expectedOut }: Stay, today: string): ForeseenEffect[] =>
  status === "inProgress" && expectedOut !== undefined && expectedOut <= today
    ? [{ code: "leavesInPast", params: { on: date(expectedOut) }, tone: "warn" }]
    : [];

const placeOf = ({ placeId, expectedOut }: Stay, { places }: UnitAt): ForeseenEffect[] => {
  const place = places.find(({ id }) => id === placeId)?.name;
  if (place === undefined) return [];
  return expectedOut === undefined
    ? [{ code: "placeTakenOpenEnded", params: { place } }]
    : [{ code: "placeTakenUntil", params: { place, to: date(expectedOut) } }];
};

/** Who has the place next, once the stay has come nearer to her. */
const nextInPlace = (before: Stay, after: Stay, { will, codeOf, today }: StaySurroundings): ForeseenEffect[] => {
  const { placeId, expectedOut } = after;
  if (!isLonger(before, after) || placeId === undefined || expectedOut === undefined) return [];
  const isNext = (stay: CalendarStay) =>
    stay.placementId !== after.id && stay.placeId === placeId && stay.from >= expectedOut && isHeld(stay, today);
  const next = will.calendar.stays.filter(isNext).sort((a, b) => (a.from < b.from ? -1 : 1))[0];
  if (!next) return [];
  const place = will.places.find(({ id }) => id === placeId)?.name ?? "";
  const params = { place, on: date(next.from), count: daysBetween(expectedOut, next.from) };
  return about(next.householdId, codeOf, { code: "nextInPlace", params, tone: "warn" });
};

const roomOf = (before: Stay, after: Stay, around: StaySurroundings): Part[] => {
  const { was, will, waiting, today } = around;
  const [from, to] = [before.expectedOut, after.expectedOut].sort((a, b) => ((a ?? "9") < (b ?? "9") ? -1 : 1));
  const worst = from === undefined ? undefined : worstDay(was, withOnly(was, will, after.id), { from, to }, today);
  return [...(worst ? [roomMoved(around, worst)] : []), ...(isLonger(before, after) ? waitingFor(will, waiting) : [])];
};

const feeOf = (before: Stay, after: Stay, { agreements, today }: StaySurroundings): ForeseenEffect[] => {
  if (!agreements || before.expectedOut === undefined) return [];
  const from = later(before.expectedOut, today);
  const gap = firstUncovered(agreements, after.householdId, { from, to: after.expectedOut });
  return gap ? [{ code: "feeNotCovered", params: { from: date(gap.from) }, tone: "warn" }] : [];
};
