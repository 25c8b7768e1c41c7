import * as z from "zod";
import { replaceCalendar, type StoredCalendar } from "#functions/db/calendars";
import { getRecord } from "#functions/db/records";
import { earlier } from "#shared/dates";
import { date } from "#shared/fields";
import { Refusal } from "#shared/refusal";
import { Household } from "#shared/resources/household";
import { Outage } from "#shared/resources/outage";
import { departureReasons, destinations, Placement } from "#shared/resources/placement";
import { Unit } from "#shared/resources/unit";
import { type CalendarOutage, type UnitCalendar, withOutage, withStay } from "#shared/rules/unit-calendar";
import { turnaroundEnd } from "#shared/rules/working-days";
import { readHouseholdCalendar, readUnitCalendar, stayOf } from "./calendars.ts";
import type { Context } from "./context.ts";
import { onceOnly } from "./once.ts";
import { creation, newRecord, nextVersion, replacement } from "./writes.ts";

export const RecordDeparture = z.strictObject({
  on: date(),
  reason: z.enum(departureReasons),
  destination: z.enum(destinations),
});
export type RecordDeparture = z.infer<typeof RecordDeparture>;

/**
 * Ends a stay: the placement, both calendars, the household and the place's turnaround commit together.
 * Refuses with `notPossibleNow` when nobody is in, with `invalid` when the day lies before the entry or ahead.
 */
export const recordDeparture = (ctx: Context, placementId: string, departure: RecordDeparture): Promise<Placement> =>
  onceOnly(ctx, { placementId, departure }, async (remember) => {
    const placement = await getRecord(ctx.table, Placement, placementId);
    refuseBadDeparture(ctx, placement, departure);
    const [unit, household, ofUnit, ofHousehold] = await Promise.all([
      getRecord(ctx.table, Unit, placement.unitId),
      getRecord(ctx.table, Household, placement.householdId),
      readUnitCalendar(ctx, placement.unitId),
      readHouseholdCalendar(ctx, placement.householdId),
    ]);
    const departed = departedPlacement(ctx, placement, departure);
    const stay = stayOf(departed);
    if (!stay) throw new Error("A departure ends a stay.");
    const turnaround = turnaroundAfter(ctx, unit, departed, ofUnit);
    const left = withStay(ofUnit, stay, ctx.today());
    await ctx.table.commit([
      ...replacement(Placement, placement, departed, "departed"),
      ...replacement(Household, household, nextVersion(ctx, household, { status: "departed" }), "departed"),
      replaceCalendar(ofUnit, turnaround ? withOutage(left, onCalendar(turnaround), ctx.today()) : left),
      replaceCalendar(ofHousehold, withStay(ofHousehold, stay, ctx.today())),
      ...(turnaround ? creation(Outage, turnaround, "turnaround") : []),
      ...remember(departed),
    ]);
    return departed;
  });

const refuseBadDeparture = (ctx: Context, placement: Placement, { on }: RecordDeparture): void => {
  if (placement.status !== "inProgress" || placement.archived)
    throw new Refusal("notPossibleNow", { params: { status: placement.status } });
  if (on < (placement.actualIn ?? on))
    throw new Refusal("invalid", { fields: { on: { code: "notBefore", params: { other: "actualIn" } } } });
  if (on > ctx.today()) throw new Refusal("invalid", { fields: { on: { code: "notInFuture" } } });
};

const departedPlacement = (
  ctx: Context,
  placement: Placement,
  { on, reason, destination }: RecordDeparture,
): Placement =>
  nextVersion(ctx, placement, { status: "departed", actualOut: on, departureReason: reason, destination });

const onCalendar = (outage: Outage): CalendarOutage => ({
  outageId: outage.id,
  placeId: outage.placeId,
  from: outage.from,
  to: outage.to,
});

/** The days in which the place is made ready again; an outage that is already there comes first. */
const turnaroundAfter = (
  ctx: Context,
  unit: Unit,
  { placeId, actualOut }: Placement,
  calendar: StoredCalendar,
): Outage | undefined => {
  if (!unit.turnaroundDays || placeId === undefined || actualOut === undefined) return undefined;
  const to = turnaroundEnd(actualOut, unit.turnaroundDays, unit.turnaroundCounting ?? "calendar");
  const end = nextOutage(calendar, placeId, actualOut, to);
  if (end <= actualOut) return undefined;
  return newRecord(ctx, Outage, { placeId, from: actualOut, to: end, reason: "turnaround" as const });
};

const nextOutage = (calendar: UnitCalendar, placeId: string, from: string, to: string): string =>
  calendar.outages
    .filter((outage) => outage.placeId === placeId && outage.from < to && from < (outage.to ?? to))
    .reduce((end, outage) => earlier(end, outage.from), to);
