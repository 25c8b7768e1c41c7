import * as z from "zod";
import { date, field, list, number, picklist, references, several, text, yesNo } from "../fields.ts";
import { defineResource, type RecordOf } from "../resource.ts";
import { agesInOrder, datedRules } from "../rules/unit-rules.ts";
import { householdTypes } from "./household.ts";

export const capacityMeasures = ["households", "apartments", "paths"] as const;
export const turnaroundCountings = ["calendar", "working"] as const;

const rules = {
  maxHouseholds: number(0, 1000).optional(),
  eligibleHouseholdTypes: several("householdTypes", householdTypes).optional(),
  ageFrom: number(0, 120).optional(),
  ageTo: number(0, 120).optional(),
  requiresActiveSocialProject: yesNo().optional(),
};

const ruleVersion = z.object({ from: date().optional(), to: date().optional(), ...rules });
export type RuleVersion = z.infer<typeof ruleVersion>;

export const Unit = defineResource({
  name: "units",
  kind: "UNIT",
  idPrefix: "unt",
  archivingWeighs: "capacity",
  fields: {
    code: field(text(10), { grid: 80 }),
    name: field(text(), { grid: 180 }),
    kind: field(text(160).optional(), { grid: 260 }),
    municipality: field(text().optional(), { grid: 130 }),
    capacityMeasure: field(picklist("capacityMeasures", capacityMeasures), { grid: 140 }),
    maxHouseholds: field(rules.maxHouseholds, { grid: 130, statedLater: true, weighs: "capacity" }),
    eligibleHouseholdTypes: field(rules.eligibleHouseholdTypes, { grid: 300 }),
    ageFrom: field(rules.ageFrom, { grid: 90 }),
    ageTo: field(rules.ageTo, { grid: 90 }),
    requiresActiveSocialProject: field(rules.requiresActiveSocialProject, { grid: 150 }),
    expectedStayMonths: field(number(1, 240).optional(), { grid: 130, statedLater: true }),
    exchangeEveryDays: field(number(1, 366).optional(), { grid: 130, statedLater: true, weighs: "deadline" }),
    turnaroundDays: field(number(0, 365).optional(), { grid: 120, statedLater: true, weighs: "capacity" }),
    turnaroundCounting: field(picklist("turnaroundCountings", turnaroundCountings).optional(), { grid: 130 }),
    protectedContext: field(yesNo().default(false), { grid: 120 }),
    address: field(text(200).optional(), { sensitivity: "secret", grid: 220 }),
    partnerIds: field(references("organisations").optional(), { grid: 200 }),
    ruleVersions: field(list(ruleVersion).default([]), { setBy: "system" }),
  },
  unique: ["code"],
  title: (unit) => `${unit.code} ${unit.name}`,
  check: (unit) => agesInOrder(unit),
  settle: (unit, before, today) => ({ ...unit, ruleVersions: datedRules(unit, before, today) }),
});
export type Unit = RecordOf<typeof Unit>;
