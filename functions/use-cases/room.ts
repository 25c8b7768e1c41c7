import type { StoredCalendar } from "#functions/db/calendars";
import { recordsUnder } from "#functions/db/records";
import { Refusal } from "#shared/refusal";
import { Place } from "#shared/resources/place";
import { Unit } from "#shared/resources/unit";
import { type CalendarStay, firstFreeOn, type Measure, obstacleTo } from "#shared/rules/unit-calendar";
import { rulesOn } from "#shared/rules/unit-rules";
import type { Context } from "./context.ts";

/** What a stay looks for: days in a unit and, where the unit has places, in one of them. */
export interface Wish {
  stay: CalendarStay;
  unit: Unit;
  place?: Place;
}

const measureOf = (unit: Unit, place: Place | undefined, date: string): Measure => ({
  maxHouseholds: rulesOn(unit, date).maxHouseholds,
  place: place && { householdsAtOnce: place.householdsAtOnce, availability: place.availability },
});

interface FirstFree {
  on: string;
  place?: Place;
}

const freeDay = (ctx: Context, calendar: StoredCalendar, { stay, unit, place }: Wish): FirstFree | undefined => {
  const wanted = place ? { ...stay, placeId: place.id } : stay;
  const on = firstFreeOn(calendar, wanted, measureOf(unit, place, stay.from), ctx.today());
  return on === undefined ? undefined : { on, place };
};

const soonest = (days: (FirstFree | undefined)[]): FirstFree | undefined =>
  days.reduce((best, day) => (best && (!day || best.on <= day.on) ? best : day), undefined);

/** When the wish could come true, and whether another place of the unit has room sooner. Advice, not a decision. */
const adviceFor = async (ctx: Context, calendar: StoredCalendar, wish: Wish) => {
  const own = freeDay(ctx, calendar, wish);
  const under = wish.place && (await recordsUnder(ctx.table, Unit, wish.unit.id, [Place]));
  const others = ((under?.get(Place.name) ?? []) as Place[]).filter(
    ({ id, archived }) => id !== wish.place?.id && !archived,
  );
  const elsewhere = soonest(others.map((place) => freeDay(ctx, calendar, { ...wish, place })));
  const first = own ?? elsewhere;
  return { first, sooner: own && elsewhere && elsewhere.on < own.on ? elsewhere : undefined };
};

/** Refuses a stay for which the unit or the place has no room, saying why, and where and when there would be. */
export const refuseWithoutRoom = async (ctx: Context, calendar: StoredCalendar, wish: Wish): Promise<void> => {
  const { stay, unit, place } = wish;
  const measure = measureOf(unit, place, stay.from);
  const obstacle = obstacleTo(calendar, stay, measure, ctx.today());
  if (!obstacle) return;
  const { first, sooner } = await adviceFor(ctx, calendar, wish);
  throw new Refusal("noRoom", {
    params: {
      reason: obstacle.reason,
      unit: unit.name,
      place: place?.name ?? "",
      on: obstacle.on,
      max: measure.maxHouseholds ?? place?.householdsAtOnce ?? 0,
      present: obstacle.householdIds.length,
      firstPlace: first?.place?.name ?? "",
      soonerPlace: sooner?.place?.name ?? "",
    },
    extra: {
      because: obstacle.reason,
      on: obstacle.on,
      firstFreeOn: first?.on ?? null,
      firstFreePlaceId: first?.place?.id,
      sooner: sooner && { on: sooner.on, placeId: sooner.place?.id },
    },
  });
};
