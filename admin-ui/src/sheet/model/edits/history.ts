import { type Content, sameContent } from "../content.ts";
import type { CellRef } from "../shape.ts";
import { type CellEdit, revertCell } from "./cell-edit.ts";
import {
  type CellChanges,
  contentAt,
  editOf,
  type Ledger,
  mayEditAt,
  savedRow,
  savedValue,
  versionOf,
  withEdits,
} from "./ledger.ts";

/** One cell before and after. */
export interface Change extends CellRef {
  readonly before: Content;
  readonly after: Content;
  /** The row did not exist before: to undo it is to put it away. */
  readonly made?: true;
}

/** What one act of the person changed: one cell typed, or all the cells of a paste. */
export type Act = readonly Change[];

export interface History {
  readonly done: readonly Act[];
  readonly undone: readonly Act[];
  /** The act that completed a new row which is on its way, by the row's key. */
  readonly sent: ReadonlyMap<string, Act>;
  /** The version up to which a row that was created here is nobody else's work. */
  readonly own: ReadonlyMap<string, number | undefined>;
}

export const emptyHistory: History = { done: [], undone: [], sent: new Map(), own: new Map() };

const DEPTH = 100;

/** Remembers an act; what had been undone before it cannot be redone any more. */
export const remember = (history: History, act: Act): History =>
  act.length === 0 ? history : { ...history, done: [...history.done, act].slice(-DEPTH), undone: [] };

/** The last two acts as one, where the second only went on with what the first had begun in the same cell. */
export const joined = (history: History): History => {
  const [first, second] = history.done.slice(-2);
  const [begun, ended] = [first?.[0], second?.[0]];
  const areOne =
    first?.length === 1 && second?.length === 1 && begun?.id === ended?.id && begun?.field === ended?.field;
  if (!areOne || !begun || !ended || !sameContent(begun.after, ended.before)) return history;
  return { ...history, done: [...history.done.slice(0, -2), [{ ...ended, before: begun.before }]] };
};

/** What became of an undo or redo. */
export interface Reverted {
  readonly ledger: Ledger;
  readonly history: History;
  readonly changed: readonly Change[];
  /** Cells, or rows created here, that somebody else has changed since; they are left alone. */
  readonly overtaken: readonly Change[];
  /** Rows created here that stay, since this person may not put them away. */
  readonly staying: readonly Change[];
}

const inverse = ({ before, after, ...change }: Change): Change => ({ ...change, before: after, after: before });

const mayRevert = (ledger: Ledger, own: History["own"], change: Change): boolean =>
  sameContent(contentAt(ledger, change), change.after) &&
  (change.made !== true || versionOf(savedRow(ledger, change.id)) === own.get(change.id));

const revert = (ledger: Ledger, { own }: History, act: Act): Omit<Reverted, "history"> => {
  const staying = act.filter((change) => change.made && !mayEditAt(ledger, change));
  const free = act.filter((change) => !staying.includes(change));
  const mine = free.filter((change) => mayRevert(ledger, own, change));
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
  return { ledger: reverted, changed: mine, overtaken: free.filter((change) => !mine.includes(change)), staying };
};

/** Takes back the last act by compensating edits, which meet the same rules as any edit. Undefined when there is none. */
export const undo = (ledger: Ledger, history: History): Reverted | undefined => {
  const { done, undone } = history;
  const act = done.at(-1);
  const after = act && { ...history, done: done.slice(0, -1), undone: [...undone, act] };
  return after && { ...revert(ledger, history, act), history: after };
};

const keyOf = ({ id, field }: CellRef) => `${id}\n${field}`;

/** Takes what was never done after all out of the past, from what each cell shows back to `before`; it can be done again. */
export const forget = (history: History, act: Act): History => {
  if (act.length === 0) return history;
  const shows = new Map(act.map((change) => [keyOf(change), change.after]));
  const ends = new Map(act.map((change) => [keyOf(change), change.before]));
  const isForgotten = (change: Change): boolean => {
    const now = shows.get(keyOf(change));
    const end = ends.get(keyOf(change));
    if (!now || !end || change.made || !sameContent(change.after, now)) return false;
    if (sameContent(change.before, end)) shows.delete(keyOf(change));
    else shows.set(keyOf(change), change.before);
    return true;
  };
  const done = history.done.toReversed().map((past) => past.filter((change) => !isForgotten(change)));
  return {
    ...history,
    done: done.toReversed().filter((past) => past.length > 0),
    undone: [...history.undone, act].slice(-DEPTH),
  };
};

/** Does again what was last undone. */
export const redo = (ledger: Ledger, history: History): Reverted | undefined => {
  const { done, undone } = history;
  const act = undone.at(-1);
  const after = act && { ...history, done: [...done, act], undone: undone.slice(0, -1) };
  return after && { ...revert(ledger, history, act.map(inverse)), history: after };
};
