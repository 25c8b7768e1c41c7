import type { closingReasons, ReferralStatus } from "../resources/referral.ts";
import type { PartnerState, ReasonClass, ReferralState } from "./referral.ts";

type ClosingReason = (typeof closingReasons)[number];

/** Our steps are more than a partner needs to know. */
const states: Record<ReferralStatus, PartnerState> = {
  draft: "received",
  received: "received",
  inFilter: "underEvaluation",
  moreInformationNeeded: "underEvaluation",
  suitable: "underEvaluation",
  waiting: "waiting",
  sharedProject: "underEvaluation",
  feeToFormalise: "underEvaluation",
  accepted: "accepted",
  admitted: "accepted",
  unsuitable: "refused",
  withdrawn: "withdrawn",
  expired: "refused",
  reopened: "underEvaluation",
};

/** Nothing about money, and nothing that a household decided for itself. */
const classes: Record<ClosingReason, ReasonClass> = {
  noSuitablePlace: "noPlace",
  outsideTarget: "notSuitable",
  needsOtherService: "notSuitable",
  feeNotCovered: "other",
  householdDeclined: "other",
  serviceWithdrew: "other",
  noAnswer: "noAnswer",
  other: "other",
};

interface Standing {
  status: ReferralStatus;
  closingReason?: ClosingReason;
}

/** Where a referral stands, in the partner's words. */
export const partnerStanding = ({ status, closingReason }: Standing): Pick<ReferralState, "state" | "reasonClass"> => {
  const state = states[status];
  return state === "refused" ? { state, reasonClass: closingReason ? classes[closingReason] : "other" } : { state };
};

export interface StatusChange {
  at: string;
  status: ReferralStatus;
}

/** Since when the partner's state has been what it is: steps of ours between two of the same name do not count. */
export const standingSince = (changes: readonly StatusChange[]): string | undefined => {
  const steps = changes.map(({ at, status }) => ({ at, state: states[status] }));
  const last = steps.at(-1);
  const before = steps.findLastIndex(({ state }) => state !== last?.state);
  return steps[before + 1]?.at;
};
