import { dequal } from "dequal";
import { calendarOf, unitCalendarKey } from "#functions/db/calendars";
import { newEvent } from "#functions/db/partner-events";
import { lookAt, putThere } from "#functions/db/partner-view";
import { asRecord, findRecord, recordKey, recordOf, recordsUnder } from "#functions/db/records";
import { ownerOf } from "#functions/db/unique";
import { addDays } from "#shared/dates";
import { type CapacityView, hasMoved, runsOf } from "#shared/partner/capacity";
import { Place } from "#shared/resources/place";
import { Placement } from "#shared/resources/placement";
import { Unit } from "#shared/resources/unit";
import { freePlacesByDay } from "#shared/rules/free-places";
import type { Context } from "./context.ts";
import { type KnownPartner, knownPartners } from "./known-partners.ts";
import { partnersOfUnit } from "./partner-clients/partners.ts";
import { untilWon } from "./retry.ts";

/** What a partner may look back on and ahead to, in days. */
export const DAYS_BACK = 31;
export const DAYS_AHEAD = 180;

/**
 * Shows the partners of a unit how many places are free on each day of the horizon. The figures are reckoned from the
 * records themselves, so it does not matter which change called for it, how often or in which order.
 * @param places ids that the index may not list yet
 */
export const refreshPartnerCapacity = async (ctx: Context, unitId: string, places: readonly string[] = []) => {
  const unit = await findRecord(ctx.table, Unit, unitId);
  if (!unit) return;
  for (const partner of await partnersOfUnit(ctx.table, unit.code))
    await refreshCapacityFor(ctx, partner, unit, places);
};

/** All units of all partners, as the new day makes them: options expire and the horizon moves on by themselves. */
export const refreshAllPartnerCapacity = async (ctx: Context): Promise<void> => {
  const partners = await knownPartners(ctx.table);
  for (const code of new Set(partners.flatMap(({ unitCodes }) => unitCodes))) {
    const unitId = await ownerOf(ctx.table, Unit, "code", code);
    if (unitId !== undefined) await refreshPartnerCapacity(ctx, unitId);
  }
};

/**
 * The same for one partner of the unit. Reads the truth after the version it will replace: of two that refresh at once,
 * the one that writes last read last.
 */
export const refreshCapacityFor = (
  ctx: Context,
  partner: KnownPartner,
  { id, code }: Unit,
  places: readonly string[] = [],
): Promise<void> =>
  untilWon(async () => {
    const seen = await lookAt(ctx.table, { partner: partner.id, kind: "CAPACITY", id: code });
    const view = await capacityOf(ctx, id, places);
    if (seen.content && dequal({ ...view, asOf: seen.content.asOf }, seen.content)) return;
    const moved = !seen.content || hasMoved(seen.content.runs, view.runs);
    const news = { type: "capacity.changed", data: { unit: code } } as const;
    const told = moved ? await newEvent(ctx.table, partner.id, { news, now: ctx.now() }) : [];
    await ctx.table.commit([putThere(seen, view), ...told]);
  });

const capacityOf = async (ctx: Context, unitId: string, places: readonly string[]): Promise<CapacityView> => {
  const today = ctx.today();
  const facts = await factsOf(ctx, unitId, places);
  const days = freePlacesByDay({
    ...facts,
    from: addDays(today, -DAYS_BACK),
    to: addDays(today, DAYS_AHEAD),
    asOf: today,
  });
  return { code: facts.unit.code, name: facts.unit.name, asOf: ctx.now(), today, runs: runsOf(days) };
};

/** The index says which places there are; what they are is read where it is written. */
const factsOf = async (ctx: Context, unitId: string, known: readonly string[]) => {
  const calendarKey = unitCalendarKey(unitId);
  const [unit, item] = await ctx.table.getMany([recordKey(Unit, unitId), calendarKey]);
  const calendar = calendarOf(calendarKey, item);
  const listed = (await recordsUnder(ctx.table, Unit, unitId, [Place])).get(Place.name) ?? [];
  const named = [...calendar.stays, ...calendar.outages].flatMap(({ placeId }) => placeId ?? []);
  const placeIds = [...new Set([...listed.map(({ id }) => id), ...named, ...known])];
  const [places, placements] = await Promise.all([
    readAll(ctx, Place, placeIds),
    readAll(
      ctx,
      Placement,
      calendar.stays.map(({ placementId }) => placementId),
    ),
  ]);
  return {
    unit: asRecord(Unit, unit),
    places: (places as Place[]).filter(({ archived }) => !archived),
    placements: placements as Placement[],
    // Why a place is out of use is not told, and counts for nothing here.
    outages: calendar.outages.map(({ outageId, ...outage }) => ({ ...outage, id: outageId, reason: "other" as const })),
  };
};

const readAll = async (ctx: Context, resource: typeof Place | typeof Placement, ids: string[]) => {
  const items = await ctx.table.getMany(ids.map((id) => recordKey(resource, id)));
  return items.flatMap((item) => (item ? [recordOf(resource, item)] : []));
};
