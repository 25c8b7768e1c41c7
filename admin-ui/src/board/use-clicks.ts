import { type MouseEvent, type RefObject, useState } from "react";
import { Outage } from "#shared/resources/outage";
import { useRecords } from "../data/use-records.ts";
import type { MenuSpot } from "./board-menu.tsx";
import { isLane, itemOn } from "./cursor.ts";
import type { Desk } from "./desk.ts";
import type { Intent } from "./intents.ts";
import type { LaneRow } from "./rows.ts";
import { spotAt } from "./use-pointer.ts";

const dataOf = (target: EventTarget, name: string): string | undefined =>
  (target instanceof Element && target.closest(`[data-${name}]`)?.getAttribute(`data-${name}`)) || undefined;

/** What a click, the menu key or Enter opens: a menu for stays and empty days, a dialog for outages and entries. */
export const useClicks = (board: RefObject<HTMLElement | null>, desk: Desk, onIntent: (intent: Intent) => void) => {
  const outages = useRecords(Outage);
  const [menu, setMenu] = useState<MenuSpot>();
  const open = (row: LaneRow, day: string, at: MenuSpot["at"]) => {
    const item = itemOn(row, day);
    const outage = item?.kind === "blocked" ? outages.find(({ id }) => id === item.outageId) : undefined;
    if (outage && row.lane.place && desk.may.block) {
      onIntent({
        kind: "outage",
        place: row.lane.place,
        from: outage.from,
        outage,
        ...(outage.to && { to: outage.to }),
      });
      return;
    }
    const placement = item?.kind === "stay" ? desk.placements.find(({ id }) => id === item.placementId) : undefined;
    if (placement || (row.lane.place && !item) || item?.kind === "free")
      setMenu({ row, day, at, ...(placement && { placement }) });
  };
  const onMouse = (event: MouseEvent) => {
    const { target, clientX: left, clientY: top } = event;
    const spot = board.current && spotAt(board.current, desk, left, top);
    const row = desk.rows.find(({ key }) => key === spot?.laneKey);
    const isBeside = target instanceof Element && target.closest(".board-name, .board-head, .board-unit");
    if (!spot || !isLane(row) || isBeside) return;
    event.preventDefault();
    const stay = dataOf(target, "stay");
    const hit = stay === undefined ? undefined : row.lane.stays.find(({ placementId }) => placementId === stay);
    const admitted = dataOf(target, "admit");
    if (admitted) onIntent({ kind: "admit", unitId: row.folder.unit.id, placeId: admitted });
    // A bar is wider than its days where those would be too narrow to hit.
    else open(row, hit?.from ?? outageDay(row, target) ?? spot.day, { left, top });
  };
  /** At the element the keys are on. */
  const onMenu = (row: LaneRow, day: string) => {
    const rect = board.current?.querySelector("[data-current]")?.getBoundingClientRect();
    open(row, day, { left: Math.max(0, rect?.left ?? 0), top: rect?.bottom ?? 0 });
  };
  return { menu, closeMenu: () => setMenu(undefined), onMouse, onMenu };
};

const outageDay = (row: LaneRow, target: EventTarget): string | undefined => {
  const id = dataOf(target, "outage");
  return id === undefined ? undefined : row.lane.days().runs.find(({ outageId }) => outageId === id)?.from;
};
