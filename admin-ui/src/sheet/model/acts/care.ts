import { needsCare } from "../edits/cell-edit.ts";
import type { CellRef } from "../shape.ts";
import type { SheetState } from "../state.ts";
import { openFor } from "./grouping.ts";
import { showAll } from "./look.ts";
import { goTo } from "./select.ts";

/** The cells that somebody has to mend or decide; the first of its row where a cell has no column on the sheet. */
const cellsToMend = ({ ledger, shape }: SheetState): CellRef[] =>
  [...ledger.edits].flatMap(([id, edits]) =>
    Object.entries(edits).flatMap(([field, edit]) =>
      needsCare(edit) ? [{ id, field: shape.colOf.has(field) ? field : (shape.fields[0] ?? field) }] : [],
    ),
  );

/**
 * Goes to the next cell that somebody has to mend or decide, after the active one, from the top when there is none below.
 * It must not stay out of sight: closed groups open, and where only filters hide it, all rows are shown.
 */
export const goToCare = (state: SheetState): SheetState => {
  const cells = cellsToMend(state);
  const open = openFor(state, new Set(cells.map(({ id }) => id)));
  const { shape, selection } = open;
  const rank = ({ id, field }: CellRef) =>
    (shape.rowOf.get(id) ?? shape.ids.length) * shape.fields.length + (shape.colOf.get(field) ?? 0);
  const sorted = cells.sort((a, b) => rank(a) - rank(b));
  const from = selection ? rank(selection.active) : -1;
  const next = sorted.find((cell) => rank(cell) > from) ?? sorted[0];
  if (!next) return state;
  return goTo(shape.rowOf.has(next.id) ? open : showAll(open), next);
};
