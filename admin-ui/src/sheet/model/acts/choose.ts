import { moveDay, startDays, stopDays } from "../calendar.ts";
import { choiceList, contentOfNew, type Editing, pointNext, TO_CREATE } from "../choosing.ts";
import { isUnread } from "../content.ts";
import { joined } from "../edits/history.ts";
import { contentAt } from "../edits/ledger.ts";
import type { Command } from "../keys.ts";
import type { CellRef } from "../shape.ts";
import { columnOf, mayEditCell, type SheetState } from "../state.ts";
import { write } from "./write.ts";

type Change = (state: SheetState) => SheetState;

const editingAs =
  (change: (editing: Editing, state: SheetState) => Editing): Change =>
  (state) =>
    state.editing ? { ...state, editing: change(state.editing, state) } : state;

const pointing = (by: 1 | -1): Change =>
  editingAs((editing, state) => {
    const column = state.selection && columnOf(state, state.selection.active.field);
    return column ? pointNext(editing, choiceList(editing, column, state.context), by) : editing;
  });

/** What keys do to the choices or the calendar under an open editor; undefined for those that do something else. */
export const choosingOf = (command: Command): Change | undefined => {
  switch (command.do) {
    case "point":
      return pointing(command.by);
    case "days":
      return editingAs((editing, { context }) => startDays(editing, context));
    case "typeOn":
      return editingAs(stopDays);
    case "moveDay":
      return editingAs((editing) => moveDay(editing, command.move));
    default:
      return undefined;
  }
};

/** Something that is to be made, since no choice says it. */
export interface NewChoice {
  readonly cell: CellRef;
  /** What it was called by whoever typed: of several, only the last. */
  readonly sought: string;
  /** All that stood in the editor. */
  readonly text: string;
}

/** What the open editor asks to be made; undefined while the last choice is not pointed at. */
export const newChoiceIn = ({ editing, selection, ...state }: SheetState): NewChoice | undefined => {
  const column = selection && state.ledger.columns.get(selection.active.field);
  if (!editing || !column || editing.pointed !== TO_CREATE) return undefined;
  const { creates } = choiceList(editing, column, state.context);
  return creates === undefined ? undefined : { cell: selection.active, sought: creates, text: editing.text };
};

/** Puts what has been made into the cell that asked for it, unless something else stands there by now. */
export const takeNew = (state: SheetState, { cell, text }: NewChoice, value: string): SheetState => {
  const column = columnOf(state, cell.field);
  const now = contentAt(state.ledger, cell);
  if (!column || !isUnread(now) || now.typed !== text || !mayEditCell(state, cell)) return state;
  const taken = write(state, [{ ...cell, content: contentOfNew(value, text, column, state.context) }]);
  return { ...taken, history: joined(taken.history) };
};
