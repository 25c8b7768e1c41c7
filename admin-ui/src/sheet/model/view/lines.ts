/** Where the head of a group stands: on which line of the sheet, and before which of the rows that are shown. */
export interface Head {
  readonly line: number;
  readonly row: number;
}

/** What stands on a line: the head of a group, by its place among the groups, or a row of the shape. */
export type Line = { readonly head: number } | { readonly row: number };

/** One head for each group, in order; a closed group has no rows below its head. */
export const headsOf = (groups: readonly { readonly size: number; readonly isClosed: boolean }[]): readonly Head[] => {
  let row = 0;
  return groups.map(({ size, isClosed }, place) => {
    const head = { line: row + place, row };
    if (!isClosed) row += size;
    return head;
  });
};

/** How many heads, from the first, lie no further than `at`. */
const headsUpTo = (heads: readonly Head[], along: keyof Head, at: number): number => {
  let from = 0;
  let to = heads.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const head = heads[middle];
    if (head && head[along] <= at) from = middle + 1;
    else to = middle;
  }
  return from;
};

/** The line on which a row stands. */
export const lineOf = (heads: readonly Head[], row: number): number => row + headsUpTo(heads, "row", row);

export const atLine = (heads: readonly Head[], line: number): Line => {
  const before = headsUpTo(heads, "line", line);
  return heads[before - 1]?.line === line ? { head: before - 1 } : { row: line - before };
};

/** The last group whose head stands on a line or above it; -1 above all of them. */
export const lastHeadAt = (heads: readonly Head[], line: number): number => headsUpTo(heads, "line", line) - 1;
