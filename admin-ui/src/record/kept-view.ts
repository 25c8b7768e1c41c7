import type { View as StoredView, ViewTest } from "#shared/resources/view";
import type { Filter } from "../sheet/model/view/filter.ts";
import type { Look, SavedView } from "../sheet/model/view/saved-view.ts";

/** The part of a view's record that says how it looks. */
export type KeptLook = Pick<StoredView, "filters" | "sort" | "columns" | "group" | "colours">;

/** A condition as the sheet knows it; nothing for a line that says too little to be one. */
const filterIn = ({ by, text, values, from, to, span }: ViewTest): Filter | undefined => {
  if (by === "contains") return text === undefined ? undefined : { by, text };
  if (by === "oneOf") return values === undefined ? undefined : { by, values };
  if (by === "span") return span && { by, span };
  if (by !== "range") return { by };
  if (from === undefined && to === undefined) return undefined;
  return { by, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
};

const testIn = (field: string, filter: Filter): ViewTest => {
  if (filter.by === "oneOf") return { field, by: filter.by, values: [...filter.values] };
  if (filter.by !== "range") return { field, ...filter };
  const { by, from, to } = filter;
  return { field, by, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
};

/** How a kept view looks, as the sheet wants it. */
export const lookIn = ({ filters, sort, columns, group, colours }: KeptLook): Look => ({
  filters: Object.fromEntries(
    filters.flatMap((line) => {
      const filter = filterIn(line);
      return filter ? [[line.field, filter]] : [];
    }),
  ),
  sort,
  group,
  colours: colours.flatMap((line) => {
    const when = filterIn(line);
    return when ? [{ field: line.field, when, tone: line.tone }] : [];
  }),
  columns: {
    order: columns.map(({ field }) => field),
    hidden: columns.filter(({ hidden }) => hidden).map(({ field }) => field),
    frozen: columns.filter(({ frozen }) => frozen).map(({ field }) => field),
    widths: Object.fromEntries(
      columns.flatMap(({ field, width }): [string, number][] => (width === undefined ? [] : [[field, width]])),
    ),
  },
});

/** How the sheet looks, as a view's record keeps it. Frozen columns come first, in the order in which they stand. */
export const keptOf = ({ filters, sort, group, colours, columns }: Look): KeptLook => {
  const { order, hidden, frozen, widths } = columns;
  const inOrder = [...frozen, ...order.filter((field) => !frozen.includes(field))];
  return {
    filters: Object.entries(filters).map(([field, filter]) => testIn(field, filter)),
    sort: sort.map(({ field, descending }) => ({ field, descending })),
    columns: inOrder.map((field) => ({
      field,
      hidden: hidden.includes(field),
      frozen: frozen.includes(field),
      ...(widths[field] !== undefined && { width: Math.round(widths[field]) }),
    })),
    group,
    colours: colours.map(({ field, when, tone }) => ({ ...testIn(field, when), tone })),
  };
};

interface Reader {
  username: string;
  nameOf(username: string): string;
  /** Whether this person puts away what that one has left shared. */
  tidiesAfter(username: string): boolean;
}

/** The views of one grid as the sheet lists them, by name. */
export const savedViews = (
  records: readonly StoredView[],
  grid: string,
  { username, nameOf, tidiesAfter }: Reader,
): readonly SavedView[] =>
  records
    .filter((view) => view.grid === grid && !view.archived)
    .map((view) => ({
      id: view.id,
      name: view.name,
      look: lookIn(view),
      sharedWith: view.sharedWith,
      isMine: view.createdBy === username,
      by: view.createdBy === username ? undefined : nameOf(view.createdBy),
      isLeft: view.createdBy !== username && tidiesAfter(view.createdBy),
    }))
    .sort((one, other) => one.name.localeCompare(other.name, "it"));
