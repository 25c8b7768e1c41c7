import { type Column, isEmpty } from "../column.ts";
import { choicesOf, placeOf } from "../values/options.ts";
import type { ValueContext } from "../values/reading.ts";
import { writeValue } from "../values/values.ts";
import { placesInOrder, ranksOf } from "./ranking.ts";

export interface SortKey {
  readonly field: string;
  readonly descending: boolean;
}

/** A number that sorts as the value does, or a text still to be ranked. Undefined for no value. */
const sortable = (value: unknown, column: Column, context: ValueContext): number | string | undefined => {
  if (isEmpty(value)) return undefined;
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 0 : 1;
  if (column.kind === "picklist") return placeOf(choicesOf(column, context), String(value));
  return column.kind === "date" ? String(value) : writeValue(value, column, context);
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
  const ranked = keys.flatMap(({ field, descending }) => {
    const column = columns.get(field);
    if (!column) return [];
    const values = ids.map((id) => sortable(valueAt(id, column), column, context));
    return { descending, ranks: ranksOf(values, column) };
  });
  if (ranked.length === 0) return ids;
  return placesInOrder(ranked, ids.length).map((place) => ids[place] ?? "");
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
