import type { KeyboardEvent, RefObject } from "react";
import { dropEdit, resolveConflict } from "../model/acts/undoing.ts";
import { isUnread, textOf } from "../model/content.ts";
import { type CellEdit, needsCare } from "../model/edits/cell-edit.ts";
import { contentAt, editOf, savedValue } from "../model/edits/ledger.ts";
import type { CellRef } from "../model/shape.ts";
import { columnOf, type SheetState } from "../model/state.ts";
import type { SheetWords } from "../words.ts";
import { useHandle } from "./handle.ts";
import { Popup } from "./popup.tsx";

/** Why a cell needs care, in words. */
const reasonOf = (edit: CellEdit, words: SheetWords): string => {
  if (edit.state === "refused") return edit.reason ?? "";
  return isUnread(edit.content) ? words.problems[edit.content.problem] : "";
};

const titleOf = (edit: CellEdit, { note }: SheetWords): string => {
  if (edit.state === "conflict") return note.conflict;
  return edit.state === "refused" ? note.refused : note.unread;
};

/** The cell whose note is shown, if it has one to show: what is pointed at, else the active cell. */
const notedCell = (state: SheetState, pointed: CellRef | undefined): CellRef | undefined => {
  const hasNote = (cell: CellRef): boolean => {
    const edit = editOf(state.ledger, cell);
    return edit !== undefined && needsCare(edit);
  };
  /** The note of a row that could not be put away shows at whichever of its cells one is. */
  const noted = (cell: CellRef | undefined): CellRef | undefined => {
    const ofRow = cell && state.removal !== undefined ? [{ id: cell.id, field: state.removal }] : [];
    return [...(cell ? [cell] : []), ...ofRow].find(hasNote);
  };
  return noted(pointed) ?? (state.editing ? undefined : noted(state.selection?.active));
};

const Both = ({ state, cell }: { state: SheetState; cell: CellRef }) => {
  const { words } = useHandle();
  const column = columnOf(state, cell.field);
  if (!column) return null;
  const mine = textOf(contentAt(state.ledger, cell), column, state.context);
  const theirs = textOf({ value: savedValue(state.ledger, cell) }, column, state.context);
  return (
    <dl className="sheet-both">
      <dt>{words.note.mine}</dt>
      <dd data-mine>{mine || words.note.nothing}</dd>
      <dt>{words.note.theirs}</dt>
      <dd data-theirs>{theirs || words.note.nothing}</dd>
    </dl>
  );
};

interface NoteProps {
  readonly state: SheetState;
  readonly cell: CellRef;
  readonly edit: CellEdit;
  anchor(): DOMRect | undefined;
}

const Note = ({ state, cell, edit, anchor }: NoteProps) => {
  const { id, store, editor, words } = useHandle();
  const act = (label: string, change: (state: SheetState) => SheetState) => (
    <button
      type="button"
      onClick={() => {
        store.update(change);
        editor.focus();
      }}
    >
      {label}
    </button>
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    editor.focus();
  };
  return (
    <Popup className="sheet-note" anchor={anchor}>
      <section id={`${id}-note`} aria-label={titleOf(edit, words)} data-state={edit.state} {...{ onKeyDown }}>
        <strong>{titleOf(edit, words)}</strong>
        {edit.state === "conflict" ? <Both state={state} cell={cell} /> : <p>{reasonOf(edit, words)}</p>}
        <div className="sheet-buttons">
          {edit.state === "conflict" ? (
            <>
              {act(words.note.keepMine, (current) => resolveConflict(current, cell, "mine"))}
              {act(words.note.takeTheirs, (current) => resolveConflict(current, cell, "theirs"))}
            </>
          ) : (
            act(words.note.drop, (current) => dropEdit(current, cell))
          )}
        </div>
        <small>{words.note.reach}</small>
      </section>
    </Popup>
  );
};

export interface NoteOfProps {
  readonly state: SheetState;
  /** The cell under the pointer. */
  readonly pointed: CellRef | undefined;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** What is wrong with the cell that is active or pointed at, and what can be done about it, beside the cell. */
export const NoteOf = ({ state, pointed, scroller }: NoteOfProps) => {
  const cell = notedCell(state, pointed);
  const edit = cell && editOf(state.ledger, cell);
  if (!cell || !edit) return null;
  const anchor = () => {
    const row = `[data-row-id="${CSS.escape(cell.id)}"]`;
    const own = cell.field === state.removal ? row : `${row}[data-field="${CSS.escape(cell.field)}"]`;
    return scroller.current?.querySelector(own)?.getBoundingClientRect();
  };
  return <Note key={`${cell.id}/${cell.field}`} state={state} cell={cell} edit={edit} anchor={anchor} />;
};
