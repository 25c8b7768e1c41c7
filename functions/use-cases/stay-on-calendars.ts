import { replaceCalendar } from "#functions/db/calendars";
import { findRecord, getRecord, unchangedRecord } from "#functions/db/records";
import type { Write } from "#functions/db/table";
import { Household } from "#shared/resources/household";
import { Place } from "#shared/resources/place";
import type { Placement } from "#shared/resources/placement";
import { Unit } from "#shared/resources/unit";
import { withoutStay, withStay } from "#shared/rules/unit-calendar";
import { readHouseholdCalendar, readUnitCalendar, refuseInTwoPlaces, refuseWithoutRoom, stayOf } from "./calendars.ts";
import type { Context } from "./context.ts";

/** An edited placement on both its calendars; a stay that grows has to find room like a new one. */
export const stayOnCalendars = async (ctx: Context, placement: Placement): Promise<Write[]> => {
  const [ofUnit, ofHousehold] = await Promise.all([
    readUnitCalendar(ctx, placement.unitId),
    readHouseholdCalendar(ctx, placement.householdId),
  ]);
  const stay = stayOf(placement);
  if (!stay)
    return [
      replaceCalendar(ofUnit, withoutStay(ofUnit, placement.id)),
      replaceCalendar(ofHousehold, withoutStay(ofHousehold, placement.id)),
    ];
  const unit = await getRecord(ctx.table, Unit, placement.unitId);
  const place = placement.placeId === undefined ? undefined : await findRecord(ctx.table, Place, placement.placeId);
  const household = await getRecord(ctx.table, Household, placement.householdId);
  if (stay.status !== "ended") refuseWithoutRoom(ofUnit, stay, unit, place, ctx.today());
  if (stay.status !== "ended") await refuseInTwoPlaces(ctx, ofHousehold, stay, household.code ?? "");
  return [
    replaceCalendar(ofUnit, withStay(ofUnit, stay, ctx.today())),
    replaceCalendar(ofHousehold, withStay(ofHousehold, stay, ctx.today())),
    unchangedRecord(Unit, unit),
    ...(place ? [unchangedRecord(Place, place)] : []),
  ];
};
