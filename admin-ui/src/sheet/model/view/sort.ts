import { type Column, isEmpty } from "../column.ts";
import { choicesOf, placeOf } from "../values/options.ts";
import type { ValueContext } from "../values/reading.ts";
import { writeValue } from "../values/values.ts";

export interface SortKey {
  readonly field: string;
  readonly descending: boolean;
}

/** Italian order, and "Alloggio 2" before "Alloggio 10". */
const collator = new Intl.Collator("it", { numeric: true });

/** A number that sorts as the value does, or a text still to be ranked. Undefined for no value. */
const sortable = (value: unknown, column: Column, context: ValueContext): number | string | undefined => {
  if (isEmpty(value)) return undefined;
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 0 : 1;
  if (column.kind === "picklist") return placeOf(choicesOf(column, context), String(value));
  return column.kind === "date" ? String(value) : writeValue(value, column, context);
};

const compareTexts = (a: string, b: string) => collator.compare(a, b) || (a < b ? -1 : 1);

/** Numbers in the order of the values, so that comparing rows costs nothing; NaN for no value. */
const ranksOf = (values: readonly (number | string | undefined)[]): Float64Array => {
  const texts = [...new Set(values.filter((value) => typeof value === "string"))].sort(compareTexts);
  const rankOf = new Map(texts.map((text, rank) => [text, rank]));
  return Float64Array.from(values, (value) =>
    typeof value === "string" ? (rankOf.get(value) ?? Number.NaN) : (value ?? Number.NaN),
  );
};

const compareRanks = (a: number, b: number, descending: boolean): number => {
  // Nothing comes last, whichever way the rest is turned.
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return descending ? b - a : a - b;
};

export interface Sorting {
  readonly columns: ReadonlyMap<string, Column>;
  readonly context: ValueContext;
  valueAt(id: string, column: Column): unknown;
}

/** The rows in order: by the first key, among equals by the next, then as they were. */
export const sortRows = (
  ids: readonly string[],
  keys: readonly SortKey[],
  { columns, context, valueAt }: Sorting,
): readonly string[] => {
  const ranks = keys.flatMap(({ field, descending }) => {
    const column = columns.get(field);
    if (!column) return [];
    return { descending, of: ranksOf(ids.map((id) => sortable(valueAt(id, column), column, context))) };
  });
  if (ranks.length === 0) return ids;
  const places = ids.map((_, place) => place);
  places.sort((a, b) => {
    for (const { of, descending } of ranks) {
      const order = compareRanks(of[a] ?? Number.NaN, of[b] ?? Number.NaN, descending);
      if (order !== 0) return order;
    }
    return a - b;
  });
  return places.map((place) => ids[place] ?? "");
};

/** What a click on "sort" does to the keys; with `adding`, the column sorts among the equals of those before it. */
export const withSort = (
  keys: readonly SortKey[],
  { field, descending }: SortKey,
  adding: boolean,
): readonly SortKey[] => {
  const key = { field, descending };
  if (!adding) return [key];
  return keys.some((other) => other.field === field)
    ? keys.map((other) => (other.field === field ? key : other))
    : [...keys, key];
};

export const withoutSort = (keys: readonly SortKey[], field: string): readonly SortKey[] =>
  keys.filter((key) => key.field !== field);
