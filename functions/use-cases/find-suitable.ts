import { Refusal } from "#shared/refusal";
import type { Referral } from "#shared/resources/referral";
import type { Unit } from "#shared/resources/unit";
import { consideredUnits, type EligibilityRow, type Outcome, verdictOn } from "#shared/rules/eligibility";
import type { BodyOf } from "#shared/step";
import { findSuitable } from "#shared/steps/referrals";
import { assessed, readUnits } from "./assess-referral.ts";
import type { Context } from "./context.ts";
import { householdOfReferral } from "./household-of-referral.ts";
import { takeReferralStep } from "./referral-step.ts";

/**
 * The filter ends with a yes, and the household's own record begins unless it has one. The rows are worked out
 * afresh, so that what has changed since the assessment counts. Refuses with `notAssessed`, `eligibilityUnclear`,
 * `noSuitableUnit` or `invalid`.
 */
export const findReferralSuitable = (ctx: Context, id: string, told: BodyOf<typeof findSuitable>): Promise<Referral> =>
  takeReferralStep(ctx, findSuitable, { id, told }, async (_before, filled) => {
    const units = await readUnits(ctx, assessedUnits(filled));
    const eligibility = assessed(ctx, units, filled);
    refuseUnsuitable(units, eligibility);
    if (filled.householdId !== undefined) return { changes: { eligibility } };
    const { householdId, writes } = await householdOfReferral(ctx, filled);
    return { changes: { eligibility }, made: { householdId }, writes };
  });

/** Each unit considered has been assessed; refuses with `notAssessed`. */
const assessedUnits = (referral: Referral): string[] => {
  const unitIds = consideredUnits(referral);
  const missing = unitIds.filter((unitId) => verdictOn(referral.eligibility, unitId) === undefined);
  if (unitIds.length === 0 || missing.length > 0) throw new Refusal("notAssessed", { extra: { unitIds: missing } });
  return unitIds;
};

const refuseUnsuitable = (units: readonly Unit[], rows: readonly EligibilityRow[]): void => {
  const those = (outcome: Outcome) => units.filter(({ id }) => verdictOn(rows, id) === outcome);
  const named = (some: readonly Unit[]) => ({ params: { units: some.map(({ name }) => name).join(", ") } });
  const unclear = those("unknown");
  if (unclear.length > 0) throw new Refusal("eligibilityUnclear", named(unclear));
  if (those("yes").length === 0) throw new Refusal("noSuitableUnit", named(units));
};
