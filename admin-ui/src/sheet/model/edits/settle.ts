import { isSame, type SheetRow, valueIn } from "../column.ts";
import { type CellEdit, needsCare, withAsks, writeCell } from "./cell-edit.ts";
import { type CellChanges, type Ledger, learn, savedRow, withEdits } from "./ledger.ts";
import { fieldsOfEdit, rowOfEdit } from "./outbox.ts";
import type { RowEdit, RowResult } from "./save.ts";

/** What a settled batch has to tell. */
export interface Settled {
  readonly ledger: Ledger;
  /** The ids of rows created, by the keys that they had as drafts. */
  readonly created: ReadonlyMap<string, string>;
  readonly conflicts: number;
  /** The sentences of what was refused. */
  readonly refusals: readonly string[];
}

/** What the answer to one edit means: the cells of its row from now on, and the row as the server has it. */
interface Outcome {
  readonly id: string;
  readonly cells: CellChanges;
  readonly row?: SheetRow;
}

type Answer<Status> = Extract<RowResult, { status: Status }>;

const withValues = (row: SheetRow, values: Readonly<Record<string, unknown>>): SheetRow => ({
  ...row,
  ...values,
  id: row.id,
});

const valuesSent = (sent: RowEdit): Readonly<Record<string, unknown>> =>
  "key" in sent ? sent.create : Object.fromEntries(Object.entries(sent.edits).map(([field, { to }]) => [field, to]));

/** The cells of a row after `change` has been made to those that were sent. */
const afterAnswer = (
  ledger: Ledger,
  sent: RowEdit,
  change: (edit: CellEdit, field: string) => CellEdit | undefined,
): CellChanges => {
  const fields = new Set(fieldsOfEdit(sent));
  const edits = Object.entries(ledger.edits.get(rowOfEdit(sent)) ?? {});
  return Object.fromEntries(edits.map(([field, edit]) => [field, fields.has(field) ? change(edit, field) : edit]));
};

/** Where something was typed meanwhile that comes after what the answer makes of the cell; a yes it needs, it still needs. */
const followed = (after: CellEdit, { next, asks }: CellEdit, base: unknown): CellEdit | undefined => {
  if (next === undefined) return after;
  const under = after.state === "saved" ? undefined : after;
  return withAsks(writeCell(undefined, next, base), asks && { act: asks.act, ...(under && { under }) });
};

/** The edit of a saved cell: what was typed meanwhile, or a mark that stays for a moment. */
const confirmed = (edit: CellEdit, base: unknown): CellEdit | undefined =>
  followed({ state: "saved", content: edit.content, seen: edit.seen }, edit, base);

const again = (edit: CellEdit): CellEdit | undefined =>
  followed({ state: "waiting", content: edit.content, seen: edit.seen }, edit, edit.seen);

const inConflict = ({ content, seen, next, asks }: CellEdit): CellEdit | undefined => {
  const under: CellEdit = { state: "conflict", content, seen };
  return next === undefined ? under : withAsks({ ...under, content: next }, asks && { act: asks.act, under });
};

const refused = (edit: CellEdit, reason: string): CellEdit | undefined =>
  followed({ state: "refused", content: edit.content, seen: edit.seen, reason }, edit, edit.seen);

const onSaved = (ledger: Ledger, sent: RowEdit, { id, record }: Answer<"saved">): Outcome => {
  const row = record ?? withValues(savedRow(ledger, id) ?? { id }, valuesSent(sent));
  const cells = afterAnswer(ledger, sent, (edit, field) => {
    const column = ledger.columns.get(field);
    return confirmed(edit, column && valueIn(row, column));
  });
  return { id, cells, row };
};

/** Fields without a rival are sent again by themselves; one that already has the value wanted counts as saved. */
const onConflict = (ledger: Ledger, sent: RowEdit, { current }: Answer<"conflict">): Outcome => {
  const id = rowOfEdit(sent);
  const wanted = valuesSent(sent);
  const isNamed = (field: string) => Object.hasOwn(current, field);
  const noneNamed = !fieldsOfEdit(sent).some(isNamed);
  const cells = afterAnswer(ledger, sent, (edit, field) => {
    if (noneNamed) return inConflict(edit);
    if (!isNamed(field)) return again(edit);
    return isSame(current[field], wanted[field]) ? confirmed(edit, current[field]) : inConflict(edit);
  });
  const row = savedRow(ledger, id);
  return { id, cells, row: row && withValues(row, current) };
};

/** Fields that are not to blame are sent again by themselves; when none is named, all of them are refused. */
const onRefused = (ledger: Ledger, sent: RowEdit, { detail, errors = {} }: Answer<"refused">): Outcome => {
  const isBlamed = (field: string) => Object.hasOwn(errors, field);
  const someBlamed = fieldsOfEdit(sent).some(isBlamed);
  const allReasons = [...new Set([detail, ...Object.values(errors)])].filter((text) => text !== "").join(" ");
  const cells = afterAnswer(ledger, sent, (edit, field) => {
    if (!someBlamed) return refused(edit, allReasons);
    return isBlamed(field) ? refused(edit, errors[field] || detail) : again(edit);
  });
  return { id: rowOfEdit(sent), cells };
};

const outcomeOf = (ledger: Ledger, sent: RowEdit, result: RowResult | undefined): Outcome => {
  switch (result?.status) {
    case "saved":
      return onSaved(ledger, sent, result);
    case "conflict":
      return onConflict(ledger, sent, result);
    case "refused":
      return onRefused(ledger, sent, result);
    case undefined:
      return { id: rowOfEdit(sent), cells: afterAnswer(ledger, sent, again) };
  }
};

/** Takes in the answers to a batch, in the order in which it was sent. An edit without an answer is sent again. */
export const settle = (ledger: Ledger, batch: readonly RowEdit[], results: readonly RowResult[]): Settled => {
  const outcomes = batch.map((sent, place) => ({ key: rowOfEdit(sent), ...outcomeOf(ledger, sent, results[place]) }));
  const created = new Map(outcomes.filter(({ key, id }) => key !== id).map(({ key, id }) => [key, id]));
  const learnt = learn(
    ledger,
    outcomes.flatMap(({ row }) => row ?? []),
  );
  const settled = withEdits(learnt, [
    ...[...created.keys()].map((key) => [key, {}] as const),
    ...outcomes.map(({ id, cells }) => [id, cells] as const),
  ]);
  return {
    ledger: { ...settled, drafts: settled.drafts.filter((draft) => !created.has(draft)) },
    created,
    conflicts: outcomes.filter(({ cells }) => Object.values(cells).some((edit) => edit?.state === "conflict")).length,
    refusals: [...new Set(results.flatMap((result) => (result.status === "refused" ? sentences(result) : [])))],
  };
};

const sentences = ({ detail, errors = {} }: Answer<"refused">) =>
  Object.values(errors).length > 0 ? Object.values(errors) : [detail];

/** Ends the moment in which saved cells are marked. */
export const clearSaved = (ledger: Ledger): Ledger => {
  const isMarked = (edit: CellEdit) => edit.state === "saved";
  const marked = [...ledger.edits].filter(([, edits]) => Object.values(edits).some(isMarked));
  if (marked.length === 0) return ledger;
  return withEdits(
    ledger,
    marked.map(([id, edits]) => [id, Object.fromEntries(Object.entries(edits).filter(([, e]) => !isMarked(e)))]),
  );
};

/** How many cells wait for somebody to mend or decide something. */
export const countCare = (ledger: Ledger): number =>
  [...ledger.edits.values()].reduce((sum, edits) => sum + Object.values(edits).filter(needsCare).length, 0);
