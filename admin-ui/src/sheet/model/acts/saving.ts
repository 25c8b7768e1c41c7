import { renameRows } from "../edits/history.ts";
import { markSaving, markUnsent } from "../edits/outbox.ts";
import type { RowEdit, RowResult } from "../edits/save.ts";
import { clearSaved, settle } from "../edits/settle.ts";
import type { Sentence } from "../message.ts";
import type { Selection } from "../selection.ts";
import { shapeOf } from "../shape.ts";
import { rearrange, type SheetState, say } from "../state.ts";

export const sending = (state: SheetState, batch: readonly RowEdit[]): SheetState => ({
  ...state,
  ledger: markSaving(state.ledger, batch),
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
  return rearrange({
    ...state,
    shape: shapeOf(ids, state.shape.fields),
    selection: state.selection && renamedSelection(state.selection, names),
    history: renameRows(state.history, names),
    held: new Set([...[...state.held].map((id) => names.get(id) ?? id), ...names.values()]),
  });
};

/** Takes in the answers to a batch and says what somebody has to know. */
export const answered = (state: SheetState, batch: readonly RowEdit[], results: readonly RowResult[]): SheetState => {
  const { ledger, created, conflicts, refusals } = settle(state.ledger, batch, results);
  const settled = created.size > 0 ? renamed({ ...state, ledger }, created) : { ...state, ledger };
  const said: Sentence[] = refusals.slice(0, 3).map((reason) => ({ code: "refused", params: { reason } }));
  if (conflicts > 0) said.push({ code: "conflict", params: { count: conflicts } });
  if (created.size > 0) said.push({ code: "created", params: { count: created.size } });
  return say(settled, ...said);
};

export const savedSeen = (state: SheetState): SheetState => {
  const ledger = clearSaved(state.ledger);
  return ledger === state.ledger ? state : { ...state, ledger };
};
