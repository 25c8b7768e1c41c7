import { addDays, daysBetween, earlier, later } from "#shared/dates";
import type { Scale } from "./scale.ts";

/**
 * The board is a grid to those who listen: one row per lane, one column per day, a cell for each run of days. A table
 * of elements would need as many of them as places times days.
 */
export const gridOf = (rows: number, { days }: Scale, label: string) => ({
  role: "grid",
  "aria-label": label,
  "aria-rowcount": rows + 1,
  "aria-colcount": days + 1,
});

/** `index` counts the rows below the head, from 0. */
export const rowOf = (index: number) => ({ role: "row", "aria-rowindex": index + 2 });

export const headRow = { role: "row", "aria-rowindex": 1 } as const;
export const corner = { role: "columnheader", "aria-colindex": 1 } as const;
export const rowName = { role: "rowheader", "aria-colindex": 1 } as const;

/** What a cell is called, and whether the keys are on it. */
interface CellWords {
  label?: string;
  isCurrent?: boolean;
}

/** A cell over half-open days; the first column holds the names. Without a label it is only the frame of what is in it. */
export const cellOver = (
  scale: Pick<Scale, "from" | "to">,
  { from, to }: { from: string; to: string },
  { label, isCurrent }: CellWords = {},
) => {
  const first = later(scale.from, from);
  return {
    role: "gridcell",
    "aria-colindex": daysBetween(scale.from, first) + 2,
    "aria-colspan": Math.max(1, daysBetween(first, earlier(to, addDays(scale.to, 1)))),
    ...(label !== undefined && { "aria-label": label, tabIndex: isCurrent ? 0 : -1 }),
    ...(isCurrent && { "data-current": true }),
  };
};
