import { itemsUnder, linkedIn } from "#functions/db/links";
import { pageApart, recordKey, recordOf, recordsUnder } from "#functions/db/records";
import type { Item } from "#functions/db/table";
import type { Resource, StoredRecord } from "#shared/resource";
import { DiaryEntry } from "#shared/resources/diary-entry";
import { FeeAgreement } from "#shared/resources/fee-agreement";
import { Household } from "#shared/resources/household";
import { resources } from "#shared/resources/index";
import { Plan } from "#shared/resources/plan";
import { Referral } from "#shared/resources/referral";
import { ReferralStep } from "#shared/resources/referral-step";
import { Review } from "#shared/resources/review";
import type { Context } from "./context.ts";
import { diaryToken } from "./diary-page.ts";
import { isDiaryOpen } from "./diary-scope.ts";
import { type Found, readAround, type Seen } from "./file-around.ts";
import { getInScope, withinScope } from "./scope.ts";
import { isMine } from "./scopes/reach-scope.ts";
import { mayReadAny, visibleTo } from "./visible.ts";

/** Diary entries that a file opens with; the rest comes page by page. */
const LATEST_ENTRIES = 20;

const kept: readonly Resource[] = resources.filter(
  ({ belongsTo }) => belongsTo?.resource === Household.name && belongsTo.apartBy === undefined,
);

/**
 * Everything that a household's page shows, in one answer: what belongs to it, its referrals with their steps, the
 * reviews of its plans, its fee agreements, the latest of its diary where that is open to whoever asks, and the records
 * around it that are referred to. `mine` says whether whoever asks may work on it as far as her roles go, or only read.
 * Refuses with `notFound` one that is not there or that she may not know of, before anything of it is read.
 */
export const householdFile = async (ctx: Context, id: string) => {
  const household = await getInScope(ctx, Household, id);
  const items = await itemsUnder(ctx.table, Household, id);
  const found = new Map(kept.map((resource) => [resource, ofKind(items, resource)]));
  const [reviews, steps, diary, others] = await Promise.all([
    mayReadAny(ctx, Review) ? belongingTo(ctx, Plan, found.get(Plan) ?? [], Review) : [],
    mayReadAny(ctx, ReferralStep) ? belongingTo(ctx, Referral, found.get(Referral) ?? [], ReferralStep) : [],
    latestEntries(ctx, id),
    referredTo(ctx, household, items, found.get(Referral) ?? []),
  ]);
  found.set(Review, reviews).set(ReferralStep, steps).set(FeeAgreement, others.fees);
  found.set(Referral, [...(found.get(Referral) ?? []), ...others.referrals]);
  const told = visibleTo(ctx, Household)(household);
  const entries = diary?.items.map(visibleTo(ctx, DiaryEntry));
  const seen = await shown(ctx, found);
  const around = await readAround(ctx, id, new Map(seen).set(Household, [told]).set(DiaryEntry, entries ?? []));
  return {
    household: told,
    mine: await isMine(ctx, id),
    ...named(seen),
    around: named(await shown(ctx, around)),
    ...(diary && { diary: { ...diary, items: entries } }),
  };
};

const ofKind = (items: readonly Item[], resource: Resource): StoredRecord[] =>
  items.filter(({ sk }) => sk === resource.kind).map((item) => recordOf(resource, item));

/** Unset where the diary is not open to whoever asks. */
const latestEntries = async (ctx: Context, id: string): Promise<{ items: DiaryEntry[]; next?: string } | undefined> => {
  if (!mayReadAny(ctx, DiaryEntry) || !(await isDiaryOpen(ctx, id))) return undefined;
  const range = { owner: Household, id, limit: LATEST_ENTRIES };
  const { records, nextKey } = await pageApart(ctx.table, DiaryEntry, range);
  const last = records.at(-1);
  return { items: records, ...(nextKey && last && { next: diaryToken(id, last) }) };
};

const belongingTo = async (ctx: Context, owner: Resource, owners: readonly StoredRecord[], resource: Resource) => {
  const found = await Promise.all(owners.map(({ id }) => recordsUnder(ctx.table, owner, id, [resource])));
  return found.flatMap((each) => each.get(resource.name) ?? []);
};

/** The referral of a household that went on from another one, and the fee agreements that name this one. */
const referredTo = async (ctx: Context, household: Household, items: Item[], referrals: readonly StoredRecord[]) => {
  const { referralId } = household;
  const isKnown = referralId === undefined || referrals.some(({ id }) => id === referralId);
  const feeIds = mayReadAny(ctx, FeeAgreement) ? linkedIn(items, FeeAgreement) : [];
  const [referral, ...fees] = await ctx.table.getMany(
    [isKnown ? undefined : recordKey(Referral, referralId), ...feeIds.map((id) => recordKey(FeeAgreement, id))],
    { consistent: false },
  );
  return {
    referrals: referral ? [recordOf(Referral, referral)] : [],
    fees: fees
      .flatMap((item) => (item ? [recordOf(FeeAgreement, item) as FeeAgreement] : []))
      .filter(({ householdIds }) => householdIds.includes(household.id)),
  };
};

/** The records and the fields that may be seen. */
const shown = async (ctx: Context, found: Found): Promise<Seen> => {
  const kinds = [...found].filter(([resource]) => mayReadAny(ctx, resource));
  const entries = kinds.map(async ([resource, records]): Promise<[Resource, Partial<StoredRecord>[]]> => {
    const known = await withinScope(ctx, resource, records);
    return [resource, known.map(visibleTo(ctx, resource))];
  });
  return new Map(await Promise.all(entries));
};

const named = (seen: Seen) => Object.fromEntries([...seen].map(([{ name }, records]) => [name, records]));
