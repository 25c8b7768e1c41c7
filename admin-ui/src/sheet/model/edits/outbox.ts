import { isEmpty } from "../column.ts";
import { type Content, isUnread } from "../content.ts";
import { type CellEdit, isPending } from "./cell-edit.ts";
import { contentAt, type Ledger, type RowEdits, withEdits } from "./ledger.ts";
import type { FieldEdit, RowEdit } from "./save.ts";

const orNull = (value: unknown): unknown => (value === undefined ? null : value);

const sentValue = (content: Content): unknown => (isUnread(content) ? null : orNull(content.value));

const waitingIn = (edits: RowEdits) => Object.entries(edits).filter(([, edit]) => edit.state === "waiting");

/** The required columns that a draft has not been given yet; it is sent when there are none. */
export const missingIn = (ledger: Ledger, draft: string): readonly string[] =>
  [...ledger.columns.values()]
    .filter(({ required, field }) => {
      const content = contentAt(ledger, { id: draft, field });
      return required === true && (isUnread(content) || isEmpty(content.value));
    })
    .map(({ field }) => field);

const creation = (ledger: Ledger, key: string, edits: RowEdits): RowEdit[] => {
  const isReady = Object.values(edits).every(({ state }) => state === "waiting") && missingIn(ledger, key).length === 0;
  if (!isReady) return [];
  const values = Object.entries(edits).map(([field, edit]) => [field, sentValue(edit.content)] as const);
  return [{ key, create: Object.fromEntries(values) }];
};

const changes = (id: string, edits: RowEdits): RowEdit[] => {
  const waiting = waitingIn(edits);
  // A row whose last edits are still on their way waits for the answer: it is what the next ones build on.
  if (waiting.length === 0 || Object.values(edits).some(({ state }) => state === "saving")) return [];
  const fields = waiting.map(([field, edit]): [string, FieldEdit] => [
    field,
    { from: orNull(edit.seen), to: sentValue(edit.content) },
  ]);
  return [{ id, edits: Object.fromEntries(fields) }];
};

/** What can be sent now, at most `limit` rows, in the order in which it was typed. */
export const nextBatch = (ledger: Ledger, limit: number): readonly RowEdit[] => {
  const batch: RowEdit[] = [];
  for (const [id, edits] of ledger.edits) {
    if (batch.length >= limit) break;
    batch.push(...(ledger.drafts.includes(id) ? creation(ledger, id, edits) : changes(id, edits)));
  }
  return batch;
};

export const rowOfEdit = (edit: RowEdit): string => ("key" in edit ? edit.key : edit.id);

export const fieldsOfEdit = (edit: RowEdit): readonly string[] => Object.keys("key" in edit ? edit.create : edit.edits);

const mark = (ledger: Ledger, batch: readonly RowEdit[], change: (edit: CellEdit) => CellEdit): Ledger =>
  withEdits(
    ledger,
    batch.map((sent) => {
      const edits = ledger.edits.get(rowOfEdit(sent)) ?? {};
      const sentFields = new Set(fieldsOfEdit(sent));
      const marked = Object.entries(edits).map(([field, edit]) => [field, sentFields.has(field) ? change(edit) : edit]);
      return [rowOfEdit(sent), Object.fromEntries(marked)] as const;
    }),
  );

export const markSaving = (ledger: Ledger, batch: readonly RowEdit[]): Ledger =>
  mark(ledger, batch, (edit) => ({ ...edit, state: "saving" }));

/** Nobody answered: all of it is to be sent again as it was, then what was typed meanwhile. */
export const markUnsent = (ledger: Ledger, batch: readonly RowEdit[]): Ledger =>
  mark(ledger, batch, (edit) => ({ ...edit, state: "waiting", unsure: true }));

export const countPending = (ledger: Ledger): number =>
  [...ledger.edits.values()].reduce((sum, edits) => sum + Object.values(edits).filter(isPending).length, 0);
