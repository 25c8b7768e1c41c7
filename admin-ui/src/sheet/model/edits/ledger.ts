import { type Column, mayEdit, type SheetRow, valueIn } from "../column.ts";
import { type Content, isUnread, type Write } from "../content.ts";
import type { CellRef } from "../shape.ts";
import { type CellEdit, isOver, shownBy, withAsks, writeCell } from "./cell-edit.ts";

export type RowEdits = Readonly<Record<string, CellEdit>>;

/** A row that is newer than the host's copy of it, from the answer to a save. */
export interface Known {
  readonly row: SheetRow;
  /** The host's copy at that time; undefined for a row created here. */
  readonly over: SheetRow | undefined;
  /** The host has it no longer, but somebody is working on it. */
  readonly gone?: true;
}

/** All that is known of the rows: what the host gave, what saves answered, and what has been typed since. */
export interface Ledger {
  readonly columns: ReadonlyMap<string, Column>;
  readonly rows: ReadonlyMap<string, SheetRow>;
  readonly known: ReadonlyMap<string, Known>;
  readonly edits: ReadonlyMap<string, RowEdits>;
  /** Rows that do not exist yet, by their keys. */
  readonly drafts: readonly string[];
}

export const emptyLedger: Ledger = {
  columns: new Map(),
  rows: new Map(),
  known: new Map(),
  edits: new Map(),
  drafts: [],
};

/** The row without what has not been saved; undefined for a draft. */
export const savedRow = (ledger: Ledger, id: string): SheetRow | undefined =>
  ledger.known.get(id)?.row ?? ledger.rows.get(id);

export const savedValue = (ledger: Ledger, { id, field }: CellRef): unknown => {
  const row = savedRow(ledger, id);
  const column = ledger.columns.get(field);
  return row && column && valueIn(row, column);
};

export const editOf = (ledger: Ledger, { id, field }: CellRef): CellEdit | undefined => ledger.edits.get(id)?.[field];

/** What the cell shows. */
export const contentAt = (ledger: Ledger, cell: CellRef): Content => {
  const edit = editOf(ledger, cell);
  return isOver(edit) ? shownBy(edit) : { value: savedValue(ledger, cell) };
};

/** What the cell shows, if that is a value; undefined if it is a text that could not be read. */
export const valueAt = (ledger: Ledger, cell: CellRef): unknown => {
  const edit = editOf(ledger, cell);
  if (!isOver(edit)) return savedValue(ledger, cell);
  const content = shownBy(edit);
  return isUnread(content) ? undefined : content.value;
};

// A row that is drawn again and again must be the same object for as long as it says the same.
const merged = new WeakMap<RowEdits, { readonly over: SheetRow | undefined; readonly row: SheetRow }>();

/** The row as it would be if all that was typed were saved. */
export const rowAt = (ledger: Ledger, id: string): SheetRow => {
  const over = savedRow(ledger, id);
  const edits = ledger.edits.get(id);
  if (!edits) return over ?? { id };
  const known = merged.get(edits);
  if (known && known.over === over) return known.row;
  const row = withEditedValues(over ?? { id }, edits);
  merged.set(edits, { over, row });
  return row;
};

const withEditedValues = (row: SheetRow, edits: RowEdits): SheetRow => {
  const values = Object.entries(edits).flatMap(([field, edit]) => {
    const content = shownBy(edit);
    return isUnread(content) || !isOver(edit) ? [] : [[field, content.value] as const];
  });
  return { ...row, ...Object.fromEntries(values), id: row.id };
};

export const mayEditAt = (ledger: Ledger, { id, field }: CellRef): boolean => {
  const column = ledger.columns.get(field);
  return column !== undefined && mayEdit(rowAt(ledger, id), column);
};

export type CellChanges = Readonly<Record<string, CellEdit | undefined>>;

/** Puts new edits of some rows in the place of those before. A cell set to undefined has no edit any more. */
export const withEdits = (ledger: Ledger, changes: Iterable<readonly [id: string, cells: CellChanges]>): Ledger => {
  const edits = new Map(ledger.edits);
  for (const [id, cells] of changes) {
    const kept = Object.entries(cells).flatMap(([field, edit]) => (edit ? [[field, edit] as const] : []));
    if (kept.length > 0) edits.set(id, Object.fromEntries(kept));
    else edits.delete(id);
  }
  return { ...ledger, edits };
};

/** New contents for cells, as typed, pasted or undone. Whoever calls has asked whether they may be edited. */
export const writeCells = (ledger: Ledger, writes: readonly Write[]): Ledger => {
  const byRow = Map.groupBy(writes, (write) => write.id);
  return withEdits(
    ledger,
    [...byRow].map(([id, row]) => {
      const cells: Record<string, CellEdit | undefined> = { ...unblocked(ledger, id) };
      for (const { field, content } of row) {
        cells[field] = writeCell(cells[field], content, savedValue(ledger, { id, field }));
      }
      return [id, cells] as const;
    }),
  );
};

/** A new row is refused as a whole, so mending one of its cells makes all of them worth sending again. */
const unblocked = (ledger: Ledger, id: string): CellChanges => {
  const edits = ledger.edits.get(id) ?? {};
  if (!ledger.drafts.includes(id)) return edits;
  return Object.fromEntries(
    Object.entries(edits).map(([field, edit]) => [
      field,
      edit.state === "refused"
        ? withAsks({ state: "waiting", content: edit.content, seen: edit.seen }, edit.asks)
        : edit,
    ]),
  );
};

/** Undefined where rows have none. */
export const versionOf = (row: SheetRow | undefined): number | undefined => {
  const version: unknown = row && Reflect.get(row, "version");
  return typeof version === "number" ? version : undefined;
};

const isOvertaken = ({ row, over }: Known, given: SheetRow | undefined): boolean => {
  if (given === undefined) return over !== undefined;
  if (given === over) return false;
  const ours = versionOf(row);
  const theirs = versionOf(given);
  return ours === undefined || theirs === undefined || theirs >= ours;
};

/**
 * The rows as the host gives them now. What a save answered stays until the host's copy has caught up with it, and so do
 * rows in `keep` that the host has no longer: nobody's typing may lose its row.
 */
export const withRows = (ledger: Ledger, given: readonly SheetRow[], keep: ReadonlySet<string>): Ledger => {
  const rows = new Map(given.map((row) => [row.id, row]));
  const known = new Map([...ledger.known].filter(([id, entry]) => !isOvertaken(entry, rows.get(id))));
  for (const id of keep) {
    const last = savedRow(ledger, id);
    if (last && !rows.has(id)) known.set(id, { row: last, over: undefined, gone: true });
    if (rows.has(id) && known.get(id)?.gone) known.delete(id);
  }
  return { ...ledger, rows, known };
};

/** Rows that the host has no longer but somebody works on. */
export const goneRows = ({ known }: Ledger): readonly string[] =>
  [...known].flatMap(([id, { gone }]) => (gone === true ? [id] : []));

/** Lets go of rows that the host has no longer and nobody works on any more. */
export const withoutGone = (ledger: Ledger, held: ReadonlySet<string>): Ledger => {
  const stays = (id: string, { gone }: Known) => gone !== true || held.has(id) || ledger.edits.has(id);
  const known = [...ledger.known].filter(([id, entry]) => stays(id, entry));
  return known.length === ledger.known.size ? ledger : { ...ledger, known: new Map(known) };
};

/** Notes rows as the server is known to have them, before the host's copies show it. */
export const learn = (ledger: Ledger, rows: readonly SheetRow[]): Ledger => {
  if (rows.length === 0) return ledger;
  const known = new Map(ledger.known);
  for (const row of rows) known.set(row.id, { row, over: ledger.rows.get(row.id) });
  return { ...ledger, known };
};
