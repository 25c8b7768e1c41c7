interface Sight {
  readonly startIndex: number;
  readonly endIndex: number;
  readonly count: number;
}

/** The first row that is drawn, and the one behind the last. */
export interface Drawn {
  readonly from: number;
  readonly to: number;
}

/**
 * Rows are drawn in bundles of so many: more would take longer than a frame, fewer would lay the page out at every row.
 */
const BUNDLE = 2;

/** The bundles of rows that are in sight or nearer to it than `beyond` rows. */
export const drawnAround = ({ startIndex, endIndex, count }: Sight, beyond: number): Drawn => ({
  from: Math.max(0, Math.floor((startIndex - beyond) / BUNDLE) * BUNDLE),
  to: Math.min(count, Math.ceil((endIndex + 1 + beyond) / BUNDLE) * BUNDLE),
});
