import { KeyboardCode, type KeyboardCoordinateGetter } from "@dnd-kit/core";

const turns: Record<string, number> = { [KeyboardCode.Right]: 1, [KeyboardCode.Left]: -1 };

/** The arrow keys carry a card from column to column rather than by pixels. */
export const columnByColumn: KeyboardCoordinateGetter = (event, { context }) => {
  const turn = turns[event.code];
  if (turn === undefined) return undefined;
  event.preventDefault();
  const rects = [...context.droppableRects.entries()].sort(([, a], [, b]) => a.left - b.left);
  const { collisionRect } = context;
  if (!collisionRect) return undefined;
  const over = rects.findIndex(([id]) => id === context.over?.id);
  const middle = collisionRect.left + collisionRect.width / 2;
  const here = over >= 0 ? over : rects.findIndex(([, { left, right }]) => left <= middle && middle <= right);
  const next = rects[Math.min(rects.length - 1, Math.max(0, here + turn))]?.[1];
  return next && { x: next.left + 8, y: next.top + 44 };
};
