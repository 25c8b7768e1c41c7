import { diaryWords } from "./en/areas/diary.ts";
import { householdsWords } from "./en/areas/households.ts";
import { placementsWords } from "./en/areas/placements.ts";
import { plansWords } from "./en/areas/plans.ts";
import { referralsWords } from "./en/areas/referrals.ts";
import { teamWords } from "./en/areas/team.ts";
import { anomalies, deadlines, severities } from "./en/attention.ts";
import { digest } from "./en/digest.ts";
import { fields } from "./en/fields.ts";
import { help } from "./en/help.ts";
import { parts } from "./en/parts.ts";
import { anyRecord, eligibilityRules, internalFault, problemTitles, valueKinds } from "./en/problems.ts";
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
} from "./en/refusals.ts";
import { report } from "./en/report.ts";
import { resources } from "./en/resources.ts";
import { values } from "./en/values.ts";
import type { Words } from "./it.ts";

/** The same words in English. */
export const en: Words = {
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
