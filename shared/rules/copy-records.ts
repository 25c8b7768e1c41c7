import type { Absence } from "../resources/absence.ts";
import type { DiaryEntry } from "../resources/diary-entry.ts";
import type { DiaryOpening } from "../resources/diary-opening.ts";
import type { Disclosure } from "../resources/disclosure.ts";
import type { Document } from "../resources/document.ts";
import type { FeeAgreement } from "../resources/fee-agreement.ts";
import type { Household } from "../resources/household.ts";
import type { Person } from "../resources/person.ts";
import type { Placement } from "../resources/placement.ts";
import type { Plan } from "../resources/plan.ts";
import type { Referral } from "../resources/referral.ts";
import type { ReferralStep } from "../resources/referral-step.ts";
import type { Review } from "../resources/review.ts";
import type { TeamMeeting } from "../resources/team-meeting.ts";
import type { OtherPerson } from "./taking-out.ts";

/** How often somebody's data were read, by one role, and between which days. */
export interface ReadBy {
  role: string;
  times: number;
  first: string;
  last: string;
}

/** Everything that a copy is made from: the whole file of the household, as it lies in the table. */
export interface CopyRecords {
  person: Person;
  household: Household;
  /** Everybody of the household, of today and of before. */
  people: readonly Person[];
  placements: readonly Placement[];
  plans: readonly Plan[];
  reviews: readonly Review[];
  diaryEntries: readonly DiaryEntry[];
  absences: readonly Absence[];
  documents: readonly Document[];
  referrals: readonly Referral[];
  referralSteps: readonly ReferralStep[];
  disclosures: readonly Disclosure[];
  diaryOpenings: readonly DiaryOpening[];
  /** Agreements by which somebody pays for the household's stay. */
  feeAgreements: readonly FeeAgreement[];
  /** Meetings of the team that spoke of the household. */
  meetings: readonly TeamMeeting[];
  /** What stands for units, places, organisations and colleagues, by id: none of them is a private person. */
  names: ReadonlyMap<string, string>;
  /** Addresses of units: none of them leaves the house. */
  addresses: readonly string[];
  /** Other names that people of the household had, and whoever else has to be taken out. */
  alsoOthers: readonly OtherPerson[];
  /** Other names that she had herself. */
  alsoOwn: readonly string[];
  /** Unset where nobody counts. */
  readers?: readonly ReadBy[];
  /** When her own record was changed, and by which step. */
  changes: readonly { on: string; action: string }[];
}
