import { needsCare, withAsks } from "../edits/cell-edit.ts";
import { type Change, type Reverted, redo, remember, undo } from "../edits/history.ts";
import { contentAt, editOf, savedValue, withEdits } from "../edits/ledger.ts";
import { holdAct } from "../foresee/hold.ts";
import type { MessageCode, Sentence } from "../message.ts";
import { selectCell } from "../selection.ts";
import { type CellRef, positionOf } from "../shape.ts";
import { rearrange, type SheetState, say } from "../state.ts";
import { openFor } from "./grouping.ts";
import { isRemoved } from "./removed.ts";
import { withHeld, withoutEmptyDrafts } from "./write.ts";

/** What an undo or redo has to tell, rows apart from cells. */
const outcome = (state: SheetState, { changed, overtaken, staying }: Reverted, done: MessageCode): Sentence[] => {
  const isRow = ({ field, made }: Change) => made === true || field === state.removal;
  const {
    away = [],
    back = [],
    cells = [],
  } = Object.groupBy(changed, (change) => {
    if (!isRow(change)) return "cells";
    return isRemoved(state.ledger, state.removal, change.id) ? "away" : "back";
  });
  const { rows = [], others = [] } = Object.groupBy(overtaken, (change) => (isRow(change) ? "rows" : "others"));
  const counts: readonly (readonly [MessageCode, number])[] = [
    [done, cells.length],
    ["rowsAway", away.length],
    ["rowsBack", back.length],
    ["overtaken", others.length],
    ["rowsOvertaken", rows.length],
    ["rowsStay", staying.length],
  ];
  return counts.flatMap(([code, count]) => (count > 0 ? [{ code, params: { count } }] : []));
};

/** Rows put away are kept, so that they can be brought back. */
const withRemoved = ({ removal, removed }: SheetState, changed: readonly Change[]): ReadonlySet<string> =>
  new Set([...removed, ...changed.flatMap(({ id, field }) => (field === removal ? id : []))]);

const revertTo = (
  before: SheetState,
  reverted: Reverted | undefined,
  done: MessageCode,
  none: MessageCode,
): SheetState => {
  if (!reverted) return say(before, { code: none });
  const { ledger, history, changed } = reverted;
  // What changes is seen, whichever groups are closed.
  const state = openFor(before, new Set(changed.map(({ id }) => id)));
  const first = changed.find((cell) => positionOf(state.shape, cell));
  const isAboutRows = changed.some(({ field }) => field === state.removal);
  const next = (isAboutRows ? rearranged : withoutEmptyDrafts)({
    ...state,
    ledger: withDraftsOf(state, ledger, changed),
    history,
    held: withHeld(
      state,
      changed.map(({ id }) => id),
    ),
    removed: isAboutRows ? withRemoved(state, changed) : state.removed,
    selection: first ? selectCell({ id: first.id, field: first.field }) : state.selection,
    reveals: state.reveals + 1,
  });
  const held = holdAct(next, changed, state.ledger);
  return say(first ? held : lookingAt(held, changed), ...outcome(next, reverted, done));
};

const rearranged = (state: SheetState): SheetState => rearrange(withoutEmptyDrafts(state));

/** The first of the rows that came back is where one looks, in the column where one was. */
const lookingAt = (state: SheetState, changed: readonly Change[]): SheetState => {
  const back = changed.find(({ id }) => state.shape.rowOf.has(id));
  if (!back || !state.selection) return state;
  return { ...state, selection: selectCell({ id: back.id, field: state.selection.active.field }) };
};

/** Redoing what was written in a draft that has been undone brings the draft back. */
const withDraftsOf = (state: SheetState, ledger: SheetState["ledger"], changed: readonly CellRef[]) => {
  const isKnown = (id: string) => ledger.rows.has(id) || ledger.known.has(id) || ledger.drafts.includes(id);
  const missing = [...new Set(changed.map(({ id }) => id))].filter((id) => !isKnown(id) && id !== state.blank);
  return missing.length === 0 ? ledger : { ...ledger, drafts: [...ledger.drafts, ...missing] };
};

export const undoLast = (state: SheetState): SheetState =>
  revertTo(state, undo(state.ledger, state.history), "undone", "nothingToUndo");

export const redoLast = (state: SheetState): SheetState =>
  revertTo(state, redo(state.ledger, state.history), "redone", "nothingToRedo");

/** Ends a conflict: with one's own value, sent again over theirs, or with theirs. Either can be undone. */
export const resolveConflict = (state: SheetState, cell: CellRef, choice: "mine" | "theirs"): SheetState => {
  const edit = editOf(state.ledger, cell);
  if (edit?.state !== "conflict") return state;
  if (choice === "theirs") return dropEdit(state, cell);
  const { [cell.field]: _, ...others } = state.ledger.edits.get(cell.id) ?? {};
  const seen = savedValue(state.ledger, cell);
  const mine = withAsks({ state: "waiting", content: edit.content, seen }, edit.asks);
  const resolved = { ...state, ledger: withEdits(state.ledger, [[cell.id, { ...others, [cell.field]: mine }]]) };
  return holdAct(resolved, [cell], state.ledger);
};

/** Gives up what could not be read, was refused or is in conflict: the cell shows what the server has. */
export const dropEdit = (state: SheetState, cell: CellRef): SheetState => {
  const edit = editOf(state.ledger, cell);
  if (!edit || !needsCare(edit)) return state;
  const before = contentAt(state.ledger, cell);
  const ledger = withEdits(state.ledger, [[cell.id, { ...state.ledger.edits.get(cell.id), [cell.field]: undefined }]]);
  const after = contentAt(ledger, cell);
  return { ...state, ledger, history: remember(state.history, [{ ...cell, before, after }]) };
};
