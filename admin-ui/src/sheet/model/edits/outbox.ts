import { isEmpty } from "../column.ts";
import { type Content, isUnread } from "../content.ts";
import { type CellEdit, isHeld, isPending } from "./cell-edit.ts";
import { contentAt, type Ledger, type RowEdits, withEdits } from "./ledger.ts";
import type { FieldEdit, RowEdit } from "./save.ts";

const orNull = (value: unknown): unknown => (value === undefined ? null : value);

const sentValue = (content: Content): unknown => (isUnread(content) ? null : orNull(content.value));

type Fields = readonly (readonly [field: string, edit: CellEdit])[];

const fieldsWhere = (edits: RowEdits, isWanted: (edit: CellEdit) => boolean): Fields =>
  Object.entries(edits).filter(([, edit]) => isWanted(edit));

/** The required columns that a draft has not been given yet; it is sent when there are none. */
export const missingIn = (ledger: Ledger, draft: string): readonly string[] =>
  [...ledger.columns.values()]
    .filter(({ required, field }) => {
      const content = contentAt(ledger, { id: draft, field });
      return required === true && (isUnread(content) || isEmpty(content.value));
    })
    .map(({ field }) => field);

const creationOf = (key: string, fields: Fields): RowEdit => ({
  key,
  create: Object.fromEntries(fields.map(([field, edit]) => [field, sentValue(edit.content)])),
});

const changesOf = (id: string, fields: Fields): RowEdit => ({
  id,
  edits: Object.fromEntries(
    fields.map(([field, edit]): [string, FieldEdit] => [
      field,
      { from: orNull(edit.seen), to: sentValue(edit.content) },
    ]),
  ),
});

const isWhole = (ledger: Ledger, key: string, edits: RowEdits): boolean =>
  Object.values(edits).every(({ state }) => state === "waiting") && missingIn(ledger, key).length === 0;

const creation = (ledger: Ledger, key: string, edits: RowEdits): RowEdit[] => {
  // What may have been created is asked for again as it was: what was typed since are edits of it.
  const unsure = fieldsWhere(edits, (edit) => edit.unsure === true && edit.state === "waiting");
  if (unsure.length > 0) return [creationOf(key, unsure)];
  const isReady = isWhole(ledger, key, edits) && !Object.values(edits).some(isHeld);
  return isReady ? [creationOf(key, Object.entries(edits))] : [];
};

const changes = (id: string, edits: RowEdits): RowEdit[] => {
  const waiting = fieldsWhere(edits, (edit) => edit.state === "waiting" && !isHeld(edit));
  // A row whose last edits are still on their way waits for the answer: it is what the next ones build on.
  if (waiting.length === 0 || Object.values(edits).some(({ state }) => state === "saving")) return [];
  return [changesOf(id, waiting)];
};

/** What is to be asked about a row; undefined when nothing of it waits for a yes, or it is not yet whole. */
export const heldEdit = (ledger: Ledger, id: string): RowEdit | undefined => {
  const edits = ledger.edits.get(id) ?? {};
  const held = fieldsWhere(edits, isHeld);
  if (held.length === 0) return undefined;
  if (!ledger.drafts.includes(id)) return changesOf(id, held);
  const mayAlreadyBe = Object.values(edits).some(({ unsure }) => unsure === true);
  return isWhole(ledger, id, edits) && !mayAlreadyBe ? creationOf(id, Object.entries(edits)) : undefined;
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

export const countHeld = (ledger: Ledger): number =>
  [...ledger.edits.values()].reduce((sum, edits) => sum + Object.values(edits).filter(isHeld).length, 0);

/** What has not been answered for yet, and so would be lost with the page: what is held as well. */
export const countPending = (ledger: Ledger): number =>
  [...ledger.edits.values()].reduce((sum, edits) => sum + Object.values(edits).filter(isPending).length, 0);
