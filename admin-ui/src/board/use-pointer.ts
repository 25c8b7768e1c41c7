import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useRef, useState } from "react";
import { isLane } from "./cursor.ts";
import type { Desk } from "./desk.ts";
import { carried, type Gesture, startEnd, startMove, startRange } from "./gestures.ts";
import { rowAt } from "./rows.ts";
import { dayAt } from "./scale.ts";
import type { GestureState } from "./use-gesture.ts";

/** Pixels within which a press is a click. */
const SLACK = 4;
/** Pixels from an edge of the board at which it scrolls by itself, and how far at a time. */
const EDGE = 28;
const PUSH = 14;

interface Press {
  x: number;
  y: number;
  begun: Gesture;
  grabbed: string;
}

interface Spot {
  laneKey: string;
  day: string;
}

const attribute = (target: EventTarget, name: string): string | undefined =>
  (target instanceof Element && target.closest(`[data-${name}]`)?.getAttribute(`data-${name}`)) || undefined;

/** The lane and the day under a point of the screen. */
export const spotAt = (board: HTMLElement, { rows, scale }: Desk, x: number, y: number): Spot | undefined => {
  const canvas = board.querySelector(".board-canvas");
  const days = board.querySelector(".board-ground");
  if (!canvas || !days) return undefined;
  const row = rows[rowAt(rows, y - canvas.getBoundingClientRect().top)];
  const { left, width } = days.getBoundingClientRect();
  return isLane(row) ? { laneKey: row.key, day: dayAt(scale, (x - left) / width) } : undefined;
};

const begunAt = (target: EventTarget, at: Spot, { placements, today, may, isOutage }: Desk): Gesture | undefined => {
  const ended = attribute(target, "handle");
  const stay = ended ?? attribute(target, "stay");
  if (stay === undefined) {
    const isEmpty = attribute(target, "admit") === undefined && attribute(target, "outage") === undefined;
    return isEmpty && (isOutage ? may.block : may.reserve) ? startRange(at.laneKey, at.day) : undefined;
  }
  const placement = placements.find(({ id }) => id === stay);
  const isLive = placement && ["optioned", "confirmed", "inProgress"].includes(placement.status);
  if (!isLive || !may.reserve) return undefined;
  return ended ? startEnd(placement, at.laneKey, today) : startMove(placement, at.laneKey);
};

const pushed = (board: HTMLElement, x: number, y: number) => {
  const { left, right, top, bottom } = board.getBoundingClientRect();
  const push = (near: number, far: number, at: number) => (at < near + EDGE ? -PUSH : at > far - EDGE ? PUSH : 0);
  board.scrollBy(push(left + 120, right, x), push(top + 50, bottom, y));
};

/** Drags with a mouse or a pen; a finger scrolls, and taps open the menus. Answers whether a click was part of a drag. */
export const usePointer = (
  board: RefObject<HTMLElement | null>,
  desk: Desk,
  { gesture, setGesture, drop }: GestureState,
) => {
  const press = useRef<Press>(undefined);
  const hasDragged = useRef(false);
  const [point, setPoint] = useState<{ x: number; y: number }>();
  const end = () => {
    press.current = undefined;
    setPoint(undefined);
  };
  const isDragging = point !== undefined;
  useEffect(() => {
    if (!isDragging) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      press.current = undefined;
      setPoint(undefined);
      setGesture(undefined);
    };
    window.addEventListener("keydown", onKey, true);
    return () => window.removeEventListener("keydown", onKey, true);
  }, [isDragging, setGesture]);
  const onPointerDown = (event: ReactPointerEvent<HTMLElement>) => {
    hasDragged.current = false;
    const at = board.current && spotAt(board.current, desk, event.clientX, event.clientY);
    if (event.button !== 0 || event.pointerType === "touch" || !at) return;
    if (event.target instanceof Element && event.target.closest(".board-name, .board-head")) return;
    const begun = begunAt(event.target, at, desk);
    press.current = begun && { x: event.clientX, y: event.clientY, begun, grabbed: at.day };
  };
  const onPointerMove = (event: ReactPointerEvent<HTMLElement>) => {
    const { current } = press;
    if (!current || !board.current) return;
    const { clientX: x, clientY: y } = event;
    if (!hasDragged.current && Math.hypot(x - current.x, y - current.y) < SLACK) return;
    if (!hasDragged.current) board.current.setPointerCapture(event.pointerId);
    hasDragged.current = true;
    setPoint({ x, y });
    pushed(board.current, x, y);
    const at = spotAt(board.current, desk, x, y);
    if (at) setGesture(carried(current.begun, at, current.grabbed));
  };
  const onPointerUp = () => {
    if (press.current && isDragging) drop(gesture);
    end();
  };
  const onPointerCancel = () => {
    if (isDragging) setGesture(undefined);
    end();
  };
  return { point, handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel }, hasDragged };
};
