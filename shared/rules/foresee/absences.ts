import { addMonths, daysBetween, earlier } from "../../dates.ts";
import type { ForeseenEffect } from "./effect.ts";

interface Away {
  from: string;
  to?: string;
  type: string;
  archived?: boolean;
}

/** What a fee agreement says of days away, for those who may read it. */
interface AbsenceRule {
  type: string;
  maxDaysPerMonth?: number;
}

const nightsOf = (away: Away | undefined): number | undefined => {
  if (!away || away.archived) return 0;
  return away.to === undefined ? undefined : daysBetween(away.from, away.to);
};

/** What a change of an absence does: the nights away, and whether they are more than the fee agreement allows for. */
export const foreseeAbsence = (
  before: Away | undefined,
  after: Away,
  rules: readonly AbsenceRule[],
): ForeseenEffect[] => [...nights(before, after), ...beyond(before, after, rules)];

const nights = (before: Away | undefined, after: Away): ForeseenEffect[] => {
  const [from, to] = [nightsOf(before), nightsOf(after)];
  if (before && from === to && before.from === after.from) return [];
  if (to === undefined) return [{ code: "nightsAwayOpenEnded", params: {}, tone: "warn" }];
  if (to === 0) return from === 0 ? [] : [{ code: "nightsAwayGone", params: {} }];
  return [{ code: "nightsAway", params: { count: to, from: from ?? "…" } }];
};

/** The most nights away in one calendar month; nobody counts what has no end. */
const mostInAMonth = ({ from, to }: Away): number => {
  if (to === undefined) return 0;
  let most = 0;
  for (let day = from; day < to; ) {
    const next = addMonths(`${day.slice(0, 7)}-01`, 1);
    most = Math.max(most, daysBetween(day, earlier(next, to)));
    day = next;
  }
  return most;
};

const beyond = (before: Away | undefined, after: Away, rules: readonly AbsenceRule[]): ForeseenEffect[] => {
  if (after.archived) return [];
  const max = rules.find(({ type }) => type === after.type)?.maxDaysPerMonth;
  const count = mostInAMonth(after);
  const isNew = !before || before.type !== after.type || mostInAMonth(before) !== count;
  return max !== undefined && count > max && isNew
    ? [{ code: "absenceLimit", params: { count, max, absenceType: after.type }, tone: "warn" }]
    : [];
};
