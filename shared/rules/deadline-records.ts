import type { Assignment } from "./assignments.ts";
import type { ConsentFacts, WithholdingFacts } from "./consents.ts";
import type { OutageFacts, PlacementFacts } from "./occupancy-records.ts";

/** The parts of the records that deadlines follow from, under the names of their definitions: records fit as they are. */
export interface DeadlineFacts {
  placements: readonly PlacementFacts[];
  plans: readonly PlanToFollow[];
  reviews: readonly { planId: string; heldOn: string; nextOn?: string }[];
  feeAgreements: readonly FeeAgreementFacts[];
  people: readonly GuestFacts[];
  outages: readonly OutageFacts[];
  places: readonly { id: string; unitId: string; beds?: number }[];
  referrals: readonly ReferralToAnswer[];
  units?: readonly { id: string; exchangeEveryDays?: number }[];
  households?: readonly HouseholdToFollow[];
  documents?: readonly DocumentFacts[];
  /** Only those with something asked and not answered are needed. */
  diaryEntries?: readonly AskedEntry[];
  disclosures?: readonly DisclosedFacts[];
  diaryOpenings?: readonly { id: string; householdId: string; openedAt: string; acknowledgedOn?: string }[];
  accessReviews?: readonly { id: string; status: string; drawnOn: string }[];
}

export interface PlanToFollow {
  id: string;
  householdId: string;
  status: string;
  personId?: string;
  startedOn?: string;
  goals?: readonly { area?: string; status?: string }[];
  participants?: readonly { role: string }[];
  nextReviewOn?: string;
  /** The instant of the last change: how long a shared plan has been lying there. */
  updatedAt?: string;
}

export interface HouseholdToFollow {
  id: string;
  educators?: readonly Assignment[];
  /** The last exchange with the referring service; unset: none since the entry. */
  lastExchangeOn?: string;
  withheldFrom?: readonly WithholdingFacts[];
}

export interface DisclosedFacts {
  id: string;
  householdId: string;
  /** Unset or empty: the household as a whole. */
  personIds?: readonly string[];
  recipientId?: string;
  corrections?: readonly { on: string; sentOn?: string }[];
}

export interface DocumentFacts {
  id: string;
  householdId: string;
  personId?: string;
  kind: string;
  expiresOn?: string;
}

export interface AskedEntry {
  id: string;
  householdId: string;
  followUps: readonly { askedOn: string; dueOn?: string; doneOn?: string }[];
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
  consents?: readonly ConsentFacts[];
  withheldFrom?: readonly WithholdingFacts[];
}

export interface ReferralToAnswer {
  id: string;
  status: string;
  householdId?: string;
  requestedUnitId?: string;
  informationDueOn?: string;
  missingPapers?: readonly { paper: string; dueOn: string; receivedOn?: string }[];
  closedOn?: string;
  outcomeTold?: readonly { on: string }[];
}

export const deadlineKinds = [
  "optionExpiring",
  "departureExpected",
  "reviewDue",
  "planToApprove",
  "exchangeDue",
  "followUpOpen",
  "feeAgreementEnding",
  "informationDue",
  "outcomeToTell",
  "paperMissing",
  "documentExpiring",
  "residencePermitExpiring",
  "turningEighteen",
  "consentMissing",
  "planConsentMissing",
  "ownConsentDue",
  "correctionToSend",
  "bedsExceeded",
  "outageEnding",
  "diaryOpened",
  "accessReviewToSign",
] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

/** A day by which somebody has to do something about a record. */
export interface DueDate {
  kind: DeadlineKind;
  due: string;
  resource:
    | "placements"
    | "plans"
    | "fee-agreements"
    | "people"
    | "outages"
    | "referrals"
    | "households"
    | "documents"
    | "diary-entries"
    | "disclosures"
    | "diary-openings"
    | "access-reviews";
  id: string;
  householdId?: string;
  unitId?: string;
  /** Which of several of one record: the missing paper, by its value. */
  part?: string;
  /** How many people it is about, where one line stands for several. */
  people?: number;
}
