import { date, field, longText, picklist, reference, references, yesNo } from "../fields.ts";
import { defineResource, type RecordOf } from "../resource.ts";
import { after } from "../rules/order.ts";
import { absenceTypes } from "./fee-agreement.ts";

/** Days on which guests of a stay slept elsewhere: `[from, to)`, like every other interval. */
export const Absence = defineResource({
  name: "absences",
  kind: "ABSENCE",
  idPrefix: "abs",
  archivingWeighs: "fees",
  belongsTo: { resource: "households", by: "householdId" },
  fields: {
    householdId: field(reference("households"), { grid: 110 }),
    placementId: field(reference("placements"), { grid: 150 }),
    personIds: field(references("people").optional(), { sensitivity: "identifying", grid: 200 }),
    from: field(date(), { grid: 120, weighs: "fees" }),
    to: field(date().optional(), { grid: 120, weighs: "fees" }),
    type: field(picklist("absenceTypes", absenceTypes), { grid: 150, weighs: "fees" }),
    confirmed: field(yesNo().default(false), { grid: 110 }),
    note: field(longText(2000).optional(), { sensitivity: "intimate", grid: 260 }),
  },
  title: (absence) => `${absence.from}`,
  check: (absence) => after(absence, "to", "from"),
});
export type Absence = RecordOf<typeof Absence>;
