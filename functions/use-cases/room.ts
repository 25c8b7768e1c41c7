import type { StoredCalendar } from "#functions/db/calendars";
import { recordKey, recordOf, recordsUnder } from "#functions/db/records";
import { Refusal } from "#shared/refusal";
import { CapacityReport } from "#shared/resources/capacity-report";
import { Household } from "#shared/resources/household";
import { Place } from "#shared/resources/place";
import { Unit } from "#shared/resources/unit";
import { firstFreeOn, inTheWay, type Obstacle, obstacleTo } from "#shared/rules/unit-calendar";
import type { Context } from "./context.ts";
import { roomElsewhere } from "./room-elsewhere.ts";
import { withinScope } from "./scope.ts";
import { reachesUnit } from "./scopes/unit-reach.ts";
import { measureOf, type Wish } from "./wish.ts";

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

/**
 * Who is in the way, by code, and until when as far as it is known. Somebody of whom the reader may not know is in the
 * way as well, but she is not told who; for a unit where she does not work, not even until when.
 */
const rivalsOf = async (ctx: Context, calendar: StoredCalendar, obstacle: Obstacle) => {
  const rivals = inTheWay(calendar, obstacle, ctx.today());
  const items = await ctx.table.getMany(rivals.map(({ householdId }) => recordKey(Household, householdId)));
  const households = items.flatMap((item) => (item ? [recordOf(Household, item) as Household] : []));
  const known = new Map((await withinScope(ctx, Household, households)).map((one) => [one.id, one]));
  return rivals.flatMap(({ householdId, unitId, to }) => {
    const household = known.get(householdId);
    if (household) return [{ householdId, code: household.code ?? "", until: to ?? null }];
    return reachesUnit(ctx, CapacityReport, unitId) ? [{ until: to ?? null }] : [];
  });
};

/** Refuses a stay for which the unit or the place has no room, saying why, who is there, and where and when there would be. */
export const refuseWithoutRoom = async (ctx: Context, calendar: StoredCalendar, wish: Wish): Promise<void> => {
  const { stay, unit, place } = wish;
  const measure = measureOf(unit, place, stay.from);
  const obstacle = obstacleTo(calendar, stay, measure, ctx.today());
  if (!obstacle) return;
  const [{ first, sooner }, rivals, elsewhere] = await Promise.all([
    adviceFor(ctx, calendar, wish),
    rivalsOf(ctx, calendar, obstacle),
    roomElsewhere(ctx, wish),
  ]);
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
      inTheWay: rivals,
      firstFreeOn: first?.on ?? null,
      firstFreePlaceId: first?.place?.id,
      sooner: sooner && { on: sooner.on, placeId: sooner.place?.id },
      elsewhere,
    },
  });
};
