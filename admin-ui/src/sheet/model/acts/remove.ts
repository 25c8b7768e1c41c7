import { savedRow, withEdits } from "../edits/ledger.ts";
import { rectsOf } from "../selection.ts";
import { isDraft, mayEditCell, rearrange, type SheetState, say } from "../state.ts";
import { readOnlyLeft, write } from "./write.ts";

/** The rows that the selection touches, in their order. */
const selectedRows = ({ shape, selection }: SheetState): readonly string[] => {
  const rects = selection ? rectsOf(shape, selection) : [];
  return shape.ids.filter((_, row) => rects.some(({ top, bottom }) => top <= row && row <= bottom));
};

const withoutDrafts = (state: SheetState, drafts: readonly string[]): SheetState => {
  if (drafts.length === 0) return state;
  const ledger = withEdits(state.ledger, []);
  const edits = new Map([...ledger.edits].filter(([id]) => !drafts.includes(id)));
  return { ...state, ledger: { ...ledger, edits, drafts: ledger.drafts.filter((id) => !drafts.includes(id)) } };
};

/**
 * Puts the selected rows away: an edit of the field that says so, which can be undone like any other. Rows that were
 * never saved are simply gone. Only says so where rows are not to be put away.
 */
export const removeRows = (state: SheetState): SheetState => {
  const { removal, blank } = state;
  if (removal === undefined) return say(state, { code: "rowsNotRemoved" });
  const rows = selectedRows(state).filter((id) => id !== blank);
  const drafts = rows.filter((id) => isDraft(state, id));
  const saved = rows.filter((id) => savedRow(state.ledger, id) !== undefined);
  const open = saved.filter((id) => mayEditCell(state, { id, field: removal }));
  const written = write(
    withoutDrafts(state, drafts),
    open.map((id) => ({ id, field: removal, content: { value: true } })),
  );
  const removed = rearrange({ ...written, removed: new Set([...state.removed, ...open]) }, state.shape);
  return say(
    removed,
    { code: "removed", params: { count: open.length + drafts.length } },
    ...readOnlyLeft(state, [removal], saved.length - open.length),
  );
};
