import type { Step } from "../step.ts";
import { diarySteps } from "./diary-entries.ts";
import { householdSteps, personSteps } from "./households.ts";
import { partnerClientSteps } from "./partner-clients.ts";
import { placementSteps } from "./placements.ts";
import { planSteps } from "./plans.ts";
import { referralSteps } from "./referrals.ts";
import { householdRetentionSteps, personRetentionSteps } from "./retention.ts";
import { disclosureSteps, householdRightsSteps, personRightsSteps } from "./rights.ts";
import { openingSteps, reviewSteps } from "./trace.ts";

/** Every step that can be taken, by the kind of record it is taken on. */
export const steps: Readonly<Record<string, readonly Step[]>> = {
  referrals: referralSteps,
  households: [...householdSteps, ...householdRetentionSteps, ...householdRightsSteps],
  people: [...personSteps, ...personRetentionSteps, ...personRightsSteps],
  placements: placementSteps,
  plans: planSteps,
  "diary-entries": diarySteps,
  "diary-openings": openingSteps,
  "access-reviews": reviewSteps,
  disclosures: disclosureSteps,
  "partner-clients": partnerClientSteps,
};
