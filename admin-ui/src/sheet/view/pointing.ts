import { addToSelection, extendSelection, goTo, lastRow, selectArea } from "../model/acts/select.ts";
import { isInside, rectsOf } from "../model/selection.ts";
import { type CellRef, positionOf, refAt } from "../model/shape.ts";
import type { SheetState } from "../model/state.ts";

/** What a pointer is on: a cell, a row's number or a column's head. */
export interface Pointed {
  readonly on: "cell" | "row" | "column";
  /** The cell, or the first one of the row or column. */
  readonly cell: CellRef;
}

/** The modifiers and button of a press. */
export interface Press {
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly button: number;
}

/** What an element of the sheet is about. */
export const pointedAt = (state: SheetState, target: Element | null): Pointed | undefined => {
  const { shape } = state;
  const row = Number(target?.closest<HTMLElement>("[data-row]")?.dataset.row);
  const col = Number(target?.closest<HTMLElement>("[data-cell]")?.dataset.cell);
  const found = Number.isInteger(row) ? refAt(shape, { row, col: Number.isInteger(col) ? col : 0 }) : undefined;
  if (found && Number.isInteger(col)) return { on: "cell", cell: found };
  if (found && target?.closest("[data-rownumber]")) return { on: "row", cell: found };
  const field = target?.closest<HTMLElement>("[data-header]")?.dataset.header;
  const id = shape.ids[0];
  return field !== undefined && id !== undefined ? { on: "column", cell: { id, field } } : undefined;
};

/** Selects whole rows or columns from where a press began to where it is now. */
const selectLines = (state: SheetState, from: Pointed, to: Pointed): SheetState => {
  const { shape } = state;
  const a = positionOf(shape, from.cell);
  const b = positionOf(shape, to.cell);
  if (!a || !b) return state;
  const rect =
    from.on === "row"
      ? { top: Math.min(a.row, b.row), bottom: Math.max(a.row, b.row), left: 0, right: shape.fields.length - 1 }
      : { top: 0, bottom: lastRow(state), left: Math.min(a.col, b.col), right: Math.max(a.col, b.col) };
  return selectArea(state, rect, from.cell);
};

/** Whether just this column is selected, whole: then its head carries it, as in other spreadsheets. */
export const isColumnSelected = (state: SheetState, field: string): boolean => {
  const { shape, selection } = state;
  const bottom = lastRow(state);
  const [rect, ...others] = selection ? rectsOf(shape, selection) : [];
  const col = shape.colOf.get(field);
  if (!rect || others.length > 0 || bottom < 1) return false;
  return rect.left === col && rect.right === col && rect.top === 0 && rect.bottom === bottom;
};

/** What a press does to the selection. */
export const press = (state: SheetState, what: Pointed, { shiftKey, ctrlKey, metaKey, button }: Press): SheetState => {
  const place = positionOf(state.shape, what.cell);
  const rects = state.selection ? rectsOf(state.shape, state.selection) : [];
  // The other button asks for a menu about what is selected.
  if (button !== 0) return place && rects.some((rect) => isInside(rect, place)) ? state : goTo(state, what.cell);
  if (what.on !== "cell") {
    const start = shiftKey && state.selection ? { ...what, cell: state.selection.active } : what;
    return selectLines(state, start, what);
  }
  if (shiftKey) return extendSelection(state, what.cell);
  return ctrlKey || metaKey ? addToSelection(state, what.cell) : goTo(state, what.cell);
};

/** What dragging from `start` over `what` does to the selection. */
export const dragOver = (state: SheetState, start: Pointed, what: Pointed | undefined): SheetState => {
  if (!what || what.on !== start.on) return state;
  return start.on === "cell" ? extendSelection(state, what.cell) : selectLines(state, start, what);
};
