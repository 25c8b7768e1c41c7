import { useCallback, useRef, useState } from "react";
import { useLocation } from "react-admin";
import type { SheetProps, SheetStanding } from "../sheet/sheet.tsx";

/** Where somebody stood in a grid when she opened one of its rows: in memory, and only until she is back. */
const left = new Map<string, SheetStanding>();

/** Coming back from a record leads to where one was; whoever comes by the keyboard can go on at once. */
export const usePlace = (grid: string) => {
  const isOpening = useRef(false);
  const [standing] = useState(() => left.get(grid));
  // A page that was loaded by the browser begins at its top; one that was gone to begins where the work is.
  const takesFocus = useLocation().key !== "default";
  const props: Pick<SheetProps<{ id: string }>, "startAt" | "lookLeft" | "takesFocus" | "onLeave"> = {
    startAt: standing?.cell,
    lookLeft: standing?.lookLeft,
    takesFocus,
    onLeave(leaving) {
      if (isOpening.current) left.set(grid, leaving);
      else left.delete(grid);
    },
  };
  /** To be called when a row is opened from the grid. */
  const opens = useCallback(() => {
    isOpening.current = true;
  }, []);
  return { props, view: standing && { initialView: standing.view }, opens };
};
