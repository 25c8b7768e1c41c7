import { isEmpty } from "../column.ts";
import type { Content, Write } from "../content.ts";
import { contentAt, valueAt } from "../edits/ledger.ts";
import { currentRect, type Rect } from "../selection.ts";
import { continuationOf } from "../series.ts";
import { type Position, refAt } from "../shape.ts";
import { columnOf, mayEditCell, type SheetState, say } from "../state.ts";
import { contentLike } from "./fill.ts";
import { selectArea } from "./select.ts";
import { readOnlyLeft, write } from "./write.ts";

/** The rectangle that a drag of the fill handle reaches: the run, grown along one axis, whichever lies further out. */
export const reachOf = ({ top, left, bottom, right }: Rect, to: Position): Rect => {
  const down = Math.max(to.row - bottom, 0);
  const up = Math.max(top - to.row, 0);
  const rightward = Math.max(to.col - right, 0);
  const leftward = Math.max(left - to.col, 0);
  if (down + up >= rightward + leftward) return { top: top - up, left, bottom: bottom + down, right };
  return { top, left: left - leftward, bottom, right: right + rightward };
};

interface Line {
  /** The cells of the run, in order. */
  run: Position[];
  /** The cells to fill, each with its place after (0, 1, …) or before (-1, -2, …) the run. */
  rest: { at: Position; n: number }[];
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

/** One line for each column of the run when it is filled up or down, for each row when sideways. */
const linesOf = (run: Rect, reach: Rect): Line[] => {
  const isVertical = reach.left === run.left && reach.right === run.right;
  const [first, last, start, end] = isVertical
    ? [run.top, run.bottom, reach.top, reach.bottom]
    : [run.left, run.right, reach.left, reach.right];
  const at = (line: number, step: number): Position =>
    isVertical ? { row: step, col: line } : { row: line, col: step };
  return range(...(isVertical ? ([run.left, run.right] as const) : ([run.top, run.bottom] as const))).map((line) => ({
    run: range(first, last).map((step) => at(line, step)),
    rest: [
      ...range(last + 1, end).map((step) => ({ at: at(line, step), n: step - last - 1 })),
      ...range(start, first - 1).map((step) => ({ at: at(line, step), n: step - first })),
    ],
  }));
};

const writesOf = (state: SheetState, { run, rest }: Line): Write[] => {
  const sources = run.flatMap((place) => refAt(state.shape, place) ?? []);
  const [source] = sources;
  const kind = source && columnOf(state, source.field)?.kind;
  if (!source || !kind) return [];
  const isOneColumn = sources.every(({ field }) => field === source.field);
  const next = continuationOf(
    sources.map((ref) => contentAt(state.ledger, ref)),
    isOneColumn ? kind : "readOnly",
  );
  return rest.flatMap(({ at, n }) => {
    const cell = refAt(state.shape, at);
    if (!cell) return [];
    const from = sources[((n % sources.length) + sources.length) % sources.length] ?? source;
    // Sideways a cell takes what another column holds, as far as it understands it.
    const content: Content = cell.field === source.field ? next(n) : contentLike(state, from, cell);
    return [{ ...cell, content }];
  });
};

/** Continues the run into the rest of `reach`, as one act that can be undone, and selects both. */
export const fillSeries = (state: SheetState, run: Rect, reach: Rect): SheetState => {
  const writes = linesOf(run, reach).flatMap((line) => writesOf(state, line));
  const { open = [], closed = [] } = Object.groupBy(writes, (one) => (mayEditCell(state, one) ? "open" : "closed"));
  const filled = write(state, open);
  return say(
    selectArea(filled, reach),
    { code: "filled", params: { count: open.length } },
    ...readOnlyLeft(state, [...new Set(closed.map(({ field }) => field))], closed.length),
  );
};

/** Whether a row of the selection holds nothing in any of its columns. */
const isBare = (state: SheetState, { left, right }: Rect, row: number): boolean =>
  range(left, right).every((col) => {
    const cell = refAt(state.shape, { row, col });
    return !cell || isEmpty(valueAt(state.ledger, cell));
  });

/** Continues what stands at the top of the selection through its empty rows (Ctrl+Shift+D). */
export const continueDown = (state: SheetState): SheetState => {
  const rect = currentRect(state);
  if (!rect) return state;
  const firstBare = range(rect.top, rect.bottom).find((row) => isBare(state, rect, row));
  const bottom = (firstBare ?? rect.bottom + 1) - 1;
  if (bottom < rect.top || bottom === rect.bottom) return state;
  return fillSeries(state, { ...rect, bottom }, rect);
};

/** How far down a double click on the handle fills: as long as the column beside the run has something. */
export const reachDown = (state: SheetState, run: Rect): Rect => {
  const beside = run.left > 0 ? run.left - 1 : run.right + 1;
  const field = state.shape.fields[beside];
  const isBeside = (row: number) => {
    const id = state.shape.ids[row];
    return id !== undefined && field !== undefined && !isEmpty(valueAt(state.ledger, { id, field }));
  };
  let bottom = run.bottom;
  while (isBeside(bottom + 1)) bottom += 1;
  return { ...run, bottom };
};
