import { type RefObject, useEffect, useRef } from "react";
import { goTo } from "../model/acts/select.ts";
import type { CellRef } from "../model/shape.ts";
import type { View } from "../model/view/arrange.ts";
import type { SheetHandle } from "./handle.ts";
import type { LookLeft } from "./use-views.ts";

/** Where somebody stands in a sheet: how she looks at it, and on which cell. */
export interface Standing {
  readonly view: View;
  readonly cell?: CellRef | undefined;
  /** How she looked at it through the saved view that is on. */
  readonly lookLeft?: LookLeft | undefined;
}

export interface StandingInput {
  /** The cell to begin on, when its row is there. */
  readonly startAt?: CellRef | undefined;
  /** How she left the saved view that it begins with; without it, the view begins as it was saved. */
  readonly lookLeft?: LookLeft | undefined;
  /** Whether the keyboard goes into the sheet as soon as it is there, unless it is used somewhere else. */
  readonly takesFocus?: boolean | undefined;
  /** Called when the sheet goes away. */
  onLeave?(standing: Standing): void;
}

/** Begins where somebody stood before, and says where she stands when the sheet goes away. */
export const useStanding = (
  { store, editor }: SheetHandle,
  scroller: RefObject<HTMLElement | null>,
  input: StandingInput,
  lookLeft: () => LookLeft | undefined,
): void => {
  const latest = useRef({ ...input, lookLeft });
  useEffect(() => {
    latest.current = { ...input, lookLeft };
  });
  useEffect(() => {
    const { startAt, takesFocus } = latest.current;
    if (startAt && store.get().shape.rowOf.has(startAt.id)) store.update((state) => goTo(state, startAt));
    // What stands around the sheet is no place where somebody types.
    if (takesFocus && document.activeElement?.contains(scroller.current)) editor.focus();
    return () => {
      const { view, selection } = store.get();
      latest.current.onLeave?.({ view, cell: selection?.active, lookLeft: latest.current.lookLeft() });
    };
  }, [store, editor, scroller]);
};
