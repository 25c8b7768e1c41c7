import { FAR_FUTURE } from "../dates.ts";

interface Agreement {
  archived: boolean;
  householdIds: readonly string[];
  validFrom: string;
  validTo?: string;
}

/** Why an agreement does not open the door on a day. */
export type FeeGap = "noAgreement" | "otherHousehold" | "notInEffect";

/** The last day of an agreement is covered. */
const isInEffect = ({ validFrom, validTo = FAR_FUTURE }: Agreement, on: string): boolean =>
  validFrom <= on && on <= validTo;

/** What stands between a household and its entry on `on`; `undefined` when the fee is covered that day. */
export const feeGap = (agreement: Agreement | undefined, householdId: string, on: string): FeeGap | undefined => {
  if (!agreement || agreement.archived) return "noAgreement";
  if (!agreement.householdIds.includes(householdId)) return "otherHousehold";
  return isInEffect(agreement, on) ? undefined : "notInEffect";
};

/** The agreements that would let this household in on `on`. */
export const agreementsFor = <A extends Agreement>(agreements: readonly A[], householdId: string, on: string): A[] =>
  agreements.filter((agreement) => feeGap(agreement, householdId, on) === undefined);
