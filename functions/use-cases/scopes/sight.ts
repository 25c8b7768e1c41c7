import { accountOf } from "#functions/db/accounts";
import { calendarOf, householdCalendarKey, unitCalendarKey } from "#functions/db/calendars";
import { recordKey, recordOf } from "#functions/db/records";
import type { Context } from "#functions/use-cases/context";
import { Household } from "#shared/resources/household";
import { type Nearness, nearnessOf, type Onlooker } from "#shared/rules/reach";
import { NOBODY } from "./stand-in.ts";

/** What one request has found out about how near things are to whoever makes it. */
interface Sight {
  onlooker?: Promise<Onlooker>;
  inMyUnits?: Promise<ReadonlySet<string>>;
  households: Map<string, Nearness>;
  /** Other records, whose nearness does not follow from a household alone. */
  records: Map<string, Nearness>;
}

/** Kept with the request's own context: what was so for one request decides nothing for the next. */
const sights = new WeakMap<Context, Sight>();

const sightOf = (ctx: Context): Sight => {
  const known = sights.get(ctx);
  if (known) return known;
  const sight: Sight = { households: new Map(), records: new Map() };
  sights.set(ctx, sight);
  return sight;
};

/** Who is looking: as her account says at this moment. */
export const onlookerOf = (ctx: Context): Promise<Onlooker> => {
  const sight = sightOf(ctx);
  sight.onlooker ??= readOnlooker(ctx);
  return sight.onlooker;
};

const readOnlooker = async ({ table, actor }: Context): Promise<Onlooker> => {
  if (actor.staffId !== undefined) return { staffId: actor.staffId, unitIds: actor.unitIds ?? [] };
  const account = await accountOf(table, actor.id);
  return { ...(account && { staffId: account.staffId }), unitIds: account?.unitIds ?? [] };
};

/** Households that stand on the calendar of one of her units; each one's own calendar says whether it is still there. */
const inMyUnits = (ctx: Context): Promise<ReadonlySet<string>> => {
  const sight = sightOf(ctx);
  sight.inMyUnits ??= readInMyUnits(ctx);
  return sight.inMyUnits;
};

const readInMyUnits = async (ctx: Context): Promise<ReadonlySet<string>> => {
  const { unitIds } = await onlookerOf(ctx);
  const keys = unitIds.map(unitCalendarKey);
  const items = await ctx.table.getMany(keys);
  const calendars = keys.map((key, n) => calendarOf(key, items[n]));
  return new Set(calendars.flatMap(({ stays }) => stays.map(({ householdId }) => householdId)));
};

/**
 * How near each of these households is, read consistently and once a request: its record says who answers for it, its
 * calendar where it is. One that is not there is outside, and asking about none takes as long as asking about one that
 * is not there.
 */
export const nearnessOfHouseholds = async (
  ctx: Context,
  ids: Iterable<string>,
): Promise<(id: string | undefined) => Nearness> => {
  const { households } = sightOf(ctx);
  const asked = new Set(ids);
  if (asked.size === 0) asked.add(NOBODY);
  const wanted = [...asked].filter((id) => !households.has(id));
  const [onlooker, mine] = await Promise.all([onlookerOf(ctx), inMyUnits(ctx)]);
  const keys = wanted.flatMap((id) => [recordKey(Household, id), mine.has(id) ? householdCalendarKey(id) : undefined]);
  const items = await ctx.table.getMany(keys);
  const today = ctx.today();
  wanted.forEach((id, n) => {
    const item = items[2 * n];
    const { stays } = calendarOf(householdCalendarKey(id), items[2 * n + 1]);
    const household = item && (recordOf(Household, item) as Household);
    households.set(id, household ? nearnessOf(onlooker, { ...household, stays }, today) : "outside");
  });
  return (id) => (id === undefined ? undefined : households.get(id)) ?? "outside";
};

/** Remembers how near a record is, for whoever decides about its fields afterwards. */
export const rememberNearness = (ctx: Context, id: string, nearness: Nearness): void => {
  sightOf(ctx).records.set(id, nearness);
};

/** How near a record has been found to be in this request; unset when nobody asked. */
export const knownNearness = (ctx: Context, id: string, householdId?: unknown): Nearness | undefined => {
  const { records, households } = sightOf(ctx);
  return records.get(id) ?? households.get(id) ?? households.get(String(householdId));
};
