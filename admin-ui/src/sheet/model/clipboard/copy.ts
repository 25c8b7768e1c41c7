import type { ColumnKind } from "../column.ts";
import type { Rect } from "../selection.ts";
import type { Position } from "../shape.ts";

/** A cell on the clipboard. Value and kind are known when it was copied from this sheet. */
export interface ClipCell {
  readonly text: string;
  readonly value?: unknown;
  readonly kind?: ColumnKind;
}

export type ClipRows = readonly (readonly ClipCell[])[];

const span = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

const allSame = (values: readonly number[]) => values.every((value) => value === values[0]);

const unique = (numbers: readonly number[]) => [...new Set(numbers)].sort((a, b) => a - b);

/**
 * The places that a copy of several ranges takes, as one table: ranges over the same rows stand side by side, ranges over
 * the same columns one below the other; of any others only the last is taken.
 */
export const placesToCopy = (rects: readonly Rect[]): readonly (readonly Position[])[] => {
  const sameRows = allSame(rects.map((r) => r.top)) && allSame(rects.map((r) => r.bottom));
  const sameCols = allSame(rects.map((r) => r.left)) && allSame(rects.map((r) => r.right));
  const taken = sameRows || sameCols ? rects : rects.slice(-1);
  const rows = unique(taken.flatMap((r) => span(r.top, r.bottom)));
  const cols = unique(taken.flatMap((r) => span(r.left, r.right)));
  return rows.map((row) => cols.map((col) => ({ row, col })));
};
