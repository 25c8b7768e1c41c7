import { type MouseEvent, type PointerEvent as PointerPress, type RefObject, useEffect, useRef } from "react";
import { savedRow } from "../model/edits/ledger.ts";
import { carryColumn } from "./carry-column.ts";
import type { SheetHandle } from "./handle.ts";
import { dragOver, isColumnSelected, type Pointed, pointedAt, press } from "./pointing.ts";
import type { Columns } from "./use-columns.ts";

const SCROLL_EVERY_MS = 40;
const SCROLL_BY = 60;

const within = (low: number, value: number, high: number) => Math.min(high, Math.max(low, value));

/** How far a value lies outside: -1 before, 1 after, 0 inside. */
const beyond = (low: number, value: number, high: number) => (value < low ? -1 : value > high ? 1 : 0);

/** The element of the sheet under a place of the window, or the nearest one of the same sort when that lies outside. */
const elementNear = (scroller: HTMLElement, on: Pointed["on"], x: number, y: number): Element | null => {
  const box = scroller.getBoundingClientRect();
  const corner = scroller.querySelector(".sheet-corner")?.getBoundingClientRect() ?? box;
  const right = box.left + scroller.clientWidth - 2;
  const bottom = box.top + scroller.clientHeight - 2;
  return document.elementFromPoint(
    on === "row" ? corner.left + 4 : within(corner.right + 2, x, right),
    on === "column" ? corner.top + 4 : within(corner.bottom + 2, y, bottom),
  );
};

/** Follows a drag until the button is let go, scrolling at the borders. Gives the way to end it early. */
const follow = (scroller: HTMLElement, { store }: SheetHandle, start: Pointed): (() => void) => {
  let at: { x: number; y: number } | undefined;
  const extend = () => {
    if (!at) return;
    const element = elementNear(scroller, start.on, at.x, at.y);
    store.update((state) => dragOver(state, start, pointedAt(state, element)));
  };
  const timer = setInterval(() => {
    if (!at) return;
    const box = scroller.getBoundingClientRect();
    const right = start.on === "row" ? 0 : beyond(box.left, at.x, box.right);
    const down = start.on === "column" ? 0 : beyond(box.top, at.y, box.bottom);
    if (right === 0 && down === 0) return;
    scroller.scrollBy(right * SCROLL_BY, down * SCROLL_BY);
    extend();
  }, SCROLL_EVERY_MS);
  const onMove = (event: PointerEvent) => {
    at = { x: event.clientX, y: event.clientY };
    extend();
  };
  const end = () => {
    clearInterval(timer);
    window.removeEventListener("pointermove", onMove);
    window.removeEventListener("pointerup", end);
    window.removeEventListener("pointercancel", end);
  };
  window.addEventListener("pointermove", onMove);
  window.addEventListener("pointerup", end);
  window.addEventListener("pointercancel", end);
  return end;
};

export interface PointerHost {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly handle: SheetHandle;
  readonly resize: Columns["resize"];
  readonly move: Columns["move"];
  onFit(field: string): void;
}

/** Pressing, dragging and double clicking on the table. The focus is, and stays, in the editor. */
export const usePointer = ({ scroller, handle, resize, move, onFit }: PointerHost) => {
  const endDrag = useRef<() => void>(undefined);
  useEffect(() => () => endDrag.current?.(), []);

  const resizerAt = (target: EventTarget) =>
    target instanceof Element ? target.closest<HTMLElement>("[data-resizer]")?.dataset.resizer : undefined;

  const onPointerDown = (event: PointerPress) => {
    const { target } = event;
    if (!(target instanceof Element) || target.closest("button, [data-resizer]")) return;
    handle.settle();
    const what = pointedAt(handle.store.get(), target);
    if (!what) return;
    const head = target.closest<HTMLElement>("[data-header]");
    if (head && event.button === 0 && !event.shiftKey && isColumnSelected(handle.store.get(), what.cell.field)) {
      endDrag.current = carryColumn(head, (to) => move(what.cell.field, to));
      return;
    }
    handle.store.update((state) => press(state, what, event));
    if (event.button === 0 && event.pointerType === "mouse" && scroller.current) {
      endDrag.current = follow(scroller.current, handle, what);
    }
  };

  const onMouseDown = (event: MouseEvent) => {
    event.preventDefault();
    handle.editor.focus();
    const field = resizerAt(event.target);
    if (field !== undefined) resize(field)?.(event);
  };

  const onClick = (event: MouseEvent) => {
    const opener = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-open]") : null;
    if (!opener) return;
    const row = savedRow(handle.store.get().ledger, opener.dataset.open ?? "");
    if (row) handle.openRow?.(row);
  };

  const onDoubleClick = (event: MouseEvent) => {
    const field = resizerAt(event.target);
    if (field !== undefined) onFit(field);
    else if (event.target instanceof Element && event.target.closest("[data-cell]")) handle.run({ do: "edit" });
  };

  return { onPointerDown, onMouseDown, onClick, onDoubleClick };
};
