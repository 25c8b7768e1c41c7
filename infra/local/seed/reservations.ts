import { replaceCalendar } from "#functions/db/calendars";
import { getRecord } from "#functions/db/records";
import { readHouseholdCalendar, readUnitCalendar, stayOf } from "#functions/use-cases/calendars";
import type { Context } from "#functions/use-cases/context";
import { stayOnCalendars } from "#functions/use-cases/stay-on-calendars";
import { creation, newRecord, nextVersion, replacement } from "#functions/use-cases/writes";
import { Placement } from "#shared/resources/placement";
import { type UnitCalendar, withStay } from "#shared/rules/unit-calendar";
import type { Move, Prolong, Release, Reserve } from "./steps.ts";

/**
 * What happens to placements besides entry and departure: the service has such placements, so the demo has them too.
 * Each goes over both calendars under the same guard as an admission. Nobody else writes while a table is filled.
 */
export const reserve = async (ctx: Context, { reservation }: Reserve): Promise<void> => {
  const placement: Placement = newRecord(ctx, Placement, { ...reservation, extensions: [] });
  const calendars = await stayOnCalendars(ctx, placement);
  await ctx.table.commit([...creation(Placement, placement, reservation.status), ...calendars]);
};

const change = async (ctx: Context, id: string, changes: Partial<Placement>, action: string): Promise<void> => {
  const before = await getRecord(ctx.table, Placement, id);
  const after = nextVersion(ctx, before, changes);
  const calendars = await stayOnCalendars(ctx, after, before);
  await ctx.table.commit([...replacement(Placement, before, after, action), ...calendars]);
};

export const release = (ctx: Context, { id, status }: Release): Promise<void> => change(ctx, id, { status }, status);

export const prolong = (ctx: Context, { id, extension }: Prolong): Promise<void> =>
  change(ctx, id, { expectedOut: extension.to, extensions: [extension] }, "extended");

const enteredFrom = (ctx: Context, left: Placement, { placeId, expectedOut }: Move): Placement =>
  newRecord(ctx, Placement, {
    householdId: left.householdId,
    unitId: left.unitId,
    referralId: left.referralId,
    placeId,
    status: "inProgress" as const,
    actualIn: ctx.today(),
    expectedOut,
    extensions: [],
    transferredFromId: left.id,
  });

/** One event, two stays: no night between them, and no night twice. */
export const move = async (ctx: Context, step: Move): Promise<void> => {
  const on = ctx.today();
  const left = await getRecord(ctx.table, Placement, step.from);
  const ended = nextVersion(ctx, left, { status: "departed", actualOut: on, departureReason: "other" });
  const entered = enteredFrom(ctx, left, step);
  const stays = [ended, entered].flatMap((placement) => stayOf(placement) ?? []);
  const calendars = [await readUnitCalendar(ctx, left.unitId), await readHouseholdCalendar(ctx, left.householdId)];
  await ctx.table.commit([
    ...replacement(Placement, left, ended, "transferred"),
    ...creation(Placement, entered, "transferred"),
    ...calendars.map((seen) =>
      replaceCalendar(
        seen,
        stays.reduce<UnitCalendar>((calendar, stay) => withStay(calendar, stay, on), seen),
      ),
    ),
  ]);
};
