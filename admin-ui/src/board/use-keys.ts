import type { KeyboardEvent } from "react";
import { addDays } from "#shared/dates";
import { type Arrow, type Cursor, isArrow, isLane, itemOn, laneBeside, moved } from "./cursor.ts";
import type { Desk } from "./desk.ts";
import { nudged, startEnd, startMove, startRange } from "./gestures.ts";
import type { LaneRow } from "./rows.ts";
import { isShown, type Scale, scaleAround, scaleMoved, scaleZoomed } from "./scale.ts";
import type { GestureState } from "./use-gesture.ts";

interface Keys {
  cursor: Cursor;
  onCursor: (cursor: Cursor) => void;
  onScale: (scale: Scale) => void;
  /** Opens what can be done with the stay, the outage or the days under the cursor. */
  onMenu: (row: LaneRow, day: string) => void;
  onDropped: () => void;
}

const alongOf = (arrow: Arrow): number => (arrow === "ArrowRight" ? 1 : arrow === "ArrowLeft" ? -1 : 0);

/** The board with a key pressed on it: zoomed, or moved in time; unset for other keys. */
const scaleAfter = (key: string, scale: Scale, cursor: Cursor, today: string): Scale | undefined => {
  if (key === "PageUp") return scaleMoved(scale, -1);
  if (key === "PageDown") return scaleMoved(scale, 1);
  if (key === "Home") return scaleAround(scale.name, today);
  if (key === "+") return scaleZoomed(scale, -1, cursor.day);
  if (key === "-" || key === "−") return scaleZoomed(scale, 1, cursor.day);
  return undefined;
};

/** The board's keys. A gesture that has begun takes the arrows, Enter and Escape for itself. */
export const useKeys = (desk: Desk, { gesture, setGesture, drop }: GestureState, keys: Keys) => {
  const { rows, scale, today, placements, may, isOutage } = desk;
  const { cursor, onCursor, onScale, onMenu, onDropped } = keys;
  const row = rows.filter(isLane).find(({ key }) => key === cursor.laneKey);

  const goTo = (next: Cursor) => {
    onCursor(next);
    if (!isShown(scale, next.day)) onScale(scaleMoved(scale, next.day < scale.from ? -1 : 1));
  };

  const steer = (event: KeyboardEvent): boolean => {
    if (!gesture) return false;
    const { key } = event;
    if (key === "Escape") {
      setGesture(undefined);
      onDropped();
      return true;
    }
    if (key === "Enter") {
      drop(gesture);
      return true;
    }
    if (!isArrow(key)) return false;
    const next = nudged(gesture, alongOf(key), laneBeside(rows, gesture.laneKey, key));
    setGesture(next);
    const day = next.kind === "range" ? next.head : next.kind === "end" ? addDays(next.to, -1) : cursor.day;
    goTo({ laneKey: next.laneKey, day });
    return true;
  };

  const begin = (event: KeyboardEvent): boolean => {
    if (!row) return false;
    const item = itemOn(row, cursor.day);
    const stay = item?.kind === "stay" ? placements.find(({ id }) => id === item.placementId) : undefined;
    const isLive = stay && ["optioned", "confirmed", "inProgress"].includes(stay.status);
    if (event.key === "m" && isLive && may.reserve) {
      setGesture(startMove(stay, row.key));
      return true;
    }
    if (event.key === "e" && isLive && may.reserve) {
      setGesture(startEnd(stay, row.key, today));
      return true;
    }
    const mayChoose = !item || item.kind === "free";
    const isAllowed = row.lane.place !== undefined && (isOutage ? may.block : may.reserve);
    if (event.key === "Enter" && mayChoose && isAllowed) {
      setGesture(startRange(row.key, cursor.day));
      return true;
    }
    if (event.shiftKey && (event.key === "ArrowLeft" || event.key === "ArrowRight") && mayChoose && isAllowed) {
      const next = nudged(startRange(row.key, cursor.day), alongOf(event.key));
      setGesture(next);
      if (next.kind === "range") goTo({ laneKey: row.key, day: next.head });
      return true;
    }
    if (event.key === "Enter" || event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) {
      onMenu(row, cursor.day);
      return true;
    }
    return false;
  };

  const travel = (event: KeyboardEvent): boolean => {
    if (isArrow(event.key)) {
      goTo(moved(rows, cursor, event.key, event.ctrlKey || event.metaKey));
      return true;
    }
    const next = event.ctrlKey || event.metaKey ? undefined : scaleAfter(event.key, scale, cursor, today);
    if (!next) return false;
    onScale(next);
    if (!isShown(next, cursor.day)) onCursor({ ...cursor, day: isShown(next, today) ? today : next.from });
    return true;
  };

  return (event: KeyboardEvent) => {
    // A button inside the board keeps its own Enter and Space.
    if (event.target instanceof HTMLButtonElement) return;
    if (steer(event) || begin(event) || travel(event)) event.preventDefault();
  };
};
