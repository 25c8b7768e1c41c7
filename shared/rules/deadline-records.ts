import type { OutageFacts, PlacementFacts } from "./occupancy-records.ts";

/** The parts of the records that deadlines follow from, under the names of their definitions: records fit as they are. */
export interface DeadlineFacts {
  placements: readonly PlacementFacts[];
  plans: readonly { id: string; householdId: string; status: string; nextReviewOn?: string }[];
  reviews: readonly { planId: string; heldOn: string; nextOn?: string }[];
  feeAgreements: readonly FeeAgreementFacts[];
  people: readonly GuestFacts[];
  outages: readonly OutageFacts[];
  places: readonly { id: string; unitId: string }[];
  referrals: readonly ReferralToAnswer[];
}

export interface FeeAgreementFacts {
  id: string;
  householdIds: readonly string[];
  unitId?: string;
  validFrom: string;
  validTo?: string;
}

export interface GuestFacts {
  id: string;
  householdId: string;
  residency: "guest" | "nonResident";
  joinedOn?: string;
  leftOn?: string;
  birthDate?: string;
  residencePermitExpiresOn?: string;
  privacyNoticeOn?: string;
}

export interface ReferralToAnswer {
  id: string;
  status: string;
  householdId?: string;
  requestedUnitId?: string;
  informationDueOn?: string;
}

export type DeadlineKind =
  | "optionExpiring"
  | "departureExpected"
  | "reviewDue"
  | "feeAgreementEnding"
  | "informationDue"
  | "residencePermitExpiring"
  | "outageEnding"
  | "turningEighteen"
  | "consentMissing";

/** A day by which somebody has to do something about a record. */
export interface DueDate {
  kind: DeadlineKind;
  due: string;
  resource: "placements" | "plans" | "fee-agreements" | "people" | "outages" | "referrals";
  id: string;
  householdId?: string;
  unitId?: string;
}
