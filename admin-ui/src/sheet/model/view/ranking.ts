import type { Column } from "../column.ts";
import { inOrder } from "./collation.ts";

/** Places in an order, counted from 0, for each value; equal values share one. `NONE` for no value. */
export interface Ranks {
  readonly of: Int32Array;
  readonly count: number;
}

const NONE = -1;

type Sortable = number | string | undefined;

const known = new WeakMap<Column, ReadonlyMap<string, number>>();

const ranked = (texts: readonly string[]) => new Map(inOrder(texts).map((text, rank) => [text, rank]));

/** Texts in order are kept for their column: most of what is sorted next has been sorted before. */
const rankOfTexts = (texts: ReadonlySet<string>, column: Column): ReadonlyMap<string, number> => {
  const before = known.get(column);
  let isCovered = before !== undefined && before.size <= 2 * texts.size;
  for (const text of texts) {
    if (!isCovered) break;
    isCovered = before?.has(text) === true;
  }
  if (before && isCovered) return before;
  const made = ranked([...texts]);
  known.set(column, made);
  return made;
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

/** Numbers without gaps between them. */
const dense = (values: Float64Array): Ranks => {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const different = sorted.filter((value, at) => at === 0 || value !== sorted[at - 1]);
  return {
    of: Int32Array.from(values, (value) => (Number.isNaN(value) ? NONE : placeIn(different, value))),
    count: different.length,
  };
};

/** The places of a column's values: figures by size, texts in Italian order. */
export const ranksOf = (values: readonly Sortable[], column: Column): Ranks => {
  const texts = new Set(values.filter((value) => typeof value === "string"));
  const rankOf = texts.size === 0 ? undefined : rankOfTexts(texts, column);
  return dense(
    Float64Array.from(values, (value) =>
      typeof value === "string" ? (rankOf?.get(value) ?? Number.NaN) : (value ?? Number.NaN),
    ),
  );
};

/** Nothing comes last, whichever way the rest is turned. */
const turned = (rank: number, count: number, descending: boolean): number => {
  if (rank === NONE) return count;
  return descending ? count - 1 - rank : rank;
};

/**
 * Places in order: by the first ranks, among equals by the next, then as they were. Rank and place are made one number,
 * because browsers sort bare numbers several times faster than by comparing.
 */
export const placesInOrder = (keys: readonly { ranks: Ranks; descending: boolean }[], length: number): number[] => {
  let groups = new Float64Array(length);
  for (const [at, { ranks, descending }] of keys.entries()) {
    const before = at < 2 ? groups : Float64Array.from(dense(groups).of);
    groups = before.map(
      (group, place) => group * (ranks.count + 1) + turned(ranks.of[place] ?? NONE, ranks.count, descending),
    );
  }
  const last = keys.length > 1 ? Float64Array.from(dense(groups).of) : groups;
  const sorted = last.map((group, place) => group * length + place).sort();
  return Array.from(sorted, (code) => code % length);
};
