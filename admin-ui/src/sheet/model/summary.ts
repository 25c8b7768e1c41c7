import { type ColumnShape, isEmpty } from "./column.ts";

/** What the status bar says of the selected cells. */
export interface Summary {
  readonly cells: number;
  readonly filled: number;
  /** Only when figures of one kind are selected. Money in cents. */
  readonly figures?: { readonly kind: "number" | "money"; readonly count: number; readonly sum: number };
}

/** Counts the selected cells and adds up their figures; money and plain numbers are never added to each other. */
export const summarise = (cells: Iterable<{ readonly column: ColumnShape; readonly value: unknown }>): Summary => {
  let all = 0;
  let filled = 0;
  let count = 0;
  let sum = 0;
  const kinds = new Set<"number" | "money">();
  for (const { column, value } of cells) {
    all += 1;
    if (isEmpty(value)) continue;
    filled += 1;
    if (typeof value !== "number") continue;
    kinds.add(column.kind === "money" ? "money" : "number");
    count += 1;
    sum += value;
  }
  const [kind] = kinds;
  return { cells: all, filled, ...(kind && kinds.size === 1 && { figures: { kind, count, sum } }) };
};
