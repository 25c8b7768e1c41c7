import { choosingOf } from "../model/acts/choose.ts";
import { fill } from "../model/acts/fill.ts";
import { continueDown } from "../model/acts/fill-series.ts";
import { closeHere, fieldHere, openHere } from "../model/acts/grouping.ts";
import { removeRows } from "../model/acts/remove.ts";
import { beginRange, selectAll, selectColumns, selectRows } from "../model/acts/select.ts";
import { redoLast, undoLast } from "../model/acts/undoing.ts";
import { stepOver, walk } from "../model/acts/walk.ts";
import { clearSelected, commit, startEditing, stopEditing, toggle, write } from "../model/acts/write.ts";
import type { SheetRow } from "../model/column.ts";
import { rowAt } from "../model/edits/ledger.ts";
import { confirmAsked } from "../model/foresee/answer.ts";
import type { Command } from "../model/keys.ts";
import { columnOf, isDraft, mayEditCell, type SheetState, say } from "../model/state.ts";
import { hasChoices } from "../model/values/options.ts";
import { dropLast } from "./drop-last.ts";
import type { EditorPort } from "./editor-port.ts";
import type { Overlay } from "./handle.ts";
import type { Store } from "./store.ts";

/** What commands need from the page around the state. */
export interface CommandHost {
  readonly store: Store;
  readonly editor: EditorPort;
  pageRows(): number;
  show(overlay: Overlay): void;
  focusSearch(): void;
  /** Puts the focus on the note of the active cell; false when there is none. */
  focusNote(): boolean;
  openRow(row: SheetRow): void;
  /** Makes what the open editor names and no choice says, if that is what it asks for; false when it is not. */
  createChoice(settle: () => void): boolean;
}

const today = (state: SheetState): SheetState => {
  const cell = state.selection?.active;
  if (!cell || columnOf(state, cell.field)?.kind !== "date" || !mayEditCell(state, cell)) return state;
  return write(state, [{ ...cell, content: { value: state.context.today } }]);
};

/** Commands that only make one state of another. */
const onState: Partial<Record<Command["do"], (state: SheetState) => SheetState>> = {
  clear: clearSelected,
  removeRows,
  leave: (state) => say(state, { code: "tabLeaves" }),
  toggle,
  undo: undoLast,
  redo: redoLast,
  fillDown: (state) => fill(state, "down"),
  fillRight: (state) => fill(state, "right"),
  continueDown,
  closeGroup: closeHere,
  openGroup: openHere,
  today,
  addRange: beginRange,
  selectAll,
  selectColumns,
  selectRows,
};

/** Carries out what keys and buttons ask for. `run` tells whether the key is used up. */
export const createCommands = (host: CommandHost) => {
  const { store, editor } = host;
  let tabLeaves = false;
  let adding = false;

  const settle = (everywhere = false) => {
    const { editing } = store.get();
    if (!editing) return;
    const text = editor.text() ?? editing.text;
    editor.clear();
    store.update((state) => commit(state, text, everywhere));
  };

  const open = (how: "typing" | "editing", inDays = false) => {
    store.update((state) => startEditing(state, how));
    const { editing, selection } = store.get();
    const column = selection && columnOf(store.get(), selection.active.field);
    // A choice is changed by naming another, not by mending the letters of the last one.
    const isOneChoice = column !== undefined && column.kind !== "several" && hasChoices(column);
    if (editing) editor.open(editing.text, isOneChoice || inDays);
    if (inDays) perform({ do: "days" });
  };

  const step = (along: "row" | "column", back: boolean): boolean => {
    if (host.createChoice(settle)) return true;
    settle();
    if (along === "row" && tabLeaves) return false;
    const next = stepOver(store.get(), { along, back });
    if (!next) return false;
    store.update(() => next);
    return true;
  };

  const openRow = () => {
    const state = store.get();
    const id = state.selection?.active.id;
    if (id !== undefined && !isDraft(state, id)) host.openRow(rowAt(state.ledger, id));
  };

  const edit = () => {
    const { editing } = store.get();
    // F2 while typing: from now on the arrows move the caret.
    if (editing)
      store.update((state) => ({
        ...state,
        editing: { ...editing, how: "editing", text: editor.text() ?? editing.text },
      }));
    else open("editing");
  };

  const newLine = () => {
    const { selection } = store.get();
    if (selection && columnOf(store.get(), selection.active.field)?.kind === "longText") editor.insert("\n");
  };

  const confirm = () => {
    settle();
    store.update((state) => confirmAsked(state));
  };

  const cancel = () => {
    editor.clear();
    store.update(stopEditing);
  };

  const menuOfColumn = () => {
    const field = fieldHere(store.get());
    if (field !== "") host.show({ open: "columnMenu", field });
  };

  const menuOfCell = () => {
    const cell = store.get().selection?.active;
    if (cell) host.show({ open: "cellMenu", cell });
  };

  /** Commands about the page around the state; one that answers false leaves its key to the browser. */
  const onPage: Partial<Record<Command["do"], () => unknown>> = {
    edit,
    openDays: () => open("editing", true),
    createChoice: () => host.createChoice(settle),
    dropLast: () => dropLast(store, editor),
    eraseAndType: () => open("typing"),
    cancel,
    confirm,
    newLine,
    commitEverywhere: () => settle(true),
    openRow,
    find: host.focusSearch,
    columnMenu: menuOfColumn,
    cellMenu: menuOfCell,
    note: host.focusNote,
    help: () => host.show({ open: "help" }),
  };

  const perform = (command: Command): boolean => {
    if (command.do === "step") return step(command.along, command.back);
    if (command.do === "move") {
      if (store.get().editing) adding = false;
      settle();
      const { move, extending } = command;
      store.update((state) => walk(state, move, { extending, adding, pageRows: host.pageRows() }));
      return true;
    }
    const act = choosingOf(command) ?? onState[command.do];
    if (act) store.update(act);
    return act !== undefined || onPage[command.do]?.() !== false;
  };

  const run = (command: Command): boolean => {
    const isUsed = perform(command);
    tabLeaves = command.do === "leave";
    adding = command.do === "addRange" || (adding && command.do === "move");
    return isUsed;
  };

  return { run, settle: () => settle() };
};
