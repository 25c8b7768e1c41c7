import { getRecord } from "#functions/db/records";
import type { Write } from "#functions/db/table";
import { Referral } from "#shared/resources/referral";
import type { Context } from "./context.ts";
import { referralStepWrites } from "./referral-step.ts";
import { getInScope } from "./scope.ts";
import { nextVersion, replacement } from "./writes.ts";

/** The referral that a stay names, whoever may know of it: it decides what may happen to the stay. */
export const readReferral = async (ctx: Context, id: string | undefined): Promise<Referral | undefined> =>
  id === undefined ? undefined : getRecord(ctx.table, Referral, id);

/** The referral that somebody names. Refuses with `notFound` one that is not there, or out of her reach. */
export const namedReferral = async (ctx: Context, id: string | undefined): Promise<Referral | undefined> =>
  id === undefined ? undefined : getInScope(ctx, Referral, id);

/** The end of a referral's road: its household is in. Belongs into the transaction of the entry. */
export const admission = (
  ctx: Context,
  referral: Referral | undefined,
  household: { id: string },
  changes: Partial<Referral> = {},
): Write[] => {
  if (!referral) return [];
  const admitted = nextVersion(ctx, referral, { ...changes, status: "admitted", householdId: household.id });
  return [
    ...replacement(Referral, referral, admitted, "admitted"),
    ...referralStepWrites(ctx, referral, { name: "admit", to: "admitted" }),
  ];
};
