import { mayEditAt, savedValue, withEdits } from "../edits/ledger.ts";
import { holdAct } from "../foresee/hold.ts";
import { rearrange, type SheetState, say } from "../state.ts";

/**
 * New rows whose making was undone while they were on their way: they are there now, so they are put away again. Where
 * that may not be, they stay as they were sent, and it says so.
 */
export const withdraw = (state: SheetState, rows: readonly string[]): SheetState => {
  const { ledger, removal = "" } = state;
  if (rows.length === 0) return state;
  const away = rows.filter((id) => mayEditAt(ledger, { id, field: removal }));
  const edits = rows.map((id) => {
    const seen = savedValue(ledger, { id, field: removal });
    const putAway = { state: "waiting" as const, content: { value: true }, seen };
    return [id, away.includes(id) ? { [removal]: putAway } : {}] as const;
  });
  const { undone } = state.history;
  const staying = rows.length - away.length;
  const withdrawn = rearrange({
    ...state,
    ledger: withEdits(ledger, edits),
    removed: new Set([...state.removed, ...away]),
    history: { ...state.history, undone: staying === 0 ? undone : without(undone, rows, away) },
  });
  const cells = away.map((id) => ({ id, field: removal }));
  const held = holdAct(withdrawn, cells, ledger);
  return staying === 0 ? held : say(held, { code: "rowsStay", params: { count: staying } });
};

/** What stays cannot be made again. */
const without = (acts: SheetState["history"]["undone"], rows: readonly string[], away: readonly string[]) =>
  acts
    .map((act) => act.filter(({ id, made }) => !made || !rows.includes(id) || away.includes(id)))
    .filter((act) => act.length > 0);
