import { anomalies, deadlines, severities } from "./it/attention.ts";
import { fields } from "./it/fields.ts";
import { help } from "./it/help.ts";
import { parts } from "./it/parts.ts";
import { anyRecord, eligibilityRules, internalFault, problemTitles, valueKinds } from "./it/problems.ts";
import {
  fieldErrors,
  firstFree,
  firstFreeIn,
  firstFreeUnknown,
  noRoomReasons,
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
