import { selectCell } from "../selection.ts";
import { positionOf, refAt } from "../shape.ts";
import { columnOf, rearrange, rowsLetThrough, type SheetState, say } from "../state.ts";
import type { View } from "../view/arrange.ts";
import { type Filter, withFilter } from "../view/filter.ts";
import { type SortKey, withoutSort, withSort } from "../view/sort.ts";

/**
 * Looks at the rows in another way. Asked for by the person, so rows being worked on move too; the active cell stays at
 * its place on the screen, as in Excel, whatever stands there now.
 */
const look = (state: SheetState, view: View): SheetState => {
  const place = state.selection && positionOf(state.shape, state.selection.active);
  const arranged = rearrange({ ...state, view, held: new Set() });
  const cell = place && refAt(arranged.shape, place);
  const looked = cell ? { ...arranged, selection: selectCell(cell) } : arranged;
  const count = rowsLetThrough(looked).length;
  return say({ ...looked, reveals: looked.reveals + 1 }, { code: "rowsShown", params: { count } });
};

export const sortBy = (state: SheetState, key: SortKey, adding: boolean): SheetState =>
  look(state, { ...state.view, sort: withSort(state.view.sort, key, adding) });

export const unsort = (state: SheetState, field: string): SheetState =>
  look(state, { ...state.view, sort: withoutSort(state.view.sort, field) });

export const filterBy = (state: SheetState, field: string, filter: Filter | undefined): SheetState =>
  look(state, { ...state.view, filters: withFilter(state.view.filters, field, filter) });

export const search = (state: SheetState, text: string): SheetState => look(state, { ...state.view, search: text });

/** Looks as a saved view does. */
export const lookAs = (state: SheetState, view: View): SheetState => look(state, view);

export const showAll = (state: SheetState): SheetState => look(state, { ...state.view, filters: {}, search: "" });

/** Rows with the same value in a column stand together, under heads that can be closed; no field ends it. */
export const groupBy = (state: SheetState, field: string | undefined): SheetState => {
  const grouped = look(state, { ...state.view, group: field });
  const count = grouped.grouping?.groups.length;
  if (field === undefined || count === undefined) return grouped;
  return say(grouped, { code: "grouped", params: { count, column: columnOf(state, field)?.label ?? field } });
};
