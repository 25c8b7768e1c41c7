import { dayNumber } from "./day-numbers.ts";
import { periodOf, type Span } from "./intervals.ts";
import type { Period, PlacementFacts } from "./occupancy-records.ts";
import { toOneDecimal } from "./rates.ts";

/** Fewer stays than this have no middle worth naming. */
const MEDIAN_FROM = 5;

/** Nights of some stays, or days of some waits. Mean and median have one decimal, rounded half up. */
export interface Lengths {
  count: number;
  total: number;
  /** Unset when there are none. */
  mean?: number;
  /** Unset below five. */
  median?: number;
  /** Unset when there are none. */
  longest?: number;
}

export interface LengthOfStay {
  /** Stays whose day of departure lies in the period, with all their nights. */
  closed: Lengths;
  /** Stays that outlast the period (or are still open on the as-of day), with the nights elapsed by then. */
  open: Lengths;
}

const medianOf = (sorted: readonly number[]): number => {
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return toOneDecimal((low ?? 0) + (high ?? 0), 2);
};

/** Count, sum and middle of some lengths in days. */
export const lengthsOf = (days: readonly number[]): Lengths => {
  const sorted = days.toSorted((a, b) => a - b);
  const count = sorted.length;
  const total = sorted.reduce((sum, length) => sum + length, 0);
  if (count === 0) return { count, total };
  const mean = toOneDecimal(total, count);
  const median = count >= MEDIAN_FROM ? { median: medianOf(sorted) } : {};
  return { count, total, mean, ...median, longest: sorted.at(-1) };
};

/** How far days have elapsed by the end of the period, or by the as-of day when that comes first. */
export const elapsedUntil = (period: Period, asOf: string): number =>
  Math.min(periodOf(period.from, period.to).to, dayNumber(asOf));

const isStay = ({ status }: PlacementFacts) => status === "inProgress" || status === "departed";

const nightsOf = (placement: PlacementFacts): Span | undefined => {
  const { actualIn, actualOut } = placement;
  if (!isStay(placement) || actualIn === undefined) return undefined;
  const from = dayNumber(actualIn);
  const to = actualOut === undefined ? Number.POSITIVE_INFINITY : dayNumber(actualOut);
  return to < from ? undefined : { from, to };
};

/**
 * Length of stay by domain §6: the stays closed in the period, and apart from them the nights of those still open. A
 * stay that left on the day after the period was still in at its end; one that entered and left on one day has none.
 */
export const lengthOfStay = (placements: readonly PlacementFacts[], period: Period, asOf: string): LengthOfStay => {
  const bounds = periodOf(period.from, period.to);
  const end = elapsedUntil(period, asOf);
  const stays = placements.map(nightsOf).filter((stay) => stay !== undefined);
  const closed = stays.filter(({ to }) => bounds.from <= to && to < bounds.to);
  const open = stays.filter(({ from, to }) => to >= bounds.to && from < bounds.to && from <= end);
  return {
    closed: lengthsOf(closed.map(({ from, to }) => to - from)),
    open: lengthsOf(open.map(({ from }) => end - from)),
  };
};
