import { needsCare } from "../edits/cell-edit.ts";
import { editOf, type Ledger, valueAt } from "../edits/ledger.ts";

/** Whether a row has been put away here: it is not shown, but can be brought back by undoing. */
export const isRemoved = (ledger: Ledger, removal: string | undefined, id: string): boolean => {
  if (removal === undefined) return false;
  const edit = editOf(ledger, { id, field: removal });
  // Where the server says no the row has to be seen, and the reason with it.
  return !(edit && needsCare(edit)) && valueAt(ledger, { id, field: removal }) === true;
};
