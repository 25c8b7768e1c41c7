import { getRecord } from "#functions/db/records";
import { CapacityReport } from "#shared/resources/capacity-report";
import { Unit } from "#shared/resources/unit";
import { isHeld } from "#shared/rules/unit-calendar";
import { readUnitCalendar } from "./calendars.ts";
import type { Context } from "./context.ts";
import { outOfSightAmong } from "./scopes/hidden-households.ts";
import { refuseForeignUnit } from "./scopes/unit-reach.ts";

/** Days on which somebody is in, or a place is kept, and nothing else about it. Half-open; without `to`, nobody knows. */
export interface Taken {
  placeId?: string;
  from: string;
  to?: string;
}

/**
 * The days on which a unit and its places are taken by households of which whoever asks may not know: without them what
 * is taken would look free. Refuses with `notFound` a unit where she does not work.
 */
export const unitTaken = async (ctx: Context, unitId: string): Promise<{ items: Taken[] }> => {
  refuseForeignUnit(ctx, CapacityReport, unitId);
  const [unit, { stays }] = await Promise.all([getRecord(ctx.table, Unit, unitId), readUnitCalendar(ctx, unitId)]);
  const today = ctx.today();
  const open = stays.filter((stay) => stay.unitId === unit.id && stay.status !== "ended" && isHeld(stay, today));
  const { hidden } = await outOfSightAmong(ctx, () => open.map(({ householdId }) => householdId));
  const items = open
    .filter(({ householdId }) => hidden.includes(householdId))
    .map(({ placeId, from, to }) => ({ ...(placeId && { placeId }), from, ...(to && to > today && { to }) }));
  return { items };
};
