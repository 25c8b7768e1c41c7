import type { Column } from "../column.ts";
import { inOrder } from "./collation.ts";

/** Whole numbers from 0 up in the order of the values, the same for equal ones; `NONE` for no value. */
export interface Ranks {
  readonly of: Float64Array;
  /** All are below it. */
  readonly count: number;
}

const NONE = -1;

type Sortable = number | string | undefined;

const known = new WeakMap<Column, ReadonlyMap<string, number>>();

const rankTexts = (values: readonly Sortable[], column: Column): ReadonlyMap<string, number> => {
  const texts = new Set<string>();
  for (const value of values) if (typeof value === "string") texts.add(value);
  const rankOf = new Map<string, number>();
  inOrder([...texts]).forEach((text, rank) => {
    rankOf.set(text, rank);
  });
  known.set(column, rankOf);
  return rankOf;
};

/** Ranks of texts that have all been ranked before; undefined when one has not, or too many are gone. */
const rankedBefore = (values: readonly Sortable[], rankOf: ReadonlyMap<string, number>): Ranks | undefined => {
  if (rankOf.size > 2 * values.length) return undefined;
  const of = new Float64Array(values.length);
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at];
    const rank = typeof value === "string" ? rankOf.get(value) : NONE;
    if (rank === undefined) return undefined;
    of[at] = rank;
  }
  return { of, count: rankOf.size };
};

const placeIn = (sorted: Float64Array, value: number): number => {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Ranks of figures; NaN is no value. */
const rankFigures = (values: Float64Array): Ranks => {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const different = sorted.filter((value, at) => at === 0 || value !== sorted[at - 1]);
  const of = new Float64Array(values.length);
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? Number.NaN;
    of[at] = Number.isNaN(value) ? NONE : placeIn(different, value);
  }
  return { of, count: different.length };
};

const figuresIn = (values: readonly Sortable[]): Float64Array => {
  const figures = new Float64Array(values.length);
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at];
    figures[at] = typeof value === "number" ? value : Number.NaN;
  }
  return figures;
};

/**
 * The places of a column's values, all figures or all texts: by size, or in Italian order. Texts in order are kept for
 * their column, because most of what is sorted has been sorted before.
 */
export const ranksOf = (values: readonly Sortable[], column: Column): Ranks => {
  if (!values.some((value) => typeof value === "string")) return rankFigures(figuresIn(values));
  const before = known.get(column);
  const ranks = before && rankedBefore(values, before);
  return ranks ?? rankedBefore(values, rankTexts(values, column)) ?? { of: figuresIn(values), count: 0 };
};

export interface RankedKey {
  readonly ranks: Ranks;
  readonly descending: boolean;
}

/** Adds a key to what groups of equal rows are told apart by. Nothing comes last, whichever way the rest is turned. */
const told = (groups: Float64Array, { ranks, descending }: RankedKey): Float64Array => {
  const { of, count } = ranks;
  const next = new Float64Array(groups.length);
  for (let at = 0; at < groups.length; at += 1) {
    const rank = of[at] ?? NONE;
    const turned = rank === NONE ? count : descending ? count - 1 - rank : rank;
    next[at] = (groups[at] ?? 0) * (count + 1) + turned;
  }
  return next;
};

/**
 * Places in order: by the first ranks, among equals by the next, then as they were. Group and place are made one number,
 * because browsers sort bare numbers several times faster than by comparing.
 */
export const placesInOrder = (keys: readonly RankedKey[], length: number): number[] => {
  let groups: Float64Array = new Float64Array(length);
  for (const [at, key] of keys.entries()) groups = told(at === 0 ? groups : rankFigures(groups).of, key);
  const codes = keys.length > 1 ? rankFigures(groups).of : groups;
  for (let at = 0; at < length; at += 1) codes[at] = (codes[at] ?? 0) * length + at;
  codes.sort();
  return Array.from({ length }, (_, at) => (codes[at] ?? 0) % length);
};
