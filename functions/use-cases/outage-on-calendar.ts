import { replaceCalendar } from "#functions/db/calendars";
import { findRecord } from "#functions/db/records";
import type { Write } from "#functions/db/table";
import { Refusal } from "#shared/refusal";
import type { Outage } from "#shared/resources/outage";
import { Place } from "#shared/resources/place";
import { outageOf } from "#shared/rules/calendar-stays";
import { clashingOutage, withOutage, withoutOutage } from "#shared/rules/outage-calendar";
import { readUnitCalendar } from "./calendars.ts";
import type { Context } from "./context.ts";

/** An outage on its unit's calendar. Two of one place never overlap; one that moved leaves its old unit. */
export const outageOnCalendar = async (ctx: Context, outage: Outage, before: Outage | undefined): Promise<Write[]> => {
  const place = await findRecord(ctx.table, Place, outage.placeId);
  if (!place) return [];
  const calendar = await readUnitCalendar(ctx, place.unitId);
  const leaving = await leftCalendar(ctx, outage, before, place.unitId);
  if (outage.archived) return [replaceCalendar(calendar, withoutOutage(calendar, outage.id)), ...leaving];
  const clash = clashingOutage(calendar, outageOf(outage));
  if (clash)
    throw new Refusal("overlappingOutage", { params: { place: place.name, from: clash.from, to: clash.to ?? "…" } });
  return [replaceCalendar(calendar, withOutage(calendar, outageOf(outage), ctx.today())), ...leaving];
};

const leftCalendar = async (
  ctx: Context,
  outage: Outage,
  before: Outage | undefined,
  unitId: string,
): Promise<Write[]> => {
  if (!before || before.placeId === outage.placeId) return [];
  const earlier = await findRecord(ctx.table, Place, before.placeId);
  if (!earlier || earlier.unitId === unitId) return [];
  const calendar = await readUnitCalendar(ctx, earlier.unitId);
  return [replaceCalendar(calendar, withoutOutage(calendar, outage.id))];
};
