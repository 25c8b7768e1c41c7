import { noteSent, stillOwn, withCreations } from "../edits/creation.ts";
import { markSaving, markUnsent, rowOfEdit } from "../edits/outbox.ts";
import type { RowEdit, RowResult } from "../edits/save.ts";
import { clearSaved, settle } from "../edits/settle.ts";
import type { Sentence } from "../message.ts";
import type { Selection } from "../selection.ts";
import { shapeOf } from "../shape.ts";
import { rearrange, type SheetState, say } from "../state.ts";
import { withdraw } from "./withdraw.ts";

export const sending = (state: SheetState, batch: readonly RowEdit[]): SheetState => ({
  ...state,
  ledger: markSaving(state.ledger, batch),
  history: noteSent(state.history, batch),
});

/** Nobody answered. */
export const unanswered = (state: SheetState, batch: readonly RowEdit[]): SheetState => ({
  ...state,
  ledger: markUnsent(state.ledger, batch),
});

type Names = ReadonlyMap<string, string>;

const renamedSelection = ({ active, ranges, ...rest }: Selection, names: Names): Selection => {
  const rename = <Ref extends { readonly id: string }>(cell: Ref): Ref => ({
    ...cell,
    id: names.get(cell.id) ?? cell.id,
  });
  return {
    ...rest,
    active: rename(active),
    ranges: ranges.map(({ anchor, head }) => ({ anchor: rename(anchor), head: rename(head) })),
  };
};

/** Drafts that were created go on under their ids, in their place, until they are left. */
const renamed = (state: SheetState, names: Names): SheetState => {
  const ids = state.shape.ids.map((id) => names.get(id) ?? id);
  const { ledger, removal } = state;
  const { history, withdrawn } = withCreations(state.history, { ledger, names, removal });
  const known = rearrange({
    ...state,
    shape: shapeOf(ids, state.shape.fields),
    selection: state.selection && renamedSelection(state.selection, names),
    history,
    held: new Set([...[...state.held].map((id) => names.get(id) ?? id), ...names.values()]),
  });
  return withdraw(known, withdrawn);
};

/** Takes in the answers to a batch and says what somebody has to know. */
export const answered = (state: SheetState, batch: readonly RowEdit[], results: readonly RowResult[]): SheetState => {
  const { ledger, created, conflicts, refusals } = settle(state.ledger, batch, results);
  const history = stillOwn(state.history, ledger, batch.map(rowOfEdit));
  const next = { ...state, ledger, history };
  const settled = created.size > 0 ? renamed(next, created) : next;
  const told = settled.message === state.message ? [] : (settled.message?.sentences ?? []);
  const visible = [...created.values()].filter((id) => settled.shape.rowOf.has(id));
  const said: Sentence[] = refusals.slice(0, 3).map((reason) => ({ code: "refused", params: { reason } }));
  if (conflicts > 0) said.push({ code: "conflict", params: { count: conflicts } });
  if (visible.length > 0) said.push({ code: "created", params: { count: visible.length } });
  return say(settled, ...said, ...told);
};

export const savedSeen = (state: SheetState): SheetState => {
  const ledger = clearSaved(state.ledger);
  return ledger === state.ledger ? state : { ...state, ledger };
};
