import { isSame } from "../column.ts";
import { fieldsOfEdit, rowOfEdit } from "../edits/outbox.ts";
import type { RowEdit } from "../edits/save.ts";
import type { Effect } from "./foresight.ts";

/** What the host has foreseen for a row: for this very edit, not for what was typed since. */
export interface Foreseen {
  readonly edit: RowEdit;
  readonly effects: readonly Effect[];
}

/** All that is known of what waits for a yes, beside the edits themselves. */
export interface Asking {
  /** Whether the host foresees anything; where it does not, nothing is asked. */
  readonly isOn: boolean;
  /** How many acts have been asked about. */
  readonly acts: number;
  readonly foreseen: ReadonlyMap<string, Foreseen>;
}

export const nothingAsked: Asking = { isOn: false, acts: 0, foreseen: new Map() };

/** An act on as many rows as this is asked about even where no column carries weight. */
export const MANY_ROWS = 20;

const wantedBy = (edit: RowEdit, field: string): unknown =>
  "key" in edit ? edit.create[field] : edit.edits[field]?.to;

/** Whether two edits of a row want the same of it. */
export const sameEdit = (a: RowEdit, b: RowEdit): boolean => {
  const fields = fieldsOfEdit(a);
  if (rowOfEdit(a) !== rowOfEdit(b) || "key" in a !== "key" in b || fields.length !== fieldsOfEdit(b).length)
    return false;
  const others = new Set(fieldsOfEdit(b));
  return fields.every((field) => others.has(field) && isSame(wantedBy(a, field), wantedBy(b, field)));
};
