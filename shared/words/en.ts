import { anomalies, deadlines, severities } from "./en/attention.ts";
import { fields } from "./en/fields.ts";
import { help } from "./en/help.ts";
import { parts } from "./en/parts.ts";
import { anyRecord, eligibilityRules, internalFault, problemTitles, valueKinds } from "./en/problems.ts";
import {
  fieldErrors,
  firstFree,
  firstFreeIn,
  firstFreeUnknown,
  noRoomReasons,
  refusals,
  soonerIn,
} from "./en/refusals.ts";
import { report } from "./en/report.ts";
import { resources } from "./en/resources.ts";
import { values } from "./en/values.ts";
import type { Words } from "./it.ts";

/** The same words in English. */
export const en: Words = {
  resources,
  fields,
  help,
  parts,
  values,
  refusals,
  noRoomReasons,
  firstFree,
  firstFreeIn,
  soonerIn,
  firstFreeUnknown,
  fieldErrors,
  problemTitles,
  internalFault,
  anyRecord,
  eligibilityRules,
  valueKinds,
  report,
  anomalies,
  deadlines,
  severities,
};
