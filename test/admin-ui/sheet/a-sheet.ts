import { answered, sending, unanswered } from "#admin-ui/sheet/model/acts/saving.ts";
import { goTo } from "#admin-ui/sheet/model/acts/select.ts";
import { commit, startEditing, write } from "#admin-ui/sheet/model/acts/write.ts";
import type { Column } from "#admin-ui/sheet/model/column.ts";
import { textOf } from "#admin-ui/sheet/model/content.ts";
import { contentAt, editOf } from "#admin-ui/sheet/model/edits/ledger.ts";
import { nextBatch } from "#admin-ui/sheet/model/edits/outbox.ts";
import type { RowEdit, RowResult } from "#admin-ui/sheet/model/edits/save.ts";
import { receive, type SheetState, startState } from "#admin-ui/sheet/model/state.ts";
import { aColumn, italian, services, statuses } from "./columns.ts";

export const columns: readonly Column[] = [
  aColumn("name", { required: true }),
  aColumn("fee", { kind: "money" }),
  aColumn("born", { kind: "date" }),
  aColumn("status", { kind: "picklist", options: statuses }),
  aColumn("service", { kind: "reference", options: services }),
  aColumn("code", { kind: "readOnly", editable: false, whyReadOnly: "Lo assegna il sistema." }),
  aColumn("active", { kind: "yesNo" }),
];

export interface Guest {
  id: string;
  version?: number;
  name?: string;
  fee?: number;
  born?: string;
  status?: string;
  active?: boolean;
}

export const guests: readonly Guest[] = [
  { id: "a", version: 1, name: "Anna", fee: 1250, born: "1990-01-31", status: "inFilter" },
  { id: "b", version: 1, name: "Èrica", fee: 300, status: "received" },
  { id: "c", version: 1, name: "Zoe", born: "1985-05-12", status: "accepted", active: true },
];

export const given = (state: SheetState, rows: readonly Guest[], creatable = false): SheetState =>
  receive(state, { rows, columns, fields: columns.map((c) => c.field), context: italian, creatable });

export const aSheet = (rows: readonly Guest[] = guests, creatable = false): SheetState =>
  given(startState(italian, "new"), rows, creatable);

export const cell = (id: string, field: string) => ({ id, field });

/** Types a text over a cell and presses Enter, without going on. */
export const typed = (state: SheetState, id: string, field: string, text: string): SheetState =>
  commit(startEditing(goTo(state, cell(id, field)), "typing"), text);

export const written = (state: SheetState, id: string, field: string, value: unknown): SheetState =>
  write(state, [{ id, field, content: { value } }]);

export const shown = (state: SheetState, id: string, field: string): string => {
  const column = columns.find((c) => c.field === field);
  return column ? textOf(contentAt(state.ledger, cell(id, field)), column, state.context) : "";
};

export const stateOf = (state: SheetState, id: string, field: string) => editOf(state.ledger, cell(id, field))?.state;

/** Sends all that waits; `server` answers each edit, or nobody answers when it is undefined. */
export const saved = (state: SheetState, server?: (edit: RowEdit) => RowResult): SheetState => {
  const batch = nextBatch(state.ledger, 1000);
  const sent = sending(state, batch);
  return server ? answered(sent, batch, batch.map(server)) : unanswered(sent, batch);
};

export const accept = (edit: RowEdit): RowResult => ({
  id: "key" in edit ? `id-of-${edit.key}` : edit.id,
  status: "saved",
});

export const refuse =
  (detail: string, errors?: Record<string, string>) =>
  (edit: RowEdit): RowResult => ({ id: "key" in edit ? edit.key : edit.id, status: "refused", detail, errors });

export const differ =
  (current: Record<string, unknown>) =>
  (edit: RowEdit): RowResult => ({ id: "key" in edit ? edit.key : edit.id, status: "conflict", current });
