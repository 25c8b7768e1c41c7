import { type CellRef, type Position, positionOf, refAt, type Shape } from "./shape.ts";

/** From the cell where it began to the cell where it ends now. */
export interface Range {
  readonly anchor: CellRef;
  readonly head: CellRef;
}

export interface Selection {
  /** Where typing goes. Always inside the last range. */
  readonly active: CellRef;
  /** At least one; the last is the one that grows. */
  readonly ranges: readonly Range[];
  /** The column where a run of Tabs began: Enter goes back to it, as in Excel. */
  readonly tabbedFrom?: string;
}

/** Rows `top`…`bottom` and columns `left`…`right`, all included. */
export interface Rect {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const selectCell = (cell: CellRef): Selection => ({ active: cell, ranges: [{ anchor: cell, head: cell }] });

/** Grows or shrinks the last range up to `head`. */
export const extendTo = (selection: Selection, head: CellRef): Selection => ({
  active: selection.active,
  ranges: [...selection.ranges.slice(0, -1), { anchor: currentRange(selection).anchor, head }],
});

/** Adds a range of its own, as Ctrl+click does. */
export const addRange = (selection: Selection, anchor: CellRef, head = anchor): Selection => ({
  active: anchor,
  ranges: [...selection.ranges, { anchor, head }],
});

export const currentRange = ({ active, ranges }: Selection): Range => ranges.at(-1) ?? { anchor: active, head: active };

const rectBetween = (a: Position, b: Position): Rect => ({
  top: Math.min(a.row, b.row),
  bottom: Math.max(a.row, b.row),
  left: Math.min(a.col, b.col),
  right: Math.max(a.col, b.col),
});

export const rectOf = (shape: Shape, { anchor, head }: Range): Rect | undefined => {
  const from = positionOf(shape, anchor);
  const to = positionOf(shape, head);
  return from && to && rectBetween(from, to);
};

interface Selected {
  readonly shape: Shape;
  readonly selection: Selection | undefined;
}

/** Where the last range stands. */
export const currentRect = ({ shape, selection }: Selected): Rect | undefined =>
  selection && rectOf(shape, currentRange(selection));

export const rectsOf = (shape: Shape, { ranges }: Selection): readonly Rect[] =>
  ranges.flatMap((range) => rectOf(shape, range) ?? []);

/** How many cells rectangles have, those that lie on each other counted each time. */
export const countCells = (rects: readonly Rect[]): number =>
  rects.reduce((sum, { top, bottom, left, right }) => sum + (bottom - top + 1) * (right - left + 1), 0);

export const isSingle = ({ top, bottom, left, right }: Rect): boolean => top === bottom && left === right;

export const isInside = ({ top, bottom, left, right }: Rect, { row, col }: Position): boolean =>
  top <= row && row <= bottom && left <= col && col <= right;

const rangeOver = (shape: Shape, { top, left, bottom, right }: Rect): Range | undefined => {
  const anchor = refAt(shape, { row: top, col: left });
  const head = refAt(shape, { row: bottom, col: right });
  return anchor && head && { anchor, head };
};

/** Selects a rectangle; the active cell stays where it is if it is inside. */
export const selectRect = (shape: Shape, rect: Rect, active?: CellRef): Selection | undefined => {
  const range = rangeOver(shape, rect);
  if (!range) return undefined;
  const place = active && positionOf(shape, active);
  return { active: active && place && isInside(rect, place) ? active : range.anchor, ranges: [range] };
};

/**
 * The same selection after rows or columns have changed: what is gone is replaced by what stands in its place now.
 * Undefined when nothing is left to select.
 */
export const repairSelection = (selection: Selection, before: Shape, after: Shape): Selection | undefined => {
  const mend = (cell: CellRef): CellRef | undefined => {
    if (positionOf(after, cell)) return cell;
    return refAt(after, {
      row: after.rowOf.get(cell.id) ?? before.rowOf.get(cell.id) ?? 0,
      col: after.colOf.get(cell.field) ?? before.colOf.get(cell.field) ?? 0,
    });
  };
  const active = mend(selection.active);
  if (!active) return undefined;
  if (!positionOf(after, selection.active)) return selectCell(active);
  const ranges = selection.ranges.map(({ anchor, head }) => ({
    anchor: mend(anchor) ?? active,
    head: mend(head) ?? active,
  }));
  return { ...selection, active, ranges };
};

/** Every selected cell once, row by row. */
export const cellsIn = (shape: Shape, rects: readonly Rect[]): readonly Position[] => {
  const seen = new Set<number>();
  const cells: Position[] = [];
  for (const { top, left, bottom, right } of rects) {
    for (let row = top; row <= bottom; row += 1) {
      for (let col = left; col <= right; col += 1) {
        const key = row * shape.fields.length + col;
        if (!seen.has(key)) cells.push({ row, col });
        seen.add(key);
      }
    }
  }
  return cells;
};
