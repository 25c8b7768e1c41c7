import { type RefObject, useLayoutEffect, useState } from "react";
import { type Row, windowOf } from "./rows.ts";

/** Which rows are worth drawing, while somebody scrolls. */
export const useWindow = (board: RefObject<HTMLElement | null>, rows: readonly Row[]) => {
  const [shown, setShown] = useState(() => windowOf(rows, 0, 900));
  useLayoutEffect(() => {
    const { current } = board;
    if (!current) return;
    const look = () => {
      const next = windowOf(rows, current.scrollTop, current.clientHeight);
      setShown((before) => (before.first === next.first && before.last === next.last ? before : next));
    };
    look();
    const size = new ResizeObserver(look);
    size.observe(current);
    current.addEventListener("scroll", look, { passive: true });
    return () => {
      size.disconnect();
      current.removeEventListener("scroll", look);
    };
  }, [board, rows]);
  return shown;
};
