import { type RefObject, useLayoutEffect, useRef } from "react";
import { lineHere } from "../model/acts/walk.ts";
import { offsetShowing } from "../model/scrolling.ts";
import { currentRange } from "../model/selection.ts";
import { type Position, positionOf } from "../model/shape.ts";
import type { SheetState } from "../model/state.ts";
import { lineOf } from "../model/view/lines.ts";
import { type ColumnGeometry, frozenWidth, HEADER_HEIGHT, ROW_HEIGHT } from "./geometry.ts";

/** The end of the selection, or the active cell among several ranges. */
const targetOf = ({ selection, shape }: SheetState): Position | undefined => {
  if (!selection) return undefined;
  return positionOf(shape, selection.ranges.length === 1 ? currentRange(selection).head : selection.active);
};

/** Scrolls the end of the selection, the active cell, or the group that the keyboard is on into view when asked for. */
export const useReveal = (
  scroller: RefObject<HTMLDivElement | null>,
  state: SheetState,
  geometry: ColumnGeometry,
): void => {
  const done = useRef(0);
  useLayoutEffect(() => {
    if (done.current === state.reveals) return;
    done.current = state.reveals;
    const element = scroller.current;
    const place = targetOf(state);
    const line = place ? lineOf(state.grouping?.heads ?? [], place.row) : lineHere(state);
    if (!element || line === undefined) return;
    const top = line * ROW_HEIGHT;
    element.scrollTop = offsetShowing(top, top + ROW_HEIGHT, {
      offset: element.scrollTop,
      size: element.clientHeight - HEADER_HEIGHT,
      // The head of the group stays in sight above its rows.
      covered: state.grouping && place ? ROW_HEIGHT : 0,
    });
    if (!place || place.col < geometry.frozen) return;
    const left = geometry.starts[place.col] ?? 0;
    element.scrollLeft = offsetShowing(left, left + (geometry.widths[place.col] ?? 0), {
      offset: element.scrollLeft,
      size: element.clientWidth,
      covered: frozenWidth(geometry),
    });
  });
};
