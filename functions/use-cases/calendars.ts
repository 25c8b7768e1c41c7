import { calendarOf, type StoredCalendar, unitCalendarKey } from "#functions/db/calendars";
import { getRecord } from "#functions/db/records";
import { Refusal } from "#shared/refusal";
import { Unit } from "#shared/resources/unit";
import { type CalendarStay, clashOf } from "#shared/rules/unit-calendar";
import type { Context } from "./context.ts";

export const readUnitCalendar = async (ctx: Context, unitId: string): Promise<StoredCalendar> => {
  const key = unitCalendarKey(unitId);
  return calendarOf(key, await ctx.table.get(key));
};

/** Refuses a stay of a household that is or will be somewhere else on one of its days. */
export const refuseInTwoPlaces = async (
  ctx: Context,
  calendar: StoredCalendar,
  stay: CalendarStay,
  householdCode: string,
): Promise<void> => {
  const clash = clashOf(calendar, stay, ctx.today());
  if (!clash) return;
  const unit = await getRecord(ctx.table, Unit, clash.unitId);
  throw new Refusal("alreadyPlaced", {
    params: { code: householdCode, unit: unit.name, from: clash.from },
    extra: { placementId: clash.placementId, from: clash.from, to: clash.to ?? null },
  });
};
