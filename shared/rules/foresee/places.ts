import { freePlacesByDay } from "../free-places.ts";
import type { CodeOf, ForeseenEffect, Part } from "./effect.ts";
import { roomMoved } from "./room.ts";
import { type UnitAt, withOnly, worstDay } from "./unit-facts.ts";
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
export const foreseePlace = (before: Place | undefined, after: Place, around: PlaceSurroundings): Part[] => {
  const { was, will, codeOf, today } = around;
  const alone = withOnly(was, will, after.id);
  const worst = worstDay(was, alone, { from: today }, today);
  const isLeft = before !== undefined && (after.unitId !== was.unit.id || (after.archived && !before.archived));
  const stays = will.calendar.stays.filter(({ placeId }) => placeId === after.id);
  return [
    ...(placesOn(was, today) === placesOn(alone, today) ? [] : [placesMoved(around, alone)]),
    ...(worst ? [roomMoved(around, worst)] : []),
    ...(isLeft || roomFor(after) < roomFor(before) ? livedIn(stays, codeOf, today) : []),
  ];
};

/** The places of a unit, by what one change does to them, and by what all of its edit do. */
const placesMoved = ({ was, will, today }: PlaceSurroundings, alone: UnitAt): Part => {
  const moved = (to: UnitAt): ForeseenEffect => ({
    code: "unitPlaces",
    params: { unit: will.unit.name, from: placesOn(was, today), to: placesOn(to, today) },
  });
  return { ...moved(alone), whole: { of: will.unit.id, tell: () => [moved(will)] } };
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
