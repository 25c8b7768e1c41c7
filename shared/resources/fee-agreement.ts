import * as z from "zod";
import { date, field, list, money, number, picklist, reference, references, text, yesNo } from "../fields.ts";
import { defineResource, type RecordOf } from "../resource.ts";
import { notBefore } from "../rules/order.ts";

export const chargeUnits = ["householdDay", "personDay", "month"] as const;
export const monthProrations = ["actualDays", "thirtieths"] as const;
export const absenceTypes = ["hospital", "homeLeave", "school", "unexplained", "other"] as const;

const absenceRule = z.object({
  type: z.enum(absenceTypes),
  fromDay: number(1, 366),
  percentDue: number(0, 100),
  maxDaysPerMonth: number(0, 31).optional(),
});

const document = z.object({ title: text(), number: text(60).optional(), date: date().optional() });

export const FeeAgreement = defineResource({
  name: "fee-agreements",
  kind: "FEES",
  idPrefix: "fee",
  archivingWeighs: "fees",
  belongsTo: { resource: "organisations", by: "payerId" },
  fields: {
    payerId: field(reference("organisations"), { grid: 220 }),
    householdIds: field(references("households").default([]), { grid: 160, weighs: "fees" }),
    unitId: field(reference("units").optional(), { grid: 180 }),
    actNumber: field(text(60).optional(), { grid: 150 }),
    actDate: field(date().optional(), { grid: 120 }),
    validFrom: field(date(), { grid: 120, weighs: "fees" }),
    validTo: field(date().optional(), { grid: 120, due: { as: "feeAgreementEnding", passes: true }, weighs: "fees" }),
    chargeUnit: field(picklist("chargeUnits", chargeUnits), { grid: 170, weighs: "fees" }),
    amount: field(money().optional(), { sensitivity: "money", grid: 110, weighs: "fees" }),
    minorAmount: field(money().optional(), { sensitivity: "money", grid: 120, weighs: "fees" }),
    ceiling: field(money().optional(), { sensitivity: "money", grid: 120, weighs: "fees" }),
    countsEntryDay: field(yesNo().default(true), { grid: 130 }),
    countsExitDay: field(yesNo().default(false), { grid: 130 }),
    monthProration: field(picklist("monthProrations", monthProrations).optional(), { grid: 150 }),
    absenceRules: field(list(absenceRule, 20).default([]), { sensitivity: "money" }),
    documents: field(list(document, 50).default([]), { sensitivity: "money" }),
  },
  title: (agreement) => agreement.actNumber ?? `${agreement.validFrom}`,
  check: (agreement) => notBefore(agreement, "validTo", "validFrom"),
});
export type FeeAgreement = RecordOf<typeof FeeAgreement>;
