import { isRemoved } from "./acts/removed.ts";
import { rowsLetThrough, type SheetState } from "./state.ts";

/** Why no saved row is to be seen: there is none, or none that search and filters let through. Undefined where one is. */
export const lackOf = (state: SheetState): "rows" | "matches" | undefined => {
  const { ledger, removal } = state;
  if (rowsLetThrough(state).length > 0) return undefined;
  // What was put away is still known here.
  return [...ledger.rows.keys()].some((id) => !isRemoved(ledger, removal, id)) ? "matches" : "rows";
};
