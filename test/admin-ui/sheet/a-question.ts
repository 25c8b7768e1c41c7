import { answered, sending, unanswered } from "#admin-ui/sheet/model/acts/saving.ts";
import type { Column } from "#admin-ui/sheet/model/column.ts";
import { nextBatch } from "#admin-ui/sheet/model/edits/outbox.ts";
import type { RowEdit, RowResult } from "#admin-ui/sheet/model/edits/save.ts";
import { releaseSilent } from "#admin-ui/sheet/model/foresee/answer.ts";
import { foreseen, nextToForesee } from "#admin-ui/sheet/model/foresee/foreseeing.ts";
import type { Foresight } from "#admin-ui/sheet/model/foresee/foresight.ts";
import { receive, type SheetState, startState } from "#admin-ui/sheet/model/state.ts";
import { accept } from "./a-sheet.ts";
import { aColumn, italian } from "./columns.ts";

/** Fees carry weight, the rest does not. */
export const columns: readonly Column[] = [
  aColumn("name", { required: true }),
  aColumn("fee", { kind: "money", weighty: true }),
  aColumn("notes"),
  aColumn("archived", { kind: "yesNo", unseen: true }),
];

export interface Place {
  id: string;
  version: number;
  name: string;
  fee?: number;
  notes?: string;
  archived?: boolean;
}

export const places = (count: number): Place[] =>
  Array.from({ length: count }, (_, i) => ({ id: `p${i}`, version: 1, name: `D-${i}`, fee: 100 }));

export const given = (state: SheetState, rows: readonly Place[]): SheetState =>
  receive(state, {
    rows,
    columns,
    fields: columns.filter(({ unseen }) => !unseen).map(({ field }) => field),
    context: italian,
    creatable: true,
    removal: "archived",
    foresees: true,
  });

export const aSheet = (count = 3): SheetState => given(startState(italian, "new"), places(count));

const wanted = (edit: RowEdit, field: string): unknown => ("key" in edit ? edit.create[field] : edit.edits[field]?.to);

/** As a host would: a fee of zero is refused, 999 meets a rival, any other fee does something; the rest does nothing. */
export const foresee = (edit: RowEdit): Foresight => {
  const fee = wanted(edit, "fee");
  if (fee === 0)
    return { outcome: "refused", detail: "La retta non va.", errors: { fee: "La retta non può essere zero." } };
  if (fee === 999) return { outcome: "conflict" };
  return { outcome: "saved", effects: typeof fee === "number" ? [{ text: `La retta passa a ${fee}.` }] : [] };
};

/** Asks what all that is held would do, and lets out what has nothing to tell. */
export const looked = (state: SheetState): SheetState => {
  const batch = nextToForesee(state, 1000);
  if (batch.length === 0) return releaseSilent(state);
  return looked(releaseSilent(foreseen(state, batch, batch.map(foresee))));
};

/** What would go out now. */
export const outgoing = (state: SheetState): readonly RowEdit[] => nextBatch(state.ledger, 1000);

export const saved = (state: SheetState, server: (edit: RowEdit) => RowResult = accept): SheetState => {
  const batch = outgoing(state);
  return answered(sending(state, batch), batch, batch.map(server));
};

/** All that may goes out, and nobody answers. */
export const lost = (state: SheetState): SheetState => {
  const batch = outgoing(state);
  return unanswered(sending(state, batch), batch);
};
