import { calendarOf, householdCalendarKey, type StoredCalendar, unitCalendarKey } from "#functions/db/calendars";
import { getRecord } from "#functions/db/records";
import { Refusal } from "#shared/refusal";
import type { Place } from "#shared/resources/place";
import type { Placement } from "#shared/resources/placement";
import { Unit } from "#shared/resources/unit";
import { type CalendarStay, clashOf, firstFreeOn, type Measure, obstacleTo } from "#shared/rules/unit-calendar";
import { rulesOn } from "#shared/rules/unit-rules";
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

export const measureOf = (unit: Unit, place: Place | undefined, date: string): Measure => ({
  maxHouseholds: rulesOn(unit, date).maxHouseholds,
  place: place && { householdsAtOnce: place.householdsAtOnce, availability: place.availability },
});

/** Refuses a stay for which the unit or the place has no room, saying why and from when it would have. */
export const refuseWithoutRoom = (
  calendar: StoredCalendar,
  stay: CalendarStay,
  unit: Unit,
  place: Place | undefined,
  today: string,
): void => {
  const measure = measureOf(unit, place, stay.from);
  const obstacle = obstacleTo(calendar, stay, measure, today);
  if (!obstacle) return;
  throw new Refusal("noRoom", {
    params: {
      reason: obstacle.reason,
      unit: unit.name,
      place: place?.name ?? "",
      on: obstacle.on,
      max: measure.maxHouseholds ?? place?.householdsAtOnce ?? 0,
      present: obstacle.householdIds.length,
    },
    extra: {
      because: obstacle.reason,
      on: obstacle.on,
      firstFreeOn: firstFreeOn(calendar, stay, measure, today) ?? null,
    },
  });
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
