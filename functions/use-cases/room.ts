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
  firstFreeOn: string;
  firstFreePlaceId?: string;
}

/** The first day on which the unit could take the stay, in whichever of its places. Advice, not a decision. */
const firstFreeIn = async (ctx: Context, calendar: StoredCalendar, { stay, unit, place }: Wish) => {
  const under = place ? await recordsUnder(ctx.table, Unit, unit.id, [Place]) : undefined;
  const places = ((under?.get(Place.name) ?? []) as Place[]).filter(({ archived }) => !archived);
  const wishes = place ? places.map((other) => ({ place: other, stay: { ...stay, placeId: other.id } })) : [{ stay }];
  return wishes
    .flatMap((wish): FirstFree[] => {
      const other = "place" in wish ? wish.place : undefined;
      const day = firstFreeOn(calendar, wish.stay, measureOf(unit, other, stay.from), ctx.today());
      return day === undefined ? [] : [{ firstFreeOn: day, firstFreePlaceId: other?.id }];
    })
    .reduce<FirstFree | undefined>(
      (best, free) => (best && best.firstFreeOn <= free.firstFreeOn ? best : free),
      undefined,
    );
};

/** Refuses a stay for which the unit or the place has no room, saying why, and where and when there would be. */
export const refuseWithoutRoom = async (ctx: Context, calendar: StoredCalendar, wish: Wish): Promise<void> => {
  const { stay, unit, place } = wish;
  const measure = measureOf(unit, place, stay.from);
  const obstacle = obstacleTo(calendar, stay, measure, ctx.today());
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
      firstFreeOn: null,
      ...(await firstFreeIn(ctx, calendar, wish)),
    },
  });
};
