import * as accounts from "./en/areas/accounts.ts";
import * as diary from "./en/areas/diary.ts";
import { foresight } from "./en/areas/foresight.ts";
import * as households from "./en/areas/households.ts";
import * as partners from "./en/areas/partners.ts";
import * as placements from "./en/areas/placements.ts";
import * as plans from "./en/areas/plans.ts";
import * as referrals from "./en/areas/referrals.ts";
import * as retention from "./en/areas/retention.ts";
import * as rights from "./en/areas/rights.ts";
import * as team from "./en/areas/team.ts";
import * as trace from "./en/areas/trace.ts";
import * as views from "./en/areas/views.ts";
import { anomalies, deadlines, severities } from "./en/attention.ts";
import { digest } from "./en/digest.ts";
import { help } from "./en/help.ts";
import { parts } from "./en/parts.ts";
import { problemWords } from "./en/problem-words.ts";
import { recordNames } from "./en/record-names.ts";
import { report } from "./en/report.ts";
import { steps } from "./en/steps.ts";
import { values } from "./en/values.ts";
import type { Words } from "./it.ts";

/** The same words in English. */
export const en: Words = {
  ...problemWords,
  resources: recordNames.resources,
  fields: recordNames.fields,
  help: {
    ...help,
    ...referrals.help,
    ...placements.help,
    ...households.help,
    ...plans.help,
    ...diary.help,
    ...team.help,
    ...trace.help,
    ...views.help,
    ...accounts.help,
    ...partners.help,
    ...retention.help,
    ...rights.help,
  },
  parts: {
    ...parts,
    ...referrals.parts,
    ...placements.parts,
    ...households.parts,
    ...plans.parts,
    ...diary.parts,
    ...team.parts,
    ...trace.parts,
    ...views.parts,
    ...accounts.parts,
    ...partners.parts,
    ...retention.parts,
    ...rights.parts,
  },
  values: {
    ...values,
    ...referrals.values,
    ...placements.values,
    ...households.values,
    ...plans.values,
    ...diary.values,
    ...team.values,
    ...trace.values,
    ...views.values,
    ...accounts.values,
    ...partners.values,
    ...retention.values,
    ...rights.values,
  },
  report,
  anomalies,
  deadlines,
  digest,
  foresight,
  severities,
  steps,
  stepFields: {
    ...referrals.stepFields,
    ...placements.stepFields,
    ...households.stepFields,
    ...plans.stepFields,
    ...diary.stepFields,
    ...team.stepFields,
    ...trace.stepFields,
    ...views.stepFields,
    ...accounts.stepFields,
    ...partners.stepFields,
    ...retention.stepFields,
    ...rights.stepFields,
  },
};
