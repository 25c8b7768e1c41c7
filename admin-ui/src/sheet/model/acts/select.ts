import { isEmpty } from "../column.ts";
import { isUnread } from "../content.ts";
import { contentAt } from "../edits/ledger.ts";
import { type Move, moveFrom, type Step, stepWithin, tabFrom } from "../movement.ts";
import { addRange, currentRange, extendTo, rectOf, type Selection, selectCell } from "../selection.ts";
import { type CellRef, type Position, positionOf, refAt } from "../shape.ts";
import { rearrange, type SheetState } from "../state.ts";

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

const isEmptyAt = (state: SheetState) => (at: Position) => {
  const cell = refAt(state.shape, at);
  if (!cell) return true;
  const content = contentAt(state.ledger, cell);
  return !isUnread(content) && isEmpty(content.value);
};

/** Moves the active cell, or with `extending` the end of the selection. */
export const moveBy = (state: SheetState, move: Move, { extending, pageRows }: MoveOptions): SheetState => {
  const { selection, shape } = state;
  const start = selection && (extending ? currentRange(selection).head : selection.active);
  const from = start && positionOf(shape, start);
  const to = from && refAt(shape, moveFrom(shape, from, move, { pageRows, isEmpty: isEmptyAt(state) }));
  if (!to) return state;
  return extending ? extendSelection(state, to) : goTo(state, to);
};

export interface MoveOptions {
  readonly extending: boolean;
  readonly pageRows: number;
}

const stepInside = (state: SheetState, from: Position, step: Step): SheetState | undefined => {
  const { selection, shape } = state;
  const rect = selection && selection.ranges.length === 1 ? rectOf(shape, currentRange(selection)) : undefined;
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
