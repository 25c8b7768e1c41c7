import { type MouseEvent, type PointerEvent as PointerPress, type RefObject, useEffect, useRef } from "react";
import { savedRow } from "../model/edits/ledger.ts";
import { carryColumn } from "./carry-column.ts";
import { carryFill, fillBeside } from "./carry-fill.ts";
import { followPointer } from "./follow-pointer.ts";
import type { SheetHandle } from "./handle.ts";
import { dragOver, isColumnSelected, type Pointed, pointedAt, press } from "./pointing.ts";
import type { Columns } from "./use-columns.ts";

/** Follows a drag over cells, rows or heads until the button is let go. Gives the way to end it early. */
const follow = (scroller: HTMLElement, { store }: SheetHandle, start: Pointed): (() => void) =>
  followPointer(scroller, start.on, {
    over: (element) => store.update((state) => dragOver(state, start, pointedAt(state, element))),
  });

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
    if (target.closest("[data-fill]") && event.button === 0 && scroller.current) {
      endDrag.current = carryFill(scroller.current, handle);
      return;
    }
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

  /** The press has selected the cell already; its menu opens instead of the browser's. */
  const onContextMenu = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || !event.target.closest("[data-cell]")) return;
    event.preventDefault();
    handle.run({ do: "cellMenu" });
  };

  const onDoubleClick = (event: MouseEvent) => {
    const field = resizerAt(event.target);
    if (field !== undefined) onFit(field);
    else if (event.target instanceof Element && event.target.closest("[data-fill]")) fillBeside(handle);
    else if (event.target instanceof Element && event.target.closest("[data-cell]")) handle.run({ do: "edit" });
  };

  return { onPointerDown, onMouseDown, onClick, onContextMenu, onDoubleClick };
};
