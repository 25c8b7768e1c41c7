import { contentOfEditing, type Editing, severalText } from "../choosing.ts";
import { type Column, isEmpty, isSame, reasonIn } from "../column.ts";
import { isUnread, sameContent, type Write } from "../content.ts";
import { type Act, remember } from "../edits/history.ts";
import { contentAt, rowAt, valueAt, writeCells } from "../edits/ledger.ts";
import { holdAct } from "../foresee/hold.ts";
import { cellsIn, rectsOf } from "../selection.ts";
import { type CellRef, refAt } from "../shape.ts";
import { columnOf, mayEditCell, rearrange, type SheetState, say } from "../state.ts";
import type { ValueContext } from "../values/reading.ts";
import { editText } from "../values/values.ts";

const isNothing = ({ content }: Write) => !isUnread(content) && isEmpty(content.value);

/** Turns the empty row at the bottom and `more` new ones after it into drafts; a new empty row takes its place. */
export const addDrafts = (state: SheetState, more: number): { state: SheetState; keys: readonly string[] } => {
  const { blank, ledger, keyPrefix, keysUsed } = state;
  if (blank === undefined) return { state, keys: [] };
  const keys = Array.from({ length: more }, (_, i) => `${keyPrefix}-${keysUsed + i}`);
  const drafts = [...ledger.drafts, blank, ...keys];
  const next = `${keyPrefix}-${keysUsed + more}`;
  return { state: { ...state, ledger: { ...ledger, drafts }, blank: next, keysUsed: keysUsed + more + 1 }, keys };
};

/** The empty row becomes a draft when something is written in it. */
const withDraftFor = (state: SheetState, writes: readonly Write[]): SheetState =>
  writes.some((write) => write.id === state.blank && !isNothing(write)) ? addDrafts(state, 0).state : state;

/** Rows that keep their place from now on; in the order in which they came there is nothing to keep. */
export const withHeld = ({ held, view }: SheetState, ids: readonly string[]): ReadonlySet<string> => {
  const isFiltered = view.search !== "" || Object.keys(view.filters).length > 0;
  return view.sort.length === 0 && view.group === undefined && !isFiltered ? held : new Set([...held, ...ids]);
};

/** Writes contents into cells that may be edited, as one act that can be undone. */
export const write = (state: SheetState, writes: readonly Write[]): SheetState => {
  const act: Act = writes.flatMap((one) => {
    const before = contentAt(state.ledger, one);
    return sameContent(before, one.content) ? [] : [{ id: one.id, field: one.field, before, after: one.content }];
  });
  if (act.length === 0) return state;
  const drafted = withDraftFor(state, writes);
  const written: SheetState = {
    ...drafted,
    ledger: writeCells(
      drafted.ledger,
      act.map(({ id, field, after }) => ({ id, field, content: after })),
    ),
    history: remember(drafted.history, act),
    held: withHeld(
      drafted,
      act.map(({ id }) => id),
    ),
  };
  const held = holdAct(written, act, state.ledger);
  return held.blank === state.blank ? held : rearrange(held);
};

const readOnlySentence = (state: SheetState, { id, field }: CellRef) => {
  const column = columnOf(state, field);
  const why = column ? reasonIn(rowAt(state.ledger, id), column) : "";
  return { code: "readOnlyCell" as const, params: { column: column?.label ?? field, why } };
};

const openText = (value: unknown, column: Column, context: ValueContext): string =>
  column.kind === "several" && Array.isArray(value)
    ? severalText(value, column, context)
    : editText(value, column, context);

/** Opens the editor of the active cell, or says why it does not open. */
export const startEditing = (state: SheetState, how: Editing["how"]): SheetState => {
  const cell = state.selection?.active;
  const column = cell && columnOf(state, cell.field);
  if (!cell && state.grouping) return say(state, { code: "groupIsClosed" });
  if (!cell || !column) return state;
  if (!mayEditCell(state, cell)) return say(state, readOnlySentence(state, cell));
  const content = contentAt(state.ledger, cell);
  const current = isUnread(content) ? content.typed : openText(content.value, column, state.context);
  return {
    ...state,
    editing: { how, text: how === "typing" ? "" : current, touched: how === "typing" },
    reveals: state.reveals + 1,
  };
};

export const stopEditing = (state: SheetState): SheetState => ({ ...state, editing: undefined });

/** Takes what the editor holds into the active cell, or with `everywhere` into all selected cells, and closes it. */
export const commit = (state: SheetState, text: string, everywhere = false): SheetState => {
  const { editing, selection } = state;
  if (!editing || !selection) return stopEditing(state);
  const closed = stopEditing(state);
  const isUntouched = !editing.touched && editing.pointed === undefined && editing.day === undefined;
  if (isUntouched && !everywhere) return closed;
  const column = columnOf(state, selection.active.field);
  if (!column) return closed;
  const targets = everywhere ? selectedCells(state).filter((cell) => cell.field === column.field) : [selection.active];
  const content = contentOfEditing({ ...editing, text }, column, state.context);
  return write(
    closed,
    targets.filter((cell) => mayEditCell(state, cell)).map((cell) => ({ ...cell, content })),
  );
};

/** The selected cells, row by row. */
export const selectedCells = ({ shape, selection }: Pick<SheetState, "shape" | "selection">): readonly CellRef[] =>
  selection ? cellsIn(shape, rectsOf(shape, selection)).flatMap((place) => refAt(shape, place) ?? []) : [];

/** Says which cells were left alone because they may not be edited. */
export const readOnlyLeft = (state: SheetState, fields: readonly string[], count: number) =>
  count === 0
    ? []
    : [
        {
          code: "readOnlyLeft" as const,
          params: { count, columns: fields.map((field) => columnOf(state, field)?.label ?? field).join(", ") },
        },
      ];

/** Empties the selected cells. */
export const clearSelected = (state: SheetState): SheetState => {
  const filled = selectedCells(state).filter((cell) => {
    const content = contentAt(state.ledger, cell);
    return isUnread(content) || !isEmpty(content.value);
  });
  const { open = [], closed = [] } = Object.groupBy(filled, (cell) => (mayEditCell(state, cell) ? "open" : "closed"));
  const cleared = write(
    state,
    open.map((cell) => ({ ...cell, content: { value: null } })),
  );
  return say(
    withoutEmptyDrafts(cleared),
    { code: "cleared", params: { count: open.length } },
    ...readOnlyLeft(state, [...new Set(closed.map(({ field }) => field))], closed.length),
  );
};

/** A draft in which nothing is left was never there. */
export const withoutEmptyDrafts = (state: SheetState): SheetState => {
  const { ledger } = state;
  const drafts = ledger.drafts.filter((id) => ledger.edits.has(id));
  return drafts.length === ledger.drafts.length ? state : rearrange({ ...state, ledger: { ...ledger, drafts } });
};

/** Turns yes into no in the active cell and gives all selected cells of its column the same; no value becomes yes. */
export const toggle = (state: SheetState): SheetState => {
  const active = state.selection?.active;
  if (!active || columnOf(state, active.field)?.kind !== "yesNo") return state;
  const cells = selectedCells(state).filter(({ field }) => field === active.field);
  const value = !isSame(valueAt(state.ledger, active), true);
  const open = cells.filter((cell) => mayEditCell(state, cell));
  const toggled = write(
    state,
    open.map((cell) => ({ ...cell, content: { value } })),
  );
  return open.length === 0 ? say(toggled, readOnlySentence(state, active)) : toggled;
};
