import type { Place } from "#shared/resources/place";
import type { Unit } from "#shared/resources/unit";
import { outageOf, stayOf } from "#shared/rules/calendar-stays";
import {
  type CalendarStay,
  firstFreeOn,
  type Measure,
  type Obstacle,
  obstacleTo,
  type UnitCalendar,
} from "#shared/rules/unit-calendar";
import { rulesOn } from "#shared/rules/unit-rules";
import type { UnitFolder } from "../board/unit-facts.ts";

const calendars = new WeakMap<UnitFolder, UnitCalendar>();

/** The calendar of a unit as far as it is known here; the server looks at its own before it says yes. */
export const calendarOf = (folder: UnitFolder): UnitCalendar => {
  const known = calendars.get(folder);
  if (known) return known;
  const calendar = {
    stays: folder.placements.flatMap((placement) => stayOf(placement) ?? []),
    outages: folder.outages.map(outageOf),
  };
  calendars.set(folder, calendar);
  return calendar;
};

const measureOf = (unit: Unit, place: Place | undefined, day: string): Measure => ({
  maxHouseholds: rulesOn(unit, day).maxHouseholds,
  ...(place && { place: { householdsAtOnce: place.householdsAtOnce, availability: place.availability } }),
});

/** The days somebody wishes to stay; without `to`, until further notice. */
export interface Wish {
  from: string;
  to?: string;
  /** The stay that is being changed: it is not in its own way. */
  placementId?: string;
  /** What the stay would be; somebody who is in stays at least through today. */
  status?: CalendarStay["status"];
}

export interface Room {
  place?: Place;
  /** What stands in the way; unset when nothing does. */
  obstacle?: Obstacle;
  /** The first day on which it would work, where it does not. */
  firstFreeOn?: string;
  /** Households the unit takes at most, where that is stated. */
  max?: number;
}

/** One place of a unit, or the unit as a whole, for a wished stay. */
export const roomIn = (folder: UnitFolder, place: Place | undefined, wish: Wish, today: string): Room => {
  const { from, to, placementId = "", status = "inProgress" } = wish;
  const calendar = calendarOf(folder);
  const stay: CalendarStay = {
    placementId,
    householdId: "",
    unitId: folder.unit.id,
    status,
    from,
    ...(place && { placeId: place.id }),
    ...(to !== undefined && { to }),
  };
  const measure = measureOf(folder.unit, place, from);
  const obstacle = obstacleTo(calendar, stay, measure, today);
  const next = obstacle && firstFreeOn(calendar, stay, measure, today);
  return {
    ...(place && { place }),
    ...(obstacle && { obstacle }),
    ...(next && { firstFreeOn: next }),
    ...(measure.maxHouseholds !== undefined && { max: measure.maxHouseholds }),
  };
};

/** Slots, rooms and apartments are chosen; a path has none. */
export const hasPlaces = ({ unit }: UnitFolder): boolean => unit.capacityMeasure !== "paths";

/** Each place of a unit for a wished stay, free ones first; for a unit without places, the unit itself. */
export const roomsFor = (folder: UnitFolder, wish: Wish, today: string): Room[] => {
  if (!hasPlaces(folder)) return [roomIn(folder, undefined, wish, today)];
  const rooms = folder.places.map((place) => roomIn(folder, place, wish, today));
  return [...rooms.filter(({ obstacle }) => !obstacle), ...rooms.filter(({ obstacle }) => obstacle)];
};
