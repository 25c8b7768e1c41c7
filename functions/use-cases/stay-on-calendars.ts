import { dequal } from "dequal";
import { replaceCalendar } from "#functions/db/calendars";
import { findRecord, getRecord, unchangedRecord } from "#functions/db/records";
import type { Write } from "#functions/db/table";
import { addDays, FAR_FUTURE, later } from "#shared/dates";
import { Household } from "#shared/resources/household";
import { Place } from "#shared/resources/place";
import type { Placement } from "#shared/resources/placement";
import { Unit } from "#shared/resources/unit";
import { type CalendarStay, withoutStay, withStay } from "#shared/rules/unit-calendar";
import { readHouseholdCalendar, readUnitCalendar, refuseInTwoPlaces, stayOf } from "./calendars.ts";
import type { Context } from "./context.ts";
import { refuseWithoutRoom } from "./room.ts";

/**
 * A placement on both its calendars, as it is after a change. Days that it did not have before have to find room like
 * a new stay's; days that it had, and days that are over, are not asked for again.
 */
export const stayOnCalendars = async (ctx: Context, placement: Placement, before?: Placement): Promise<Write[]> => {
  const stay = stayOf(placement);
  const had = before && stayOf(before);
  if (dequal(stay, had)) return [];
  const [ofUnit, ofHousehold] = await Promise.all([
    readUnitCalendar(ctx, placement.unitId),
    readHouseholdCalendar(ctx, placement.householdId),
  ]);
  if (!stay)
    return [
      replaceCalendar(ofUnit, withoutStay(ofUnit, placement.id)),
      replaceCalendar(ofHousehold, withoutStay(ofHousehold, placement.id)),
    ];
  const [unit, household, place] = await Promise.all([
    getRecord(ctx.table, Unit, placement.unitId),
    getRecord(ctx.table, Household, placement.householdId),
    placement.placeId === undefined ? undefined : findRecord(ctx.table, Place, placement.placeId),
  ]);
  const added = addedDays(stay, had, ctx.today());
  if (added) await refuseWithoutRoom(ctx, ofUnit, { stay: added, unit, place });
  if (added) await refuseInTwoPlaces(ctx, ofHousehold, added, household.code ?? "");
  return [
    replaceCalendar(ofUnit, withStay(ofUnit, stay, ctx.today())),
    replaceCalendar(ofHousehold, withStay(ofHousehold, stay, ctx.today())),
    unchangedRecord(Unit, unit),
    ...(place ? [unchangedRecord(Place, place)] : []),
  ];
};

/** The part of a stay that is new; unset when it only became shorter, or has ended. */
const addedDays = (stay: CalendarStay, had: CalendarStay | undefined, today: string): CalendarStay | undefined => {
  if (stay.status === "ended") return undefined;
  if (!had || had.placeId !== stay.placeId || stay.from < had.from) return stay;
  const alreadyTo =
    had.status === "inProgress" ? later(had.to ?? FAR_FUTURE, addDays(today, 1)) : (had.to ?? FAR_FUTURE);
  return alreadyTo < (stay.to ?? FAR_FUTURE) ? { ...stay, from: alreadyTo } : undefined;
};
