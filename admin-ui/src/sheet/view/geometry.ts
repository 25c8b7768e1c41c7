/** In pixels; the style sheet has the same. */
export const ROW_HEIGHT = 30;
export const HEADER_HEIGHT = 34;
export const NUMBER_WIDTH = 60;
/** Of so many frozen columns the style sheet knows where they start. */
export const STYLED_STARTS = 4;

/** Where the shown columns stand. */
export interface ColumnGeometry {
  readonly fields: readonly string[];
  readonly widths: readonly number[];
  /** From the left of the sheet, the column of row numbers included. */
  readonly starts: readonly number[];
  /** How many columns at the left do not scroll. */
  readonly frozen: number;
  readonly total: number;
}

export const geometryOf = (fields: readonly string[], widths: readonly number[], frozen: number): ColumnGeometry => {
  let end = NUMBER_WIDTH;
  const starts = widths.map((width) => {
    const start = end;
    end += width;
    return start;
  });
  return { fields, widths, starts, frozen, total: end };
};

/** The width of what does not scroll: row numbers and frozen columns. */
export const frozenWidth = ({ widths, frozen }: ColumnGeometry): number =>
  widths.slice(0, frozen).reduce((sum, width) => sum + width, NUMBER_WIDTH);
