import type { Column, SheetRow } from "../column.ts";
import { type Content, textOf } from "../content.ts";
import { contentAt, type Ledger, savedRow, valueAt } from "../edits/ledger.ts";
import { fold } from "../fold.ts";
import type { ValueContext } from "../values/reading.ts";
import type { ColourRule } from "./colour.ts";
import { type Filters, passes } from "./filter.ts";
import { type SortKey, sortRows } from "./sort.ts";

/** How the rows are looked at. */
export interface View {
  readonly sort: readonly SortKey[];
  readonly filters: Filters;
  readonly search: string;
  /** The column by whose values rows stand together; unset: in one list. */
  readonly group?: string | undefined;
  /** Cells that are tinted besides what their columns say, the first rule that holds winning. */
  readonly colours: readonly ColourRule[];
}

export const plainView: View = { sort: [], filters: {}, search: "", colours: [] };

export interface Arrangement {
  readonly ledger: Ledger;
  readonly view: View;
  readonly context: ValueContext;
  /** The columns that quick search looks into. */
  readonly searched: readonly Column[];
  /** Rows that keep their place whatever the view says, because they are being worked on. */
  readonly held: ReadonlySet<string>;
  readonly before: readonly string[];
}

const haystacks = new WeakMap<readonly Column[], WeakMap<SheetRow, string>>();

/** All the texts of a row, folded once and kept for as long as neither the row nor the columns change. */
const haystackOf = (id: string, { ledger, searched, context }: Arrangement): string => {
  const texts = () => searched.map((column) => textOf(contentAt(ledger, { id, field: column.field }), column, context));
  const row = savedRow(ledger, id);
  if (!row || ledger.edits.has(id)) return fold(texts().join("\n"));
  const kept = haystacks.get(searched) ?? new WeakMap<SheetRow, string>();
  haystacks.set(searched, kept);
  const known = kept.get(row) ?? fold(texts().join("\n"));
  kept.set(row, known);
  return known;
};

const isShown = (id: string, arrangement: Arrangement, words: readonly string[]): boolean => {
  const { ledger, view, context } = arrangement;
  for (const [field, filter] of Object.entries(view.filters)) {
    const column = ledger.columns.get(field);
    const content: Content = contentAt(ledger, { id, field });
    if (column && !passes(filter, content, column, context)) return false;
  }
  if (words.length === 0) return true;
  const haystack = haystackOf(id, arrangement);
  return words.every((word) => haystack.includes(word));
};

const allIds = ({ rows, known }: Ledger): readonly string[] => [
  ...rows.keys(),
  ...[...known.keys()].filter((id) => !rows.has(id)),
];

/** Puts held rows back where they stood; one that was not there before comes where it belongs. */
const keepPlaces = (
  ids: readonly string[],
  held: ReadonlySet<string>,
  before: readonly string[],
): readonly string[] => {
  const there = new Set(before);
  const kept = ids.filter((id) => !held.has(id) || !there.has(id));
  before.forEach((id, place) => {
    if (held.has(id)) kept.splice(Math.min(place, kept.length), 0, id);
  });
  return kept;
};

/** The ids of the saved rows to show, in order. Drafts are not among them: they stand at the bottom. */
export const arrange = (arrangement: Arrangement): readonly string[] => {
  const { ledger, view, context, held, before } = arrangement;
  const words = fold(view.search)
    .split(" ")
    .filter((word) => word !== "");
  const all = allIds(ledger);
  const isFiltered = words.length > 0 || Object.keys(view.filters).length > 0;
  const shown = isFiltered ? all.filter((id) => isShown(id, arrangement, words)) : all;
  const sorted = sortRows(shown, view.sort, {
    columns: ledger.columns,
    context,
    valueAt: (id, column) => valueAt(ledger, { id, field: column.field }),
  });
  if (held.size === 0) return sorted;
  const known = new Set(all);
  const present = new Set([...held].filter((id) => known.has(id)));
  return present.size === 0 ? sorted : keepPlaces(sorted, present, before);
};
