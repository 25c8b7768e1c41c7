import type { CellEdit } from "../edits/cell-edit.ts";
import { isHeld } from "../edits/cell-edit.ts";
import type { Ledger } from "../edits/ledger.ts";
import { heldEdit } from "../edits/outbox.ts";
import type { CellRef } from "../shape.ts";
import { type Asking, type Foreseen, MANY_ROWS, sameEdit } from "./asking.ts";

/** A cell that a yes does not send: it says why, and stays as typed until it is mended. */
export interface Trouble extends CellRef {
  readonly edit: CellEdit;
}

/** What is asked about as a whole: all that one act wrote, and the acts that met it in a row. */
export interface AskedGroup {
  readonly act: number;
  /** Rows that would be saved, with what that does. */
  readonly savable: ReadonlyMap<string, Foreseen>;
  /** Rows that nobody has foreseen yet. */
  readonly unforeseen: readonly string[];
  readonly troubles: readonly Trouble[];
  readonly rows: number;
}

const troublesIn = (id: string, edits: readonly (readonly [string, CellEdit])[]): Trouble[] =>
  edits.flatMap(([field, edit]) =>
    edit.asks && edit.state !== "waiting" && edit.state !== "saving" ? [{ id, field, edit }] : [],
  );

interface Building {
  savable: Map<string, Foreseen>;
  unforeseen: string[];
  troubles: Trouble[];
  rows: number;
}

/** What has been foreseen for a row, if that is still what it wants. */
const foreseenFor = (ledger: Ledger, { foreseen }: Asking, id: string) => {
  const edit = heldEdit(ledger, id);
  const known = foreseen.get(id);
  return { edit, known: edit && known && sameEdit(known.edit, edit) ? known : undefined };
};

/** All that waits for a yes, oldest first. Rows that are not yet whole wait by themselves. */
export const askedGroups = (ledger: Ledger, asking: Asking): readonly AskedGroup[] => {
  if (!asking.isOn) return [];
  const groups = new Map<number, Building>();
  for (const [id, edits] of ledger.edits) {
    const cells = Object.entries(edits);
    const act = cells.find(([, { asks }]) => asks)?.[1].asks?.act;
    if (act === undefined) continue;
    const group: Building = groups.get(act) ?? { savable: new Map(), unforeseen: [], troubles: [], rows: 0 };
    groups.set(act, group);
    group.rows += 1;
    group.troubles.push(...troublesIn(id, cells));
    if (!cells.some(([, edit]) => isHeld(edit))) continue;
    const { edit, known } = foreseenFor(ledger, asking, id);
    if (known) group.savable.set(id, known);
    else if (edit) group.unforeseen.push(id);
  }
  return [...groups].map(([act, group]) => ({ act, ...group })).sort((a, b) => a.act - b.act);
};

export const isMany = ({ rows }: AskedGroup): boolean => rows >= MANY_ROWS;

const tells = (group: AskedGroup): boolean => {
  const { savable, troubles } = group;
  if (isMany(group)) return savable.size > 0 || troubles.length > 0;
  if (savable.size === 0) return false;
  return (
    troubles.some(({ edit }) => edit.state !== "unread") ||
    [...savable.values()].some(({ effects }) => effects.length > 0)
  );
};

/** Whether all of it has been foreseen. */
export const isForeseen = ({ unforeseen }: AskedGroup): boolean => unforeseen.length === 0;

/** Whether somebody has to say yes. A few rows that change nothing else, or cannot be saved, ask nothing. */
export const isQuestion = (group: AskedGroup): boolean => isForeseen(group) && tells(group);

/** Foreseen, and nothing to tell: it may go out, or has said why it cannot. */
export const isSilent = (group: AskedGroup): boolean => isForeseen(group) && !tells(group);
