import { type FocusEvent, type MouseEvent, useState } from "react";
import { isLane } from "./cursor.ts";
import { itemsOf, type LaneItem } from "./lanes.ts";
import type { LaneRow, Row } from "./rows.ts";

export interface Hovered {
  row: LaneRow;
  item: LaneItem;
  at: { x: number; y: number };
}

const hoveredAt = (rows: readonly Row[], target: EventTarget, x?: number): Hovered | undefined => {
  if (!(target instanceof Element)) return undefined;
  const element = target.closest("[data-stay], [data-run]");
  const row = rows[Number(target.closest("[data-row]")?.getAttribute("data-row") ?? -1)];
  if (!element || !isLane(row)) return undefined;
  const key = element.getAttribute("data-stay") ?? element.getAttribute("data-run");
  const item = itemsOf(row.lane).find((one) => one.key === key);
  if (!item || item.kind === "free") return undefined;
  const { left, bottom } = element.getBoundingClientRect();
  return { row, item, at: { x: x ?? Math.max(left, 0), y: bottom } };
};

/** What the pointer, or else the focus, is on: it says who, what and until when. */
export const useHover = (rows: readonly Row[]) => {
  const [hovered, setHovered] = useState<Hovered>();
  return {
    hovered,
    events: {
      onMouseOver: ({ target, clientX }: MouseEvent) => setHovered(hoveredAt(rows, target, clientX)),
      onMouseLeave: () => setHovered(undefined),
      onFocus: ({ target }: FocusEvent) => target.matches(":focus-visible") && setHovered(hoveredAt(rows, target)),
      onBlur: () => setHovered(undefined),
    },
    hide: () => setHovered(undefined),
  };
};
