import type { Rect } from "../model/selection.ts";

/** Which columns of a row are selected, and where the edge of the selection runs, as one text that is easy to compare. */
export const selectedSpans = (rects: readonly Rect[], row: number): string =>
  rects
    .filter(({ top, bottom }) => top <= row && row <= bottom)
    .map(({ left, right, top, bottom }) => `${left}-${right}${top === row ? "t" : ""}${bottom === row ? "b" : ""}`)
    .join(";");
