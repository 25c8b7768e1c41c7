import { accountsWords } from "./it/areas/accounts.ts";
import { diaryWords } from "./it/areas/diary.ts";
import { foresight } from "./it/areas/foresight.ts";
import { householdsWords } from "./it/areas/households.ts";
import { partnersWords } from "./it/areas/partners.ts";
import { placementsWords } from "./it/areas/placements.ts";
import { plansWords } from "./it/areas/plans.ts";
import { referralsWords } from "./it/areas/referrals.ts";
import { retentionWords } from "./it/areas/retention.ts";
import { rightsWords } from "./it/areas/rights.ts";
import { scopesWords } from "./it/areas/scopes.ts";
import { teamWords } from "./it/areas/team.ts";
import { traceWords } from "./it/areas/trace.ts";
import { viewsWords } from "./it/areas/views.ts";
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
