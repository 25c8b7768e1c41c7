import {
  calendarOf,
  householdCalendarKey,
  replaceCalendar,
  type StoredCalendar,
  unitCalendarKey,
} from "#functions/db/calendars";
import { asRecord, recordKey, unchangedRecord } from "#functions/db/records";
import type { Write } from "#functions/db/table";
import { Refusal } from "#shared/refusal";
import { Household } from "#shared/resources/household";
import { Place } from "#shared/resources/place";
import { Unit } from "#shared/resources/unit";
import type { Context } from "./context.ts";

export interface House {
  unit: Unit;
  calendar: StoredCalendar;
}

/** What a change of a household's stays decides on, all read together. */
export interface Book {
  household: Household;
  /** It comes into being in the same transaction, with its status already. */
  isNew: boolean;
  /** Where the household is or will be. */
  ofHousehold: StoredCalendar;
  houses: readonly House[];
  places: readonly Place[];
}

export interface Pages {
  /** The household, or its id where it is on record. */
  household: Household | string;
  unitIds: readonly string[];
  placeIds?: readonly (string | undefined)[];
}

const distinct = (ids: readonly (string | undefined)[]): string[] => [...new Set(ids.filter((id) => id !== undefined))];

/** Reads a household, units, places and their calendars. Refuses with `notFound`. */
export const openBook = async (ctx: Context, { household, unitIds, placeIds = [] }: Pages): Promise<Book> => {
  const isNew = typeof household !== "string";
  const householdId = isNew ? household.id : household;
  const [units, places] = [distinct(unitIds), distinct(placeIds)];
  const ownKey = householdCalendarKey(householdId);
  const [known, own, ...rest] = await ctx.table.getMany([
    recordKey(Household, householdId),
    ownKey,
    ...units.flatMap((id) => [recordKey(Unit, id), unitCalendarKey(id)]),
    ...places.map((id) => recordKey(Place, id)),
  ]);
  return {
    household: isNew ? household : asRecord(Household, known),
    isNew,
    ofHousehold: calendarOf(ownKey, own),
    houses: units.map((id, n) => ({
      unit: asRecord(Unit, rest[2 * n]),
      calendar: calendarOf(unitCalendarKey(id), rest[2 * n + 1]),
    })),
    places: places.map((_, n) => asRecord(Place, rest[2 * units.length + n])),
  };
};

export const houseIn = ({ houses }: Book, unitId: string): House => {
  const house = houses.find(({ unit }) => unit.id === unitId);
  if (!house) throw new Refusal("notFound", { params: { resource: Unit.name } });
  return house;
};

export const placeIn = ({ places }: Book, placeId: string | undefined): Place | undefined =>
  places.find(({ id }) => id === placeId);

/** The calendars that differ from what was read, and a hold on the units and places that the decision rests on. */
export const bookWrites = (seen: Book, after: Book): Write[] => {
  const pairs = [
    [seen.ofHousehold, after.ofHousehold] as const,
    ...seen.houses.map((house) => [house.calendar, houseIn(after, house.unit.id).calendar] as const),
  ];
  return [
    ...pairs.filter(([before, next]) => before !== next).map(([before, next]) => replaceCalendar(before, next)),
    ...seen.houses.map(({ unit }) => unchangedRecord(Unit, unit)),
    ...seen.places.map((place) => unchangedRecord(Place, place)),
  ];
};
