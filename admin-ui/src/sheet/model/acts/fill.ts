import { contentFor } from "../clipboard/paste.ts";
import { type Content, isUnread, textOf, type Write } from "../content.ts";
import { contentAt } from "../edits/ledger.ts";
import { currentRect } from "../selection.ts";
import { type CellRef, refAt } from "../shape.ts";
import { columnOf, mayEditCell, type SheetState, say } from "../state.ts";
import { readOnlyLeft, write } from "./write.ts";

/** What one cell shows, as another column understands it. */
export const contentLike = (state: SheetState, from: CellRef, to: CellRef): Content => {
  const content = contentAt(state.ledger, from);
  const source = columnOf(state, from.field);
  const column = columnOf(state, to.field);
  if (!source || !column || source === column) return content;
  const text = textOf(content, source, state.context);
  const cell = isUnread(content) ? { text } : { text, value: content.value, kind: source.kind };
  return contentFor(cell, column, state.context);
};

/**
 * Copies the first row of the selection down (Ctrl+D), or its first column to the right (Ctrl+R). A single row or column
 * takes what stands before it, as in Excel.
 */
export const fill = (state: SheetState, to: "down" | "right"): SheetState => {
  const rect = currentRect(state);
  if (!rect) return state;
  const isDown = to === "down";
  const isSingleLine = isDown ? rect.top === rect.bottom : rect.left === rect.right;
  const source = (isDown ? rect.top : rect.left) - (isSingleLine ? 1 : 0);
  if (source < 0) return state;

  const writes: Write[] = [];
  const closed: string[] = [];
  for (let row = isDown ? source + 1 : rect.top; row <= rect.bottom; row += 1) {
    for (let col = isDown ? rect.left : source + 1; col <= rect.right; col += 1) {
      const from = refAt(state.shape, isDown ? { row: source, col } : { row, col: source });
      const cell = refAt(state.shape, { row, col });
      if (!from || !cell) continue;
      if (mayEditCell(state, cell)) writes.push({ ...cell, content: contentLike(state, from, cell) });
      else closed.push(cell.field);
    }
  }
  const filled = write(state, writes);
  return say(
    filled,
    { code: "filled", params: { count: writes.length } },
    ...readOnlyLeft(state, [...new Set(closed)], closed.length),
  );
};
