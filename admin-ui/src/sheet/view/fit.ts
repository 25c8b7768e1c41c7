import { textOf } from "../model/content.ts";
import { contentAt } from "../model/edits/ledger.ts";
import { columnOf, type SheetState } from "../model/state.ts";

const PADDING = 26;
const HEADER_EXTRA = 44;
const WIDEST = 480;
/** More rows than this cannot make a column much wider, only slower. */
const MOST_MEASURED = 3000;

/** The width at which a column shows its contents whole, as far as that is sensible. */
export const fittingWidth = (state: SheetState, field: string, font: string): number => {
  const column = columnOf(state, field);
  const pen = document.createElement("canvas").getContext("2d");
  if (!column || !pen) return WIDEST;
  pen.font = font;
  const widths = state.shape.ids
    .slice(0, MOST_MEASURED)
    .map((id) => pen.measureText(textOf(contentAt(state.ledger, { id, field }), column, state.context)).width);
  const widest = Math.max(
    pen.measureText(column.emptyLabel ?? "").width + PADDING,
    pen.measureText(column.label).width + HEADER_EXTRA,
    ...widths.map((width) => width + PADDING),
  );
  return Math.ceil(Math.min(WIDEST, widest));
};
