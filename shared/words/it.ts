import { diaryWords } from "./it/areas/diary.ts";
import { householdsWords } from "./it/areas/households.ts";
import { placementsWords } from "./it/areas/placements.ts";
import { plansWords } from "./it/areas/plans.ts";
import { referralsWords } from "./it/areas/referrals.ts";
import { teamWords } from "./it/areas/team.ts";
import { anomalies, deadlines, severities } from "./it/attention.ts";
import { digest } from "./it/digest.ts";
import { fields } from "./it/fields.ts";
import { help } from "./it/help.ts";
import { parts } from "./it/parts.ts";
import { anyRecord, eligibilityRules, internalFault, problemTitles, valueKinds } from "./it/problems.ts";
import {
  fieldErrors,
  firstFree,
  firstFreeIn,
  firstFreeUnknown,
  noRoomDetails,
  noRoomReasons,
  notOpenNow,
  refusals,
  soonerIn,
} from "./it/refusals.ts";
import { report } from "./it/report.ts";
import { resources } from "./it/resources.ts";
import { values } from "./it/values.ts";

export type SameShape<T> = { [K in keyof T]: T[K] extends string ? string : SameShape<T[K]> };
export type Words = SameShape<typeof it>;

/** Every word that server and screens share, in Italian: the shape that other languages follow. */
export const it = {
  resources: {
    ...resources,
    ...referralsWords.resources,
    ...placementsWords.resources,
    ...householdsWords.resources,
    ...plansWords.resources,
    ...diaryWords.resources,
    ...teamWords.resources,
  },
  fields: {
    ...fields,
    ...referralsWords.fields,
    ...placementsWords.fields,
    ...householdsWords.fields,
    ...plansWords.fields,
    ...diaryWords.fields,
    ...teamWords.fields,
  },
  help: {
    ...help,
    ...referralsWords.help,
    ...placementsWords.help,
    ...householdsWords.help,
    ...plansWords.help,
    ...diaryWords.help,
    ...teamWords.help,
  },
  parts: {
    ...parts,
    ...referralsWords.parts,
    ...placementsWords.parts,
    ...householdsWords.parts,
    ...plansWords.parts,
    ...diaryWords.parts,
    ...teamWords.parts,
  },
  values: {
    ...values,
    ...referralsWords.values,
    ...placementsWords.values,
    ...householdsWords.values,
    ...plansWords.values,
    ...diaryWords.values,
    ...teamWords.values,
  },
  refusals: {
    ...refusals,
    ...referralsWords.refusals,
    ...placementsWords.refusals,
    ...householdsWords.refusals,
    ...plansWords.refusals,
    ...diaryWords.refusals,
    ...teamWords.refusals,
  },
  notOpenNow,
  noRoomReasons,
  noRoomDetails,
  firstFree,
  firstFreeIn,
  soonerIn,
  firstFreeUnknown,
  fieldErrors: {
    ...fieldErrors,
    ...referralsWords.fieldErrors,
    ...placementsWords.fieldErrors,
    ...householdsWords.fieldErrors,
    ...plansWords.fieldErrors,
    ...diaryWords.fieldErrors,
    ...teamWords.fieldErrors,
  },
  problemTitles,
  internalFault,
  anyRecord,
  eligibilityRules,
  valueKinds,
  report,
  anomalies,
  deadlines,
  digest,
  severities,
  steps: {
    ...referralsWords.steps,
    ...placementsWords.steps,
    ...householdsWords.steps,
    ...plansWords.steps,
    ...diaryWords.steps,
    ...teamWords.steps,
  },
  stepFields: {
    ...referralsWords.stepFields,
    ...placementsWords.stepFields,
    ...householdsWords.stepFields,
    ...plansWords.stepFields,
    ...diaryWords.stepFields,
    ...teamWords.stepFields,
  },
};
