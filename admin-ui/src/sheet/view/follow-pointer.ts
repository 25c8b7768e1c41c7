const SCROLL_EVERY_MS = 40;
const SCROLL_BY = 60;

const within = (low: number, value: number, high: number) => Math.min(high, Math.max(low, value));

/** How far a value lies outside: -1 before, 1 after, 0 inside. */
const beyond = (low: number, value: number, high: number) => (value < low ? -1 : value > high ? 1 : 0);

/** What a drag goes over. */
type Over = "cell" | "row" | "column";

/** The element of the sheet under a place of the window, or the nearest one of the same sort when that lies outside. */
const elementNear = (scroller: HTMLElement, on: Over, x: number, y: number): Element | null => {
  const box = scroller.getBoundingClientRect();
  const corner = scroller.querySelector(".sheet-corner")?.getBoundingClientRect() ?? box;
  // The head of the group that scrolls by lies over the first row in sight.
  const stuck = scroller.querySelector("[data-stuck]")?.getBoundingClientRect() ?? corner;
  const right = box.left + scroller.clientWidth - 2;
  const bottom = box.top + scroller.clientHeight - 2;
  return document.elementFromPoint(
    on === "row" ? corner.left + 4 : within(corner.right + 2, x, right),
    on === "column" ? corner.top + 4 : within(Math.max(corner.bottom, stuck.bottom) + 2, y, bottom),
  );
};

interface Following {
  /** Told what lies under the pointer, whenever that may have changed. */
  over: (element: Element | null) => void;
  /** Told once, when the button is let go; not when the drag is broken off. */
  drop?: () => void;
}

/** Follows a drag until the button is let go, scrolling at the borders. Gives the way to end it early. */
export const followPointer = (scroller: HTMLElement, on: Over, { over, drop }: Following): (() => void) => {
  let at: { x: number; y: number } | undefined;
  const look = () => {
    if (at) over(elementNear(scroller, on, at.x, at.y));
  };
  const timer = setInterval(() => {
    if (!at) return;
    const box = scroller.getBoundingClientRect();
    const right = on === "row" ? 0 : beyond(box.left, at.x, box.right);
    const down = on === "column" ? 0 : beyond(box.top, at.y, box.bottom);
    if (right === 0 && down === 0) return;
    scroller.scrollBy(right * SCROLL_BY, down * SCROLL_BY);
    look();
  }, SCROLL_EVERY_MS);
  const onMove = (event: PointerEvent) => {
    at = { x: event.clientX, y: event.clientY };
    look();
  };
  const end = () => {
    clearInterval(timer);
    window.removeEventListener("pointermove", onMove);
    window.removeEventListener("pointerup", letGo);
    window.removeEventListener("pointercancel", end);
  };
  const letGo = () => {
    end();
    drop?.();
  };
  window.addEventListener("pointermove", onMove);
  window.addEventListener("pointerup", letGo);
  window.addEventListener("pointercancel", end);
  return end;
};
