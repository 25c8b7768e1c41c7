import type { Referral } from "#shared/resources/referral";
import type { Unit } from "#shared/resources/unit";
import { askedDay, type EligibilityFacts, eligibilityOf, withOverridesOf } from "#shared/rules/eligibility";

export type EligibilityRow = Referral["eligibility"][number];

/** The rows that an assessment with these facts would give now, with the overrides that would stay. */
export const liveRows = (
  units: readonly Unit[],
  facts: EligibilityFacts,
  referral: Pick<Referral, "eligibility" | "neededFrom">,
  today: string,
): EligibilityRow[] =>
  withOverridesOf(eligibilityOf(units, facts, askedDay(referral, today)), referral.eligibility ?? []);
