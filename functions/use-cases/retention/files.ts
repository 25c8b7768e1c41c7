import { everyRecord } from "#functions/db/records";
import { revisionsOf } from "#functions/db/revisions";
import type { Context } from "#functions/use-cases/context";
import { civilDateAt } from "#shared/dates";
import type { Resource, StoredRecord } from "#shared/resource";
import { FeeAgreement } from "#shared/resources/fee-agreement";
import { Household } from "#shared/resources/household";
import { Placement } from "#shared/resources/placement";
import { Referral } from "#shared/resources/referral";
import type { RetentionFacts } from "#shared/rules/retention";

/** What is kept and goes together: a household with all that belongs to it, or a referral without a household. */
export interface CaseFile {
  resource: Resource;
  root: StoredRecord;
  facts: RetentionFacts;
}

/** The revision that the rules leave when they archive; it is no sign that anybody still works with the record. */
export const RETIRED = "retired";

/** The civil date of the last change that was not the rules' own doing. */
export const lastChangeOf = async (ctx: Context, resource: Resource, record: StoredRecord): Promise<string> => {
  if (record.retiredOn === undefined) return civilDateAt(record.updatedAt);
  const history = await revisionsOf(ctx.table, resource, record.id);
  const last = history.filter(({ action }) => action !== RETIRED).at(-1);
  return civilDateAt(last?.at ?? record.createdAt);
};

const holdOf = ({ retentionHold, retentionHoldUntil }: Household): RetentionFacts["hold"] =>
  retentionHold === true ? { until: retentionHoldUntil } : undefined;

const byHousehold = <R extends { householdId?: string }>(records: readonly R[]) =>
  Map.groupBy(records, ({ householdId }) => householdId);

const feesOf = (fees: readonly FeeAgreement[]) => {
  const found = new Map<string, FeeAgreement[]>();
  for (const fee of fees) for (const id of new Set(fee.householdIds)) found.set(id, [...(found.get(id) ?? []), fee]);
  return found;
};

/** Every file that has not been erased yet, with what its retention rests on. */
export const readFiles = async (ctx: Context): Promise<CaseFile[]> => {
  const [households, placements, referrals, fees] = await Promise.all([
    everyRecord(ctx.table, Household),
    everyRecord(ctx.table, Placement),
    everyRecord(ctx.table, Referral),
    everyRecord(ctx.table, FeeAgreement),
  ]);
  const [stays, requests, agreements] = [byHousehold(placements), byHousehold(referrals), feesOf(fees)];
  const ofHouseholds = households.map((root) => ({
    resource: Household,
    root,
    facts: {
      placements: stays.get(root.id) ?? [],
      referrals: requests.get(root.id) ?? [],
      fees: agreements.get(root.id) ?? [],
      hold: holdOf(root),
    },
  }));
  const ofReferrals = (requests.get(undefined) ?? []).map((root) => ({
    resource: Referral,
    root,
    facts: { placements: [], referrals: [root], fees: [] },
  }));
  const open = [...ofHouseholds, ...ofReferrals].filter(({ root }) => root.erasedOn === undefined);
  return Promise.all(
    open.map(async ({ resource, root, facts }) => ({
      resource,
      root,
      facts: { ...facts, lastChange: await lastChangeOf(ctx, resource, root) },
    })),
  );
};
