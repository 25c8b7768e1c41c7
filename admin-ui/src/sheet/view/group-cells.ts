import type { Column } from "../model/column.ts";
import { isSummed } from "../model/view/sums.ts";
import { type ColumnGeometry, NUMBER_WIDTH } from "./geometry.ts";

/** Enough for most names and their count. */
const NAME_WIDTH = 200;

/** A part of the head of a group right of its name: a column with its sum, or a run of columns without. */
export interface GroupCell {
  readonly col: number;
  readonly span: number;
  readonly summed: Column | undefined;
}

/** How many columns the name of a group covers: the frozen ones, and more while it is narrow; never one with a sum but the first. */
export const nameSpan = (
  columns: readonly Column[],
  group: string,
  { widths, frozen }: Pick<ColumnGeometry, "widths" | "frozen">,
): number => {
  let end = NUMBER_WIDTH;
  for (const [col, column] of columns.entries()) {
    const isEnough = col >= frozen && end >= NAME_WIDTH;
    if (col > 0 && (isEnough || (isSummed(column) && column.field !== group))) return col;
    end += widths[col] ?? 0;
  }
  return columns.length;
};

/** The cells after the name. Frozen ones stand each for itself, so that they can stay where they are. */
export const groupCells = (columns: readonly Column[], group: string, name: number, frozen: number): GroupCell[] => {
  const cells: GroupCell[] = [];
  columns.slice(name).forEach((column, i) => {
    const col = name + i;
    const summed = isSummed(column) && column.field !== group ? column : undefined;
    const last = cells.at(-1);
    if (last && !last.summed && !summed && col >= frozen && last.col >= frozen)
      cells[cells.length - 1] = { ...last, span: last.span + 1 };
    else cells.push({ col, span: 1, summed });
  });
  return cells;
};
