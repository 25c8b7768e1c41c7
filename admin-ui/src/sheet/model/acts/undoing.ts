import { needsCare } from "../edits/cell-edit.ts";
import { type Reverted, redo, remember, undo } from "../edits/history.ts";
import { contentAt, editOf, savedValue, withEdits } from "../edits/ledger.ts";
import type { MessageCode } from "../message.ts";
import { selectCell } from "../selection.ts";
import { type CellRef, positionOf } from "../shape.ts";
import { rearrange, type SheetState, say } from "../state.ts";
import { withHeld, withoutEmptyDrafts } from "./write.ts";

const revertTo = (
  state: SheetState,
  reverted: Reverted | undefined,
  done: MessageCode,
  none: MessageCode,
): SheetState => {
  if (!reverted) return say(state, { code: none });
  const { ledger, history, changed, overtaken } = reverted;
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
    selection: first ? selectCell({ id: first.id, field: first.field }) : state.selection,
    reveals: state.reveals + 1,
  });
  const said = { code: done, params: { count: changed.length } };
  return overtaken.length === 0
    ? say(next, said)
    : say(next, said, { code: "overtaken", params: { count: overtaken.length } });
};

/** Rows come back or go; the first of those that came back is where one looks. */
const rearranged = (state: SheetState): SheetState => rearrange(withoutEmptyDrafts(state));

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
  const mine = { state: "waiting" as const, content: edit.content, seen: savedValue(state.ledger, cell) };
  return { ...state, ledger: withEdits(state.ledger, [[cell.id, { ...others, [cell.field]: mine }]]) };
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
