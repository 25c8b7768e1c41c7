import type { Step } from "../step.ts";
import { diarySteps } from "./diary-entries.ts";
import { householdSteps, personSteps } from "./households.ts";
import { placementSteps } from "./placements.ts";
import { planSteps } from "./plans.ts";
import { referralSteps } from "./referrals.ts";
import { disclosureSteps, householdRightsSteps, personRightsSteps } from "./rights.ts";

/** Every step that can be taken, by the kind of record it is taken on. */
export const steps: Readonly<Record<string, readonly Step[]>> = {
  referrals: referralSteps,
  households: householdSteps,
  people: personSteps,
  placements: placementSteps,
  plans: planSteps,
  "diary-entries": diarySteps,
  disclosures: disclosureSteps,
};
