import { daysBetween } from "../dates.ts";

/** The part of a diary entry that says whether, and when, we spoke with the referring service. */
export interface Exchanged {
  kind: string;
  on: string;
  archived?: boolean;
}

/** The day of the last exchange with the referring service among these entries; unset when there was none. */
export const lastExchangeOn = (entries: readonly Exchanged[]): string | undefined =>
  entries
    .filter(({ kind, archived }) => kind === "exchange" && !archived)
    .reduce<string | undefined>((last, { on }) => (last === undefined || on > last ? on : last), undefined);

/** Whole days since the last exchange, 0 on its own day; unset when there has been none up to today. */
export const daysSinceExchange = (entries: readonly Exchanged[], today: string): number | undefined => {
  const last = lastExchangeOn(entries.filter(({ on }) => on <= today));
  return last === undefined ? undefined : daysBetween(last, today);
};

/**
 * Days by which the next exchange is late by the unit's cadence (`exchangeEveryDays`), counted from the last one or,
 * without one, from the day of entry; 0 or less: not yet. Unset where the unit states no cadence.
 */
export const exchangeLateBy = (
  { lastOn, enteredOn, everyDays }: { lastOn?: string; enteredOn?: string; everyDays?: number },
  today: string,
): number | undefined => {
  const since = lastOn ?? enteredOn;
  if (everyDays === undefined || since === undefined) return undefined;
  return daysBetween(since, today) - everyDays;
};
