import { getRecord } from "#functions/db/records";
import { CapacityReport } from "#shared/resources/capacity-report";
import { Unit } from "#shared/resources/unit";
import { type CalendarStay, isHeld } from "#shared/rules/unit-calendar";
import { readUnitCalendar } from "./calendars.ts";
import type { Context } from "./context.ts";
import { outOfSightAmong } from "./scopes/hidden-households.ts";
import { refuseForeignUnit } from "./scopes/unit-reach.ts";

/**
 * Days on which somebody was or is in, or a place is kept, and nothing else about it. Half-open: a `to` that is not in
 * the future is a stay that has ended; without `to`, nobody knows.
 */
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
  const held = stays.filter((stay) => stay.unitId === unit.id && isHeld(stay, today));
  const unseen = await outOfSightAmong(ctx, () => held.map(({ householdId }) => householdId));
  const unknown = new Set([...unseen.hidden, ...unseen.outside]);
  const isKnownEnd = ({ status, to }: CalendarStay) => to !== undefined && (status === "ended" || to > today);
  const items = held
    .filter(({ householdId }) => unknown.has(householdId))
    .map((stay) => ({
      ...(stay.placeId && { placeId: stay.placeId }),
      from: stay.from,
      ...(isKnownEnd(stay) && { to: stay.to }),
    }));
  return { items };
};
