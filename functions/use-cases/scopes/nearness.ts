import { recordKey, recordOf } from "#functions/db/records";
import type { Context } from "#functions/use-cases/context";
import type { Resource, StoredRecord } from "#shared/resource";
import { DiaryEntry } from "#shared/resources/diary-entry";
import { Household } from "#shared/resources/household";
import { Plan } from "#shared/resources/plan";
import { Referral } from "#shared/resources/referral";
import { ReferralStep } from "#shared/resources/referral-step";
import { Review } from "#shared/resources/review";
import { verdictOn } from "#shared/rules/eligibility";
import type { Nearness, Onlooker } from "#shared/rules/reach";
import { nearnessOfHouseholds, onlookerOf } from "./sight.ts";
import { NOBODY } from "./stand-in.ts";

type NearnessIn = (record: StoredRecord) => Nearness;
type Finder = (ctx: Context, records: readonly StoredRecord[]) => Promise<NearnessIn>;

const textIn = (record: StoredRecord, field: string): string | undefined => {
  const value = record[field];
  return typeof value === "string" ? value : undefined;
};

const texts = (records: readonly StoredRecord[], field: string): string[] =>
  records.flatMap((record) => textIn(record, field) ?? []);

/** As near as the household that a field points to. */
const byHousehold =
  (field: string): Finder =>
  async (ctx, records) => {
    const near = await nearnessOfHouseholds(ctx, texts(records, field));
    return (record) => near(textIn(record, field));
  };

/**
 * Asked for in one of her units, or held to be possible there. Once it has led to an entry only the household counts:
 * who might have come here and went elsewhere is nobody's business here.
 */
const isOfUnits = ({ status, requestedUnitId, eligibility }: Referral, { unitIds }: Onlooker): boolean =>
  status !== "admitted" &&
  unitIds.some((id) => {
    const verdict = verdictOn(eligibility, id);
    return requestedUnitId === id || (verdict !== undefined && verdict !== "no");
  });

/** A referral is of the units that consider it, and as near as its household; a restricted household takes it along. */
const referrals: Finder = async (ctx, records) => {
  const [near, onlooker] = await Promise.all([
    nearnessOfHouseholds(ctx, texts(records, "householdId")),
    onlookerOf(ctx),
  ]);
  return (record) => {
    const ofHousehold = near(textIn(record, "householdId"));
    return ofHousehold === "outside" && isOfUnits(record as Referral, onlooker) ? "ownUnits" : ofHousehold;
  };
};

/** As near as the record that a field points to; where none is pointed to, one that is not there is looked for. */
const byOwner =
  (owner: Resource, field: string, ofOwner: Finder): Finder =>
  async (ctx, records) => {
    const ids = new Set(texts(records, field));
    if (ids.size === 0) ids.add(NOBODY);
    const items = await ctx.table.getMany([...ids].map((id) => recordKey(owner, id)));
    const owners = items.flatMap((item) => (item ? [recordOf(owner, item)] : []));
    const near = await ofOwner(ctx, owners);
    const byId = new Map(owners.map((one) => [one.id, near(one)]));
    return (record) => byId.get(textIn(record, field) ?? "") ?? "outside";
  };

const finders: Readonly<Record<string, Finder>> = {
  [Household.name]: byHousehold("id"),
  [Referral.name]: referrals,
  [ReferralStep.name]: byOwner(Referral, "referralId", referrals),
  [Review.name]: byOwner(Plan, "planId", byHousehold("householdId")),
};

/** Who may know of them is decided elsewhere: with diaries it matters who wrote, and whether they were opened. */
const elsewhere: ReadonlySet<string> = new Set([DiaryEntry.name]);

const finderFor = (resource: Resource): Finder | undefined => {
  if (elsewhere.has(resource.name)) return undefined;
  if (finders[resource.name]) return finders[resource.name];
  const owner = resource.field("householdId");
  return owner?.refersTo === Household.name ? byHousehold("householdId") : undefined;
};

/** Whether records of a kind can be near to somebody at all, or are everybody's who may read the kind. */
export const isNearSomebody = (resource: Resource): boolean => finderFor(resource) !== undefined;

/** How near each of some records of such a kind is to whoever is asking. */
export const nearnessAmong = async (
  ctx: Context,
  resource: Resource,
  records: readonly StoredRecord[],
): Promise<NearnessIn> => {
  const finder = finderFor(resource);
  return finder ? finder(ctx, records) : () => "outside";
};
