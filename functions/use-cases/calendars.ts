import { calendarOf, householdCalendarKey, type StoredCalendar, unitCalendarKey } from "#functions/db/calendars";
import { getRecord } from "#functions/db/records";
import { Refusal } from "#shared/refusal";
import type { Placement } from "#shared/resources/placement";
import { Unit } from "#shared/resources/unit";
import { type CalendarStay, clashOf } from "#shared/rules/unit-calendar";
import type { Context } from "./context.ts";

export const readUnitCalendar = async (ctx: Context, unitId: string): Promise<StoredCalendar> => {
  const key = unitCalendarKey(unitId);
  return calendarOf(key, await ctx.table.get(key));
};

export const readHouseholdCalendar = async (ctx: Context, householdId: string): Promise<StoredCalendar> => {
  const key = householdCalendarKey(householdId);
  return calendarOf(key, await ctx.table.get(key));
};

const statusOnCalendar = {
  optioned: "reserved",
  confirmed: "reserved",
  inProgress: "inProgress",
  departed: "ended",
} as const;

/** A placement as calendars hold it; unset for one that takes no place (cancelled, did not arrive, archived). */
export const stayOf = (placement: Placement): CalendarStay | undefined => {
  const from = placement.actualIn ?? placement.expectedIn;
  if (placement.archived || from === undefined) return undefined;
  if (placement.status === "cancelled" || placement.status === "didNotArrive") return undefined;
  return {
    placementId: placement.id,
    householdId: placement.householdId,
    unitId: placement.unitId,
    placeId: placement.placeId,
    status: statusOnCalendar[placement.status],
    from,
    to: placement.actualOut ?? placement.expectedOut,
  };
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
  throw new Refusal("alreadyPlaced", { params: { code: householdCode, unit: unit.name, from: clash.from } });
};
