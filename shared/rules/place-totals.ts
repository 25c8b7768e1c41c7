import type { Span } from "./intervals.ts";
import type { PlaceDay } from "./place-day.ts";

/** Several places on one day, added up. */
export interface PlaceTotal extends PlaceDay {
  /** Households beyond the capacity of their place. */
  over: number;
}

export const noPlaces: Readonly<PlaceTotal> = { capacity: 0, occupied: 0, blocked: 0, reserved: 0, free: 0, over: 0 };

const add = (total: PlaceTotal, day: PlaceDay, over: number, times: 1 | -1): void => {
  total.capacity += times * day.capacity;
  total.occupied += times * day.occupied;
  total.blocked += times * day.blocked;
  total.reserved += times * day.reserved;
  total.free += times * day.free;
  total.over += times * over;
};

/**
 * Adds up the days of several places, in runs of days that are alike. Only the changes from one run to the next are
 * added, so that a thousand places cost no more than the days on which something changes in one of them.
 */
export const placeTotals = (days: readonly (Span & PlaceDay)[]): (Span & PlaceTotal)[] => {
  const changes = new Map<number, PlaceTotal>();
  const changeOn = (date: number): PlaceTotal => {
    const change = changes.get(date) ?? { ...noPlaces };
    changes.set(date, change);
    return change;
  };
  for (const day of days) {
    const over = Math.max(0, day.occupied - day.capacity);
    add(changeOn(day.from), day, over, 1);
    add(changeOn(day.to), day, over, -1);
  }
  const dates = [...changes.keys()].sort((a, b) => a - b);
  const running = { ...noPlaces };
  return dates.slice(0, -1).map((from, index) => {
    const change = changeOn(from);
    add(running, change, change.over, 1);
    return { from, to: dates[index + 1] ?? from, ...running };
  });
};
