import { type Lane, lanesOf } from "./lanes.ts";
import type { Scale } from "./scale.ts";
import type { UnitFolder } from "./unit-facts.ts";

/** One row of the board, with where it lies: pixels from the top, and how high it is. */
interface Placed {
  key: string;
  top: number;
  height: number;
}

export type Row = Placed &
  ({ kind: "unit"; folder: UnitFolder } | { kind: "lane"; folder: UnitFolder; lane: Lane } | { kind: "empty" });

export type LaneRow = Extract<Row, { kind: "lane" }>;

export const UNIT_HEIGHT = 46;
/** One line of a lane: a bar of 26 pixels and the air around it. */
export const TRACK_HEIGHT = 34;

/** The rows of the board from top to bottom: a unit, then its lanes. */
export const rowsOf = (folders: readonly UnitFolder[], scale: Scale, today: string): Row[] => {
  let top = 0;
  const at = (key: string, height: number): Placed => {
    const placed = { key, top, height };
    top += height;
    return placed;
  };
  return folders.flatMap((folder): Row[] => {
    const lanes = lanesOf(folder, scale, today);
    const head: Row = { ...at(folder.unit.id, UNIT_HEIGHT), kind: "unit", folder };
    if (lanes.length === 0) return [head, { ...at(`${folder.unit.id} empty`, TRACK_HEIGHT), kind: "empty" }];
    return [
      head,
      ...lanes.map((lane): Row => ({ ...at(lane.key, lane.tracks * TRACK_HEIGHT), kind: "lane", folder, lane })),
    ];
  });
};

export const heightOf = (rows: readonly Row[]): number => {
  const last = rows.at(-1);
  return last ? last.top + last.height : 0;
};

/** The index of the row that lies at `y`, the nearest one when it lies beside all. */
export const rowAt = (rows: readonly Row[], y: number): number => {
  let [low, high] = [0, rows.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((rows[middle]?.top ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
};

/** Rows are drawn in steps of so many, so that scrolling by a few pixels draws nothing. */
const STEP = 8;

/** The first and last index worth drawing for a window of `height` at `scrollTop`, some more on both sides. */
export const windowOf = (rows: readonly Row[], scrollTop: number, height: number): { first: number; last: number } => {
  const [top, bottom] = [rowAt(rows, scrollTop), rowAt(rows, scrollTop + height)];
  return {
    first: Math.max(0, (Math.floor(top / STEP) - 1) * STEP),
    last: Math.min(rows.length - 1, (Math.floor(bottom / STEP) + 2) * STEP - 1),
  };
};
