import { getRecord, pageApart } from "#functions/db/records";
import type { Write } from "#functions/db/table";
import { DiaryEntry } from "#shared/resources/diary-entry";
import { Household } from "#shared/resources/household";
import { lastExchangeOn } from "#shared/rules/exchange";
import type { Context } from "./context.ts";
import { nextVersion, replacement } from "./writes.ts";

const PAGE = 100;

const dayOf = (entry: DiaryEntry | undefined): string | undefined => entry && lastExchangeOn([entry]);

/** The last exchange that stands in the diary beside one entry: the page on which it is found ends the search. */
const lastBeside = async (ctx: Context, { id, householdId }: DiaryEntry): Promise<string | undefined> => {
  for (let startKey: Record<string, unknown> | undefined; ; ) {
    const { records, nextKey } = await pageApart(ctx.table, DiaryEntry, {
      owner: Household,
      id: householdId,
      limit: PAGE,
      startKey,
    });
    const found = lastExchangeOn(records.filter((entry) => entry.id !== id));
    if (found !== undefined || !nextKey) return found;
    startKey = nextKey;
  }
};

/** What a household's last exchange becomes once an entry has changed; the diary is searched only when it was the last. */
const lastAfter = async (ctx: Context, household: Household, entry: DiaryEntry, before?: DiaryEntry) => {
  const known = household.lastExchangeOn;
  const day = dayOf(entry);
  const was = dayOf(before);
  if (day !== undefined && day >= (known ?? "")) return day;
  if (was === undefined || was === day || was < (known ?? "")) return known;
  const beside = await lastBeside(ctx, entry);
  return lastExchangeOn([beside, day].flatMap((on) => (on === undefined ? [] : [{ kind: "exchange", on }])));
};

/** Keeps the day of the last exchange with the referring service on the household, in the entry's own transaction. */
export const exchangeOnHousehold = async (ctx: Context, entry: DiaryEntry, before?: DiaryEntry): Promise<Write[]> => {
  if (dayOf(entry) === dayOf(before)) return [];
  const household = await getRecord(ctx.table, Household, entry.householdId);
  const last = await lastAfter(ctx, household, entry, before);
  if (last === household.lastExchangeOn) return [];
  return replacement(Household, household, withLast(ctx, household, last), "exchangeNoted");
};

const withLast = (ctx: Context, household: Household, last: string | undefined): Household => {
  const after = nextVersion(ctx, household, { lastExchangeOn: last });
  if (last === undefined) delete after.lastExchangeOn;
  return after;
};
