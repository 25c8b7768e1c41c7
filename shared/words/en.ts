import { accountsWords } from "./en/areas/accounts.ts";
import { diaryWords } from "./en/areas/diary.ts";
import { foresight } from "./en/areas/foresight.ts";
import { householdsWords } from "./en/areas/households.ts";
import { partnersWords } from "./en/areas/partners.ts";
import { placementsWords } from "./en/areas/placements.ts";
import { plansWords } from "./en/areas/plans.ts";
import { referralsWords } from "./en/areas/referrals.ts";
import { retentionWords } from "./en/areas/retention.ts";
import { rightsWords } from "./en/areas/rights.ts";
import { scopesWords } from "./en/areas/scopes.ts";
import { teamWords } from "./en/areas/team.ts";
import { traceWords } from "./en/areas/trace.ts";
import { viewsWords } from "./en/areas/views.ts";
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
    ...scopesWords.resources,
    ...traceWords.resources,
    ...viewsWords.resources,
    ...accountsWords.resources,
    ...partnersWords.resources,
    ...retentionWords.resources,
    ...rightsWords.resources,
  },
  fields: {
    ...fields,
    ...referralsWords.fields,
    ...placementsWords.fields,
    ...householdsWords.fields,
    ...plansWords.fields,
    ...diaryWords.fields,
    ...teamWords.fields,
    ...scopesWords.fields,
    ...traceWords.fields,
    ...viewsWords.fields,
    ...accountsWords.fields,
    ...partnersWords.fields,
    ...retentionWords.fields,
    ...rightsWords.fields,
  },
  help: {
    ...help,
    ...referralsWords.help,
    ...placementsWords.help,
    ...householdsWords.help,
    ...plansWords.help,
    ...diaryWords.help,
    ...teamWords.help,
    ...scopesWords.help,
    ...traceWords.help,
    ...viewsWords.help,
    ...accountsWords.help,
    ...partnersWords.help,
    ...retentionWords.help,
    ...rightsWords.help,
  },
  parts: {
    ...parts,
    ...referralsWords.parts,
    ...placementsWords.parts,
    ...householdsWords.parts,
    ...plansWords.parts,
    ...diaryWords.parts,
    ...teamWords.parts,
    ...scopesWords.parts,
    ...traceWords.parts,
    ...viewsWords.parts,
    ...accountsWords.parts,
    ...partnersWords.parts,
    ...retentionWords.parts,
    ...rightsWords.parts,
  },
  values: {
    ...values,
    ...referralsWords.values,
    ...placementsWords.values,
    ...householdsWords.values,
    ...plansWords.values,
    ...diaryWords.values,
    ...teamWords.values,
    ...scopesWords.values,
    ...traceWords.values,
    ...viewsWords.values,
    ...accountsWords.values,
    ...partnersWords.values,
    ...retentionWords.values,
    ...rightsWords.values,
  },
  refusals: {
    ...refusals,
    ...referralsWords.refusals,
    ...placementsWords.refusals,
    ...householdsWords.refusals,
    ...plansWords.refusals,
    ...diaryWords.refusals,
    ...teamWords.refusals,
    ...scopesWords.refusals,
    ...traceWords.refusals,
    ...viewsWords.refusals,
    ...accountsWords.refusals,
    ...partnersWords.refusals,
    ...retentionWords.refusals,
    ...rightsWords.refusals,
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
    ...scopesWords.fieldErrors,
    ...traceWords.fieldErrors,
    ...viewsWords.fieldErrors,
    ...accountsWords.fieldErrors,
    ...partnersWords.fieldErrors,
    ...retentionWords.fieldErrors,
    ...rightsWords.fieldErrors,
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
  foresight,
  severities,
  steps: {
    ...referralsWords.steps,
    ...placementsWords.steps,
    ...householdsWords.steps,
    ...plansWords.steps,
    ...diaryWords.steps,
    ...teamWords.steps,
    ...scopesWords.steps,
    ...traceWords.steps,
    ...viewsWords.steps,
    ...accountsWords.steps,
    ...partnersWords.steps,
    ...retentionWords.steps,
    ...rightsWords.steps,
    // Steps of households stand in two areas.
    households: { ...householdsWords.steps.households, ...retentionWords.steps.households },
    people: { ...householdsWords.steps.people, ...retentionWords.steps.people },
  },
  stepFields: {
    ...referralsWords.stepFields,
    ...placementsWords.stepFields,
    ...householdsWords.stepFields,
    ...plansWords.stepFields,
    ...diaryWords.stepFields,
    ...teamWords.stepFields,
    ...scopesWords.stepFields,
    ...traceWords.stepFields,
    ...viewsWords.stepFields,
    ...accountsWords.stepFields,
    ...partnersWords.stepFields,
    ...retentionWords.stepFields,
    ...rightsWords.stepFields,
  },
};
