import { calendarOf, unitCalendarKey } from "#functions/db/calendars";
import { allRecords } from "#functions/db/records";
import { CapacityReport } from "#shared/resources/capacity-report";
import { Place } from "#shared/resources/place";
import { Unit } from "#shared/resources/unit";
import { brokenRule, eligibility } from "#shared/rules/eligibility";
import { obstacleTo } from "#shared/rules/unit-calendar";
import { rulesOn } from "#shared/rules/unit-rules";
import type { Context } from "./context.ts";
import { reachesUnit } from "./scopes/unit-reach.ts";
import { measureOf, type Wish } from "./wish.ts";

/** A place of another unit that could take the household from the same day. */
export interface Elsewhere {
  unitId: string;
  unit: string;
  placeId: string;
  place: string;
}

/**
 * The other units whose rules let this household in and that have a place for the same days; the first place of each.
 * A path gives nobody a home, so units that count paths are not named, nor are units about whose rooms the reader may not
 * know. Advice, not a decision.
 */
export const roomElsewhere = async (ctx: Context, { stay, unit, seeker }: Wish): Promise<Elsewhere[]> => {
  const [units, places] = await Promise.all([allRecords(ctx.table, Unit), allRecords(ctx.table, Place)]);
  const others = units
    .filter(({ id, capacityMeasure }) => id !== unit.id && capacityMeasure !== "paths")
    .filter(({ id }) => reachesUnit(ctx, CapacityReport, id))
    .filter((other) => !brokenRule(eligibility(rulesOn(other, stay.from), seeker, stay.from)))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const calendars = await ctx.table.getMany(others.map(({ id }) => unitCalendarKey(id)));
  return others.flatMap((other, n): Elsewhere[] => {
    const calendar = calendarOf(unitCalendarKey(other.id), calendars[n]);
    const free = places
      .filter(({ unitId }) => unitId === other.id)
      .sort((a, b) => a.name.localeCompare(b.name, "it", { numeric: true }))
      .find((place) => {
        const wanted = { ...stay, unitId: other.id, placeId: place.id };
        return !obstacleTo(calendar, wanted, measureOf(other, place, stay.from), ctx.today());
      });
    return free ? [{ unitId: other.id, unit: other.name, placeId: free.id, place: free.name }] : [];
  });
};
