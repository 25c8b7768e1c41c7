import type { Step } from "#shared/step";
import { diaryTaken } from "./diary.ts";
import { householdsTaken } from "./households.ts";
import { partnerClientsTaken } from "./partner-clients.ts";
import { placementsTaken } from "./placements.ts";
import { plansTaken } from "./plans.ts";
import { referralsTaken } from "./referrals.ts";
import { retentionTaken } from "./retention.ts";
import { rightsTaken } from "./rights.ts";
import type { Take, Taking } from "./taking.ts";
import { traceTaken } from "./trace.ts";

/** Every step with the use case that takes it: routes are made from this list, and the demo's story is told with it. */
export const takings: readonly Taking[] = [
  ...referralsTaken,
  ...householdsTaken,
  ...placementsTaken,
  ...plansTaken,
  ...diaryTaken,
  ...traceTaken,
  ...rightsTaken,
  ...retentionTaken,
  ...partnerClientsTaken,
];

export const takeOf = (step: Step): Take => {
  const found = takings.find((one) => one.step === step);
  if (!found) throw new Error(`Nobody takes the step ${step.of.name} ${step.name}.`);
  return found.take;
};
