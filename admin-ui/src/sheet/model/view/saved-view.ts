import { type Layout, orderFields } from "../layout.ts";
import type { View } from "./arrange.ts";
import type { ColourRule } from "./colour.ts";
import type { Filter, Filters } from "./filter.ts";
import type { SortKey } from "./sort.ts";

export type ColumnsLook = Omit<Layout, "sort">;

/** All of a way of looking that is worth keeping. What somebody searched for a moment ago is not. */
export interface Look {
  readonly filters: Filters;
  readonly sort: readonly SortKey[];
  readonly group?: string | undefined;
  readonly colours: readonly ColourRule[];
  readonly columns: ColumnsLook;
}

/** A look that has a name. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly look: Look;
  /** Values of those it is shared with; empty: it is its maker's alone. */
  readonly sharedWith: readonly string[];
  readonly isMine: boolean;
  /** Its maker's name, where that is somebody else. */
  readonly by?: string | undefined;
  /** Its maker has left it to others, and this person may put it away. */
  readonly isLeft?: boolean;
}

export const lookOf = ({ filters, sort, group, colours }: Omit<View, "search">, columns: ColumnsLook): Look => ({
  filters,
  sort,
  group,
  colours,
  columns,
});

/** The part of a look that these columns can show: others have gone, or are not for this person. */
export const lookWithin = (look: Look, fields: readonly string[]): Look => {
  const known = new Set(fields);
  const isKnown = ({ field }: { field: string }) => known.has(field);
  const { order, hidden, frozen, widths } = look.columns;
  const hiddenHere = hidden.filter((field) => known.has(field));
  return {
    filters: Object.fromEntries(Object.entries(look.filters).filter(([field]) => known.has(field))),
    sort: look.sort.filter(isKnown),
    group: look.group !== undefined && known.has(look.group) ? look.group : undefined,
    colours: look.colours.filter(isKnown),
    columns: {
      order: orderFields(fields, order),
      hidden: hiddenHere.length === fields.length ? [] : hiddenHere,
      frozen: frozen.filter((field) => known.has(field)),
      widths: Object.fromEntries(Object.entries(widths).filter(([field]) => known.has(field))),
    },
  };
};

/** The rows as a look wants them, whatever was searched for before. */
export const viewIn = ({ filters, sort, group, colours }: Look): View => ({
  filters,
  sort,
  group,
  colours,
  search: "",
});

const sorted = (texts: readonly string[]) => [...texts].sort();

const byField = <T>(named: Readonly<Record<string, T>>, write: (value: T) => unknown) =>
  sorted(Object.keys(named)).map((field) => {
    const value = named[field];
    return [field, value === undefined ? undefined : write(value)];
  });

/** Values that are looked for have no order, and an end that is not set is not there. */
const written = (filter: Filter): readonly unknown[] => {
  if (filter.by === "oneOf") return [filter.by, ...sorted(filter.values)];
  if (filter.by === "range") return [filter.by, filter.from ?? null, filter.to ?? null];
  if (filter.by === "contains") return [filter.by, filter.text];
  return filter.by === "span" ? [filter.by, filter.span] : [filter.by];
};

/** A text that two looks share exactly when nobody could tell them apart in these columns. */
const keyOf = (look: Look, fields: readonly string[]): string => {
  const { filters, sort, group, colours, columns } = lookWithin(look, fields);
  const rules = fields.map((field) =>
    colours.filter((rule) => rule.field === field).map(({ when, tone }) => [tone, ...written(when)]),
  );
  return JSON.stringify([
    byField(filters, written),
    sort.map(({ field, descending }) => [field, descending]),
    group ?? null,
    rules,
    // Frozen columns are drawn first, wherever they come in the order.
    columns.order.filter((field) => !columns.frozen.includes(field)),
    sorted(columns.hidden),
    columns.frozen,
    byField(columns.widths, Math.round),
  ]);
};

/** Whether two looks come to the same in these columns. */
export const isSameLook = (one: Look, other: Look, fields: readonly string[]): boolean =>
  keyOf(one, fields) === keyOf(other, fields);
