import { freePlacesByDay } from "../free-places.ts";
import type { CodeOf, ForeseenEffect } from "./effect.ts";
import { freePlaces } from "./stays.ts";
import { type UnitAt, worstDay } from "./unit-facts.ts";
import { livedIn } from "./units.ts";

interface Place {
  id: string;
  unitId: string;
  archived?: boolean;
  householdsAtOnce?: number;
}

/** What a change of a place touches in one unit: the one that it is of, or the one that it leaves. */
export interface PlaceSurroundings {
  was: UnitAt;
  will: UnitAt;
  codeOf: CodeOf;
  today: string;
}

/** What a new place does to its unit, or one that changes, goes elsewhere or is put away. */
export const foreseePlace = (
  before: Place | undefined,
  after: Place,
  { was, will, codeOf, today }: PlaceSurroundings,
): ForeseenEffect[] => {
  const [from, to] = [placesOn(was, today), placesOn(will, today)];
  const worst = worstDay(was, will, { from: today }, today);
  const isLeft = before !== undefined && (after.unitId !== was.unit.id || (after.archived && !before.archived));
  const stays = will.calendar.stays.filter(({ placeId }) => placeId === after.id);
  return [
    ...(from === to ? [] : [{ code: "unitPlaces" as const, params: { unit: will.unit.name, from, to } }]),
    ...(worst ? [freePlaces(will, worst)] : []),
    ...(isLeft || roomFor(after) < roomFor(before) ? livedIn(stays, codeOf, today) : []),
  ];
};

const roomFor = (place: Place | undefined): number => (place ? (place.householdsAtOnce ?? 1) : 0);

/** Places of a unit that are open on a day, in households. */
const placesOn = ({ unit, places }: UnitAt, day: string): number =>
  freePlacesByDay({
    unit,
    places: places.filter(({ archived }) => !archived),
    placements: [],
    outages: [],
    from: day,
    to: day,
    asOf: day,
  })[0]?.places ?? 0;
