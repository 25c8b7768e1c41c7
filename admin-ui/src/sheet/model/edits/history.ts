import { type Content, sameContent } from "../content.ts";
import type { CellRef } from "../shape.ts";
import { type CellEdit, revertCell } from "./cell-edit.ts";
import { type CellChanges, contentAt, editOf, type Ledger, savedValue, withEdits } from "./ledger.ts";

/** One cell before and after. */
export interface Change extends CellRef {
  readonly before: Content;
  readonly after: Content;
}

/** What one act of the person changed: one cell typed, or all the cells of a paste. */
export type Act = readonly Change[];

export interface History {
  readonly done: readonly Act[];
  readonly undone: readonly Act[];
}

export const emptyHistory: History = { done: [], undone: [] };

const DEPTH = 100;

/** Remembers an act; what had been undone before it cannot be redone any more. */
export const remember = (history: History, act: Act): History =>
  act.length === 0 ? history : { done: [...history.done, act].slice(-DEPTH), undone: [] };

/** What became of an undo or redo. */
export interface Reverted {
  readonly ledger: Ledger;
  readonly history: History;
  readonly changed: readonly CellRef[];
  /** Cells that somebody else has changed since; they are left alone. */
  readonly overtaken: readonly CellRef[];
}

const inverse = ({ id, field, before, after }: Change): Change => ({ id, field, before: after, after: before });

const revert = (ledger: Ledger, act: Act): Omit<Reverted, "history"> => {
  const mine = act.filter((change) => sameContent(contentAt(ledger, change), change.after));
  const byRow = Map.groupBy(mine, ({ id }) => id);
  const reverted = withEdits(
    ledger,
    [...byRow].map(([id, changes]): [string, CellChanges] => {
      const cells: Record<string, CellEdit | undefined> = { ...ledger.edits.get(id) };
      for (const change of changes) {
        cells[change.field] = revertCell(editOf(ledger, change), change.before, savedValue(ledger, change));
      }
      return [id, cells];
    }),
  );
  return { ledger: reverted, changed: mine, overtaken: act.filter((change) => !mine.includes(change)) };
};

/** Takes back the last act by compensating edits, which meet the same rules as any edit. Undefined when there is none. */
export const undo = (ledger: Ledger, { done, undone }: History): Reverted | undefined => {
  const act = done.at(-1);
  return act && { ...revert(ledger, act), history: { done: done.slice(0, -1), undone: [...undone, act] } };
};

/** Does again what was last undone. */
export const redo = (ledger: Ledger, { done, undone }: History): Reverted | undefined => {
  const act = undone.at(-1);
  return act && { ...revert(ledger, act.map(inverse)), history: { done: [...done, act], undone: undone.slice(0, -1) } };
};

/** Drafts that have been created are known by their ids from now on. */
export const renameRows = ({ done, undone }: History, ids: ReadonlyMap<string, string>): History => {
  const rename = (act: Act): Act => act.map((change) => ({ ...change, id: ids.get(change.id) ?? change.id }));
  return ids.size === 0 ? { done, undone } : { done: done.map(rename), undone: undone.map(rename) };
};
