import { type CellEdit, isUnderWay } from "../edits/cell-edit.ts";
import { editOf, type Ledger, type RowEdits, withEdits } from "../edits/ledger.ts";
import type { CellRef } from "../shape.ts";
import type { SheetState } from "../state.ts";
import { MANY_ROWS } from "./asking.ts";

const isWeighty = (ledger: Ledger, field: string) => ledger.columns.get(field)?.weighty === true;

/** Whether an act is asked about: it touches a column that carries weight, many rows, or a new row that is asked about. */
const isAskedAbout = (ledger: Ledger, cells: readonly CellRef[], rows: ReadonlySet<string>): boolean =>
  rows.size >= MANY_ROWS ||
  cells.some(({ field }) => isWeighty(ledger, field)) ||
  ledger.drafts.some((id) => rows.has(id) && isAskedRow(ledger, ledger.edits.get(id) ?? {}));

const isAskedRow = (ledger: Ledger, edits: RowEdits) =>
  Object.entries(edits).some(([field, edit]) => edit.asks !== undefined || isWeighty(ledger, field));

/** The edit that a no brings back: what stood there before anything that waits for a yes. */
const underOf = (before: CellEdit | undefined): CellEdit | undefined => {
  if (before?.asks) return before.asks.under;
  return before && before.state !== "saved" && !isUnderWay(before) ? before : undefined;
};

const held = (edit: CellEdit, before: CellEdit | undefined, act: number): CellEdit => {
  // What was there before the act, and has been put back by it, needs no yes; neither does what is on its way.
  if (edit === before?.asks?.under || (isUnderWay(edit) && edit.next === undefined)) return edit;
  const under = underOf(before);
  return { ...edit, asks: { act, ...(under && !isUnderWay(edit) && { under }) } };
};

const merged = (ledger: Ledger, acts: ReadonlySet<number>, act: number): Ledger => {
  if (acts.size === 0) return ledger;
  const renumber = (edit: CellEdit): CellEdit =>
    edit.asks && acts.has(edit.asks.act) ? { ...edit, asks: { ...edit.asks, act } } : edit;
  const concerned = [...ledger.edits].filter(([, edits]) =>
    Object.values(edits).some(({ asks }) => asks && acts.has(asks.act)),
  );
  return withEdits(
    ledger,
    concerned.map(([id, edits]) => [id, Object.fromEntries(Object.entries(edits).map(([f, e]) => [f, renumber(e)]))]),
  );
};

/**
 * Holds what an act has just written until somebody says yes, if it is one to ask about. A new row goes out as a whole,
 * so it is held as a whole. Acts that meet in a row become one: what they do is foreseen together.
 */
export const holdAct = (state: SheetState, cells: readonly CellRef[], before: Ledger): SheetState => {
  const { ledger, asking } = state;
  const rows = new Set(cells.map(({ id }) => id));
  if (!asking.isOn || !isAskedAbout(ledger, cells, rows)) return state;
  const act = asking.acts + 1;
  const touched = Map.groupBy(cells, ({ id }) => id);
  const met = new Set<number>();
  const changed = [...touched].map(([id, written]): [string, RowEdits] => {
    const fields = ledger.drafts.includes(id) ? undefined : new Set(written.map(({ field }) => field));
    const edits = Object.entries(ledger.edits.get(id) ?? {});
    for (const number of edits.flatMap(([, edit]) => edit.asks?.act ?? [])) met.add(number);
    return [
      id,
      Object.fromEntries(
        edits.map(([field, edit]) => [
          field,
          fields === undefined || fields.has(field) ? held(edit, editOf(before, { id, field }), act) : edit,
        ]),
      ),
    ];
  });
  return {
    ...state,
    ledger: merged(withEdits(ledger, changed), met, act),
    asking: { ...asking, acts: act },
  };
};
