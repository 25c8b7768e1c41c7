import type { Resource } from "../resource.ts";
import { Absence } from "./absence.ts";
import { AccessReview } from "./access-review.ts";
import { CapacityReport } from "./capacity-report.ts";
import { DiaryEntry } from "./diary-entry.ts";
import { DiaryOpening } from "./diary-opening.ts";
import { Disclosure } from "./disclosure.ts";
import { Document } from "./document.ts";
import { FeeAgreement } from "./fee-agreement.ts";
import { Household } from "./household.ts";
import { Organisation } from "./organisation.ts";
import { Outage } from "./outage.ts";
import { PartnerClient } from "./partner-client.ts";
import { Person } from "./person.ts";
import { Place } from "./place.ts";
import { Placement } from "./placement.ts";
import { Plan } from "./plan.ts";
import { Referral } from "./referral.ts";
import { ReferralStep } from "./referral-step.ts";
import { RetentionRule } from "./retention-rule.ts";
import { RetentionRun } from "./retention-run.ts";
import { Review } from "./review.ts";
import { StaffMember } from "./staff-member.ts";
import { SupervisionSession } from "./supervision-session.ts";
import { TeamMeeting } from "./team-meeting.ts";
import { Unit } from "./unit.ts";
import { View } from "./view.ts";

/** Every kind of record, in the order in which the menu shows them. A new kind is added here and nowhere else. */
export const resources: readonly Resource[] = [
  Referral,
  Household,
  Person,
  Placement,
  Plan,
  Review,
  DiaryEntry,
  Absence,
  Document,
  Disclosure,
  Unit,
  Place,
  Outage,
  FeeAgreement,
  Organisation,
  StaffMember,
  PartnerClient,
  TeamMeeting,
  SupervisionSession,
  CapacityReport,
  ReferralStep,
  DiaryOpening,
  AccessReview,
  RetentionRule,
  RetentionRun,
  View,
];

const byName = new Map(resources.map((resource) => [resource.name, resource]));

export const resourceNamed = (name: string): Resource | undefined => byName.get(name);
