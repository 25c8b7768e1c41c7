import { addDays } from "#shared/dates";
import { itemsOf, type LaneItem } from "./lanes.ts";
import type { LaneRow, Row } from "./rows.ts";

/** Where the keys are: a lane, and a day in it. */
export interface Cursor {
  laneKey: string;
  day: string;
}

export const isLane = (row: Row | undefined): row is LaneRow => row?.kind === "lane";

/** What lies on this day of a lane; a stay before the days around it. */
export const itemOn = ({ lane }: LaneRow, day: string): LaneItem | undefined => {
  const covers = ({ from, to }: LaneItem) => from <= day && day < to;
  return lane.stays.find(covers) ?? lane.days().runs.find(covers);
};

/** Whether arrows step over it as one thing, or walk through it day by day. */
const isWhole = (item: LaneItem | undefined): item is LaneItem => item !== undefined && item.kind !== "free";

const later = (row: LaneRow, day: string, isJump: boolean): string => {
  const item = itemOn(row, day);
  return item && (isJump || isWhole(item)) ? item.to : addDays(day, 1);
};

const sooner = (row: LaneRow, day: string, isJump: boolean): string => {
  const item = itemOn(row, day);
  const before = isWhole(item) ? addDays(item.from, -1) : addDays(day, -1);
  if (!isJump) return before;
  if (item && item.kind === "free" && item.from < day) return item.from;
  const previous = itemsOf(row.lane).findLast(({ from }) => from < (item?.from ?? day));
  return previous?.from ?? before;
};

const neighbour = (rows: readonly Row[], laneKey: string, step: 1 | -1): string | undefined => {
  const at = rows.findIndex(({ key }) => key === laneKey);
  for (let index = at + step; index >= 0 && index < rows.length; index += step) {
    const row = rows[index];
    if (isLane(row)) return row.key;
  }
  return undefined;
};

export type Arrow = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown";

export const isArrow = (key: string): key is Arrow =>
  key === "ArrowLeft" || key === "ArrowRight" || key === "ArrowUp" || key === "ArrowDown";

/** The lane above or below; the same one at the edge. */
export const laneBeside = (rows: readonly Row[], laneKey: string, arrow: Arrow): string => {
  if (arrow === "ArrowUp") return neighbour(rows, laneKey, -1) ?? laneKey;
  if (arrow === "ArrowDown") return neighbour(rows, laneKey, 1) ?? laneKey;
  return laneKey;
};

/** Where an arrow key leads: along the days of a lane, over a whole stay at once, or to the next lane. */
export const moved = (rows: readonly Row[], cursor: Cursor, arrow: Arrow, isJump = false): Cursor => {
  const row = rows.find(({ key }) => key === cursor.laneKey);
  if (!isLane(row)) return cursor;
  if (arrow === "ArrowRight") return { ...cursor, day: later(row, cursor.day, isJump) };
  if (arrow === "ArrowLeft") return { ...cursor, day: sooner(row, cursor.day, isJump) };
  return { ...cursor, laneKey: laneBeside(rows, cursor.laneKey, arrow) };
};

/** The cursor as long as its lane exists, else the first lane. */
export const settled = (rows: readonly Row[], { laneKey, day }: Cursor): Cursor => {
  if (rows.some((row) => isLane(row) && row.key === laneKey)) return { laneKey, day };
  return { laneKey: rows.find(isLane)?.key ?? "", day };
};
