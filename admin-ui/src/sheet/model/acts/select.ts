import { isEmpty } from "../column.ts";
import { isUnread } from "../content.ts";
import { contentAt } from "../edits/ledger.ts";
import { type Move, moveFrom, type Step, stepWithin, tabFrom } from "../movement.ts";
import {
  addRange,
  currentRange,
  currentRect,
  extendTo,
  type Rect,
  type Selection,
  selectCell,
  selectRect,
} from "../selection.ts";
import { type CellRef, type Position, positionOf, refAt } from "../shape.ts";
import { rearrange, type SheetState, say } from "../state.ts";

/** Goes to a selection. Rows that were changed and are now left take the places that the view gives them. */
export const arrive = (state: SheetState, selection: Selection | undefined): SheetState => {
  const arrived = { ...state, selection, reveals: state.reveals + 1 };
  const isStillThere = selection !== undefined && state.held.has(selection.active.id);
  if (state.held.size === 0 || isStillThere) return arrived;
  return rearrange({ ...arrived, held: new Set() });
};

export const goTo = (state: SheetState, cell: CellRef | undefined): SheetState =>
  arrive(state, cell && selectCell(cell));

export const extendSelection = (state: SheetState, head: CellRef): SheetState => {
  if (!state.selection) return goTo(state, head);
  return { ...state, selection: extendTo(state.selection, head), reveals: state.reveals + 1 };
};

export const addToSelection = (state: SheetState, cell: CellRef): SheetState =>
  state.selection ? arrive(state, addRange(state.selection, cell)) : goTo(state, cell);

/** Begins a range where one is: what is selected stays so while one goes elsewhere (Shift+F8). */
export const beginRange = (state: SheetState): SheetState =>
  state.selection ? say(addToSelection(state, state.selection.active), { code: "addsRange" }) : state;

/** The last row that somebody has begun: the empty one below it is no part of whatever is selected as a whole. */
export const lastRow = ({ shape, blank }: SheetState): number =>
  Math.max(0, shape.ids.length - (blank === undefined ? 1 : 2));

/** Selects a rectangle; the active cell stays where it is if it is inside. */
export const selectArea = (state: SheetState, rect: Rect, active = state.selection?.active): SheetState => ({
  ...state,
  selection: selectRect(state.shape, rect, active) ?? state.selection,
});

const widen = (state: SheetState, over: Partial<Rect>): SheetState => {
  const rect = currentRect(state);
  return rect ? selectArea(state, { ...rect, ...over }) : state;
};

const wholeRow = ({ shape }: SheetState): Partial<Rect> => ({ left: 0, right: shape.fields.length - 1 });
const wholeColumn = (state: SheetState): Partial<Rect> => ({ top: 0, bottom: lastRow(state) });

/** Widens the last range to whole rows (Shift+Space). */
export const selectRows = (state: SheetState): SheetState => widen(state, wholeRow(state));

/** Widens the last range to whole columns (Ctrl+Space). */
export const selectColumns = (state: SheetState): SheetState => widen(state, wholeColumn(state));

export const selectAll = (state: SheetState): SheetState => widen(state, { ...wholeRow(state), ...wholeColumn(state) });

const isEmptyAt = (state: SheetState) => (at: Position) => {
  const cell = refAt(state.shape, at);
  if (!cell) return true;
  const content = contentAt(state.ledger, cell);
  return !isUnread(content) && isEmpty(content.value);
};

/** Moves the active cell, with `extending` the end of the selection, with `adding` a range of its own. */
export const moveBy = (state: SheetState, move: Move, { extending, pageRows, adding }: MoveOptions): SheetState => {
  const { selection, shape } = state;
  const start = selection && (extending ? currentRange(selection).head : selection.active);
  const from = start && positionOf(shape, start);
  if (!selection || !from) return state;
  const { row, col } = moveFrom(shape, from, move, { pageRows, isEmpty: isEmptyAt(state) });
  const isLeap = extending && move.by !== "cell";
  const to = refAt(shape, { row: isLeap ? Math.min(row, Math.max(from.row, lastRow(state))) : row, col });
  if (!to) return state;
  if (extending) return extendSelection(state, to);
  const ranges = adding ? selection.ranges.slice(0, -1) : [];
  return arrive(state, { ...selectCell(to), ranges: [...ranges, { anchor: to, head: to }] });
};

export interface MoveOptions {
  readonly extending: boolean;
  readonly pageRows: number;
  /** Whether what was selected before the last range stays selected. */
  readonly adding?: boolean;
}

const stepInside = (state: SheetState, from: Position, step: Step): SheetState | undefined => {
  const { selection, shape } = state;
  const rect = selection?.ranges.length === 1 ? currentRect(state) : undefined;
  const inside = rect && stepWithin(rect, from, step);
  const active = inside && refAt(shape, inside);
  return selection && active && arrive(state, { ...selection, active });
};

/** Where Enter goes from a cell reached by Tab: below the one where the tabbing began. */
const enterFrom = (state: SheetState, from: Position, back: boolean): CellRef | undefined => {
  const col = state.shape.colOf.get(state.selection?.tabbedFrom ?? "") ?? from.col;
  return refAt(state.shape, { row: from.row + (back ? -1 : 1), col });
};

/** Tab and Enter: round inside a selection of several cells, else along the sheet. Undefined where Tab leaves it. */
export const stepBy = (state: SheetState, step: Step): SheetState | undefined => {
  const { selection, shape } = state;
  const from = selection && positionOf(shape, selection.active);
  if (!selection || !from) return undefined;
  const inside = stepInside(state, from, step);
  if (inside) return inside;
  if (step.along === "column") return goTo(state, enterFrom(state, from, step.back));
  const to = tabFrom(shape, from, step.back);
  const cell = to && refAt(shape, to);
  if (!cell) return undefined;
  const tabbedFrom = selection.tabbedFrom ?? selection.active.field;
  return arrive(state, { ...selectCell(cell), tabbedFrom });
};
