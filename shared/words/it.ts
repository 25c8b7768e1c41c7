import * as accounts from "./it/areas/accounts.ts";
import * as diary from "./it/areas/diary.ts";
import { foresight } from "./it/areas/foresight.ts";
import * as households from "./it/areas/households.ts";
import * as partners from "./it/areas/partners.ts";
import * as placements from "./it/areas/placements.ts";
import * as plans from "./it/areas/plans.ts";
import * as referrals from "./it/areas/referrals.ts";
import * as retention from "./it/areas/retention.ts";
import * as rights from "./it/areas/rights.ts";
import * as team from "./it/areas/team.ts";
import * as trace from "./it/areas/trace.ts";
import * as views from "./it/areas/views.ts";
import { anomalies, deadlines, severities } from "./it/attention.ts";
import { digest } from "./it/digest.ts";
import { help } from "./it/help.ts";
import { parts } from "./it/parts.ts";
import { problemWords } from "./it/problem-words.ts";
import { recordNames } from "./it/record-names.ts";
import { report } from "./it/report.ts";
import { steps } from "./it/steps.ts";
import { values } from "./it/values.ts";

export type SameShape<T> = { [K in keyof T]: T[K] extends string ? string : SameShape<T[K]> };
export type Words = SameShape<typeof it>;

/**
 * Every word that server and screens share, in Italian: the shape that other languages follow. The screens take all of
 * them; the server takes those it says, from where they are put together.
 */
export const it = {
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
