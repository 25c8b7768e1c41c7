import { dateOfDay } from "./day-numbers.ts";
import { periodOf } from "./intervals.ts";
import type { OccupancyInput } from "./occupancy-records.ts";
import { placeSpans } from "./place-occupancy.ts";
import { unitSpans } from "./unit-days.ts";
import { unitStory } from "./unit-story.ts";

/** A unit on one day, as far as somebody outside may know it. */
export interface FreePlacesDay {
  date: string;
  /** Places that are open that day. */
  places: number;
  occupied: number;
  /** Blocked by an outage, or kept back by the unit's own limit. */
  unavailable: number;
  reserved: number;
  free: number;
}

/** The same figures as `occupancyOf`, day by day from `from` to `to`, both included. Counts only, nobody is named. */
export const freePlacesByDay = (input: Omit<OccupancyInput, "people">): FreePlacesDay[] => {
  const bounds = periodOf(input.from, input.to);
  const { places, loose } = unitStory(input);
  const days = unitSpans(input.unit, { places: places.flatMap((place) => placeSpans(place, bounds)), loose }, bounds);
  return days.flatMap(({ from, to, capacity, occupied, blocked, withheld, reserved, free }) =>
    Array.from({ length: to - from }, (_, index) => ({
      date: dateOfDay(from + index),
      places: capacity,
      occupied,
      unavailable: blocked + withheld,
      reserved,
      free,
    })),
  );
};
