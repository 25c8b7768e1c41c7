import { link } from "#functions/db/links";
import type { Write } from "#functions/db/table";
import { FeeAgreement } from "#shared/resources/fee-agreement";
import { Household } from "#shared/resources/household";

/** A fee agreement belongs to its payer; links let each household's file find it without asking for all agreements. */
export const feesUnderHouseholds = ({ id, householdIds }: FeeAgreement, before?: FeeAgreement): Write[] => {
  const known = new Set(before?.householdIds);
  return [...new Set(householdIds)]
    .filter((householdId) => !known.has(householdId))
    .map((householdId) => link(FeeAgreement, id, Household, householdId));
};
