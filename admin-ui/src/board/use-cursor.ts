import { type RefObject, useEffect, useRef, useState } from "react";
import { type Cursor, settled } from "./cursor.ts";
import type { Row } from "./rows.ts";
import { isShown, type Scale } from "./scale.ts";

/** Where the keys are. The element they are on takes the focus after every move by key. */
export const useCursor = (
  board: RefObject<HTMLElement | null>,
  { rows, scale, today }: { rows: readonly Row[]; scale: Scale; today: string },
) => {
  const [wanted, setWanted] = useState<Cursor>({ laneKey: "", day: isShown(scale, today) ? today : scale.from });
  const takesFocus = useRef(false);
  const shown = settled(rows, wanted);
  // A board that shows other days takes its cursor along.
  const cursor = isShown(scale, shown.day) ? shown : { ...shown, day: isShown(scale, today) ? today : scale.from };
  useEffect(() => {
    if (!takesFocus.current) return;
    takesFocus.current = false;
    const element = board.current?.querySelector("[data-current]");
    if (!(element instanceof HTMLElement)) return;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
  return {
    cursor,
    /** Moves the keys, and the focus with them. */
    goTo: (next: Cursor) => {
      takesFocus.current = true;
      setWanted(next);
    },
    /** Moves the keys to where somebody has clicked. */
    place: setWanted,
  };
};
