import { addDays, daysBetween, FAR_FUTURE, later } from "../../dates.ts";

/** The part of a fee agreement that says for whom and when it holds; its last day is one of its days. */
export interface AgreementDays {
  id: string;
  archived?: boolean;
  householdIds: readonly string[];
  validFrom: string;
  validTo?: string;
}

/** Half-open; without `to` until further notice. */
interface Days {
  from: string;
  to?: string;
}

export interface Uncovered {
  from: string;
  /** The first day after it; unset: until further notice. */
  to?: string;
  /** Whole days, where it has an end. */
  count?: number;
}

const covers = (agreement: AgreementDays, householdId: string, day: string): boolean =>
  !agreement.archived &&
  agreement.householdIds.includes(householdId) &&
  agreement.validFrom <= day &&
  day <= (agreement.validTo ?? FAR_FUTURE);

const lengthOf = (from: string, to: string | undefined): Uncovered =>
  to === undefined ? { from } : { from, to, count: daysBetween(from, to) };

/** The first run of days, of those asked for, on which no agreement covers a household; unset where all are covered. */
export const firstUncovered = (
  agreements: readonly AgreementDays[],
  householdId: string,
  { from, to }: Days,
): Uncovered | undefined => {
  const end = to ?? FAR_FUTURE;
  const own = agreements.filter(({ archived, householdIds }) => !archived && householdIds.includes(householdId));
  let day = from;
  for (;;) {
    if (day >= end) return undefined;
    const holding = own.filter((agreement) => covers(agreement, householdId, day));
    if (holding.length === 0) break;
    const last = holding.map(({ validTo = FAR_FUTURE }) => validTo).reduce(later);
    if (last === FAR_FUTURE) return undefined;
    day = addDays(last, 1);
  }
  const next = own
    .map(({ validFrom }) => validFrom)
    .filter((start) => start > day && start < end)
    .sort()[0];
  return lengthOf(day, next ?? to);
};

/** The first days, both included, on which another agreement covers the same household: two never may. */
export const firstOverlap = (
  agreement: AgreementDays,
  others: readonly AgreementDays[],
  householdId: string,
): { from: string; to: string } | undefined => {
  if (agreement.archived || !agreement.householdIds.includes(householdId)) return undefined;
  const shared = others
    .filter(({ id, archived, householdIds }) => id !== agreement.id && !archived && householdIds.includes(householdId))
    .map((other) => ({
      from: later(agreement.validFrom, other.validFrom),
      to: [agreement.validTo ?? FAR_FUTURE, other.validTo ?? FAR_FUTURE].sort()[0] ?? FAR_FUTURE,
    }))
    .filter(({ from, to }) => from <= to);
  return shared.sort((a, b) => (a.from < b.from ? -1 : 1))[0];
};
