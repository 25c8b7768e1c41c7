import { type ColumnShape, isEmpty } from "./column.ts";

/** What the status bar says of the selected cells. */
export interface Summary {
  readonly cells: number;
  /** Cells with anything in them: Excel's count. */
  readonly filled: number;
  /** Only when figures of one kind are selected. Money in cents. `count` is Excel's numerical count. */
  readonly figures?: {
    readonly kind: "number" | "money";
    readonly count: number;
    readonly sum: number;
    readonly least: number;
    readonly most: number;
  };
  /** The first and the last of the selected days, as `YYYY-MM-DD`. */
  readonly days?: { readonly first: string; readonly last: string };
}

const isDay = (value: unknown, { kind }: ColumnShape): value is string => kind === "date" && typeof value === "string";

/** Counts the selected cells and adds up their figures; money and plain numbers are never added to each other. */
export const summarise = (cells: Iterable<{ readonly column: ColumnShape; readonly value: unknown }>): Summary => {
  let all = 0;
  let filled = 0;
  let count = 0;
  let sum = 0;
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  let days: Summary["days"];
  const kinds = new Set<"number" | "money">();
  for (const { column, value } of cells) {
    all += 1;
    if (isEmpty(value)) continue;
    filled += 1;
    if (isDay(value, column)) {
      const { first = value, last = value } = days ?? {};
      days = { first: value < first ? value : first, last: value > last ? value : last };
    }
    if (typeof value !== "number") continue;
    kinds.add(column.kind === "money" ? "money" : "number");
    count += 1;
    sum += value;
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  const [kind] = kinds;
  const figures = kind && kinds.size === 1 && { kind, count, sum, least, most };
  return { cells: all, filled, ...(figures && { figures }), ...(days && { days }) };
};
