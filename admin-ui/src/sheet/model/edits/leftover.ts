import { type CellEdit, isHeld, isOver, needsCare } from "./cell-edit.ts";
import type { Ledger, RowEdits } from "./ledger.ts";
import { missingIn } from "./outbox.ts";

/** What a sheet that goes away leaves to somebody, in rows. */
export interface Leftover {
  /** With a change that waits for a yes. */
  readonly asks: number;
  /** With a change that does not get saved by itself, or has not yet although it was sent. */
  readonly unsaved: number;
}

const isStuck = (ledger: Ledger, id: string, edits: RowEdits): boolean => {
  const cells = Object.values(edits);
  const isStanding = (edit: CellEdit) => needsCare(edit) || edit.unsure === true;
  return cells.some(isStanding) || (ledger.drafts.includes(id) && missingIn(ledger, id).length > 0);
};

/** What is left to somebody when the sheet goes away now; what is on its way without a hitch is not. */
export const leftoverOf = (ledger: Ledger): Leftover => {
  let asks = 0;
  let unsaved = 0;
  for (const [id, edits] of ledger.edits) {
    if (Object.values(edits).some(isHeld)) asks += 1;
    else if (isStuck(ledger, id, edits)) unsaved += 1;
  }
  return { asks, unsaved };
};

/** Whether all that was typed is on the server. */
export const isAllSaved = ({ edits }: Ledger): boolean =>
  [...edits.values()].every((cells) => !Object.values(cells).some(isOver));
