import { type Range, useVirtualizer } from "@tanstack/react-virtual";
import type { CSSProperties, RefObject } from "react";
import { drawnAround } from "../model/drawn.ts";
import { ROW_HEIGHT } from "./geometry.ts";

/** Rows drawn above and below what is in sight, so that a turn of the wheel finds them there. */
const BEYOND = 6;

const around = (range: Range): number[] => {
  const { from, to } = drawnAround(range, BEYOND);
  return Array.from({ length: to - from }, (_, place) => from + place);
};

/** Which rows are drawn now, the first in sight, and the style of what holds them; draws again when others come near. */
export const useRows = (scroller: RefObject<HTMLDivElement | null>, count: number) => {
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    rangeExtractor: around,
    useFlushSync: true,
  });
  const drawn = rows.getVirtualItems().map(({ index }) => index);
  // Browsers find the style of an element without one of its own by looking it up: rows have none, and follow each other.
  const style: CSSProperties = { height: rows.getTotalSize(), paddingTop: (drawn[0] ?? 0) * ROW_HEIGHT };
  return { drawn, style, first: rows.range?.startIndex ?? 0 };
};
