import { isSingle, type Rect } from "./selection.ts";
import type { Position, Shape } from "./shape.ts";

export type Direction = "up" | "down" | "left" | "right";

export type Move =
  | { readonly by: "cell" | "edge"; readonly to: Direction }
  | { readonly by: "page"; readonly to: "up" | "down" }
  | { readonly by: "row" | "sheet"; readonly to: "start" | "end" };

export interface MoveContext {
  /** How many rows a page is: what is on the screen, less one. */
  readonly pageRows: number;
  isEmpty(at: Position): boolean;
}

const step: Record<Direction, Position> = {
  up: { row: -1, col: 0 },
  down: { row: 1, col: 0 },
  left: { row: 0, col: -1 },
  right: { row: 0, col: 1 },
};

const isOn = (shape: Shape, { row, col }: Position) =>
  row >= 0 && col >= 0 && row < shape.ids.length && col < shape.fields.length;

const clamp = (shape: Shape, { row, col }: Position): Position => ({
  row: Math.max(0, Math.min(row, shape.ids.length - 1)),
  col: Math.max(0, Math.min(col, shape.fields.length - 1)),
});

const next = ({ row, col }: Position, to: Direction): Position => ({
  row: row + step[to].row,
  col: col + step[to].col,
});

/** Where Ctrl+arrow lands: the end of the filled run, or over the gap to the next filled cell, or the border. */
const edgeFrom = (shape: Shape, from: Position, to: Direction, isEmpty: (at: Position) => boolean): Position => {
  let at = from;
  let ahead = next(at, to);
  if (!isOn(shape, ahead)) return at;
  const alongRun = !isEmpty(at) && !isEmpty(ahead);
  while (isOn(shape, ahead)) {
    if (alongRun && isEmpty(ahead)) return at;
    at = ahead;
    if (!alongRun && !isEmpty(at)) return at;
    ahead = next(at, to);
  }
  return at;
};

/** Where a key moves from a place. Never leaves the sheet. */
export const moveFrom = (shape: Shape, from: Position, move: Move, context: MoveContext): Position => {
  const { row, col } = from;
  const last = { row: shape.ids.length - 1, col: shape.fields.length - 1 };
  switch (move.by) {
    case "cell":
      return clamp(shape, next(from, move.to));
    case "edge":
      return edgeFrom(shape, from, move.to, context.isEmpty);
    case "page":
      return clamp(shape, { row: row + (move.to === "up" ? -1 : 1) * Math.max(1, context.pageRows), col });
    case "row":
      return { row, col: move.to === "start" ? 0 : last.col };
    case "sheet":
      return move.to === "start" ? { row: 0, col: 0 } : last;
  }
};

/** Which way Tab (along) and Enter (down) go, or back with Shift. */
export interface Step {
  readonly along: "row" | "column";
  readonly back: boolean;
}

const cycle = (rect: Rect, { row, col }: Position, { along, back }: Step): Position => {
  const width = rect.right - rect.left + 1;
  const height = rect.bottom - rect.top + 1;
  const inRow = row - rect.top;
  const inCol = col - rect.left;
  const at = along === "row" ? inRow * width + inCol : inCol * height + inRow;
  const to = (at + (back ? -1 : 1) + width * height) % (width * height);
  return along === "row"
    ? { row: rect.top + Math.floor(to / width), col: rect.left + (to % width) }
    : { row: rect.top + (to % height), col: rect.left + Math.floor(to / height) };
};

/** Where Tab goes on the whole sheet: past the last column to the next row. Undefined past either end of the sheet. */
export const tabFrom = (shape: Shape, { row, col }: Position, back: boolean): Position | undefined => {
  const width = shape.fields.length;
  const to = row * width + col + (back ? -1 : 1);
  return to < 0 || to >= width * shape.ids.length ? undefined : { row: Math.floor(to / width), col: to % width };
};

/** Where Tab or Enter goes inside a selection of several cells, round and round; undefined for a single cell. */
export const stepWithin = (rect: Rect, from: Position, step: Step): Position | undefined =>
  isSingle(rect) ? undefined : cycle(rect, from, step);
