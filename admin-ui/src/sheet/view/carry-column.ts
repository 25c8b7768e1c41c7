/** The head of a column under a place of the window. */
const headAt = (x: number, y: number): HTMLElement | undefined =>
  document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-header]") ?? undefined;

/**
 * Follows a column that is carried by its head until it is let go, marking where it would go. Gives the way to end it
 * early; then it stays where it is.
 */
export const carryColumn = (start: HTMLElement, onDrop: (target: string) => void): (() => void) => {
  const { y, height, x: startX } = start.getBoundingClientRect();
  const headY = y + height / 2;
  let over: HTMLElement | undefined;

  const mark = (next: HTMLElement | undefined) => {
    over?.removeAttribute("data-drop");
    over = next === start ? undefined : next;
    over?.setAttribute("data-drop", over.getBoundingClientRect().x < startX ? "before" : "after");
  };
  const onMove = (event: PointerEvent) => mark(headAt(event.clientX, headY));
  const end = () => {
    mark(undefined);
    window.removeEventListener("pointermove", onMove);
    window.removeEventListener("pointerup", drop);
    window.removeEventListener("pointercancel", end);
  };
  const drop = () => {
    const target = over?.dataset.header;
    end();
    if (target !== undefined) onDrop(target);
  };
  window.addEventListener("pointermove", onMove);
  window.addEventListener("pointerup", drop);
  window.addEventListener("pointercancel", end);
  return end;
};
