import * as z from "zod";
import { date, field, list, longText, picklist, reference, text, yesNo } from "../fields.ts";
import { defineResource, type RecordOf } from "../resource.ts";
import { withholding } from "./withholding.ts";

export const householdTypes = ["singleWoman", "womanWithChildren", "singleParent", "family"] as const;
export type HouseholdType = (typeof householdTypes)[number];

export const householdStatuses = ["known", "waiting", "inHousing", "departed"] as const;
export const educatorRoles = ["responsible", "substitute"] as const;

const assignedEducator = z.object({
  staffId: reference("staff"),
  role: z.enum(educatorRoles),
  from: date(),
  to: date().optional(),
});

export const supportKinds = [
  "school",
  "doctor",
  "socialService",
  "charity",
  "lawyer",
  "family",
  "work",
  "other",
] as const;

const supporter = z.object({
  who: text(),
  kind: z.enum(supportKinds).optional(),
  task: text().optional(),
  phone: text(40).optional(),
  email: text(200).optional(),
  from: date().optional(),
  to: date().optional(),
});

export const Household = defineResource({
  name: "households",
  kind: "HOUSEHOLD",
  idPrefix: "hh",
  numbered: { field: "code", series: () => "households", write: (n) => `N-${String(n).padStart(4, "0")}` },
  fields: {
    code: field(text(20).optional(), { setBy: "system", grid: 100 }),
    type: field(picklist("householdTypes", householdTypes), { grid: 190 }),
    status: field(picklist("householdStatuses", householdStatuses).default("known"), { setBy: "action", grid: 140 }),
    name: field(text(160).optional(), { sensitivity: "identifying", grid: 200 }),
    referralId: field(reference("referrals").optional(), { grid: 140 }),
    educators: field(list(assignedEducator).default([]), { setBy: "action" }),
    /** Of its diary: the last exchange with the referring service. */
    lastExchangeOn: field(date().optional(), { setBy: "action", grid: 140 }),
    supportNetwork: field(list(supporter).default([]), { sensitivity: "intimate" }),
    note: field(longText().optional(), { sensitivity: "intimate", grid: 300 }),
    /** Known to coordinators, to the area manager and to whoever is assigned to it, and to nobody else. */
    restricted: field(yesNo().optional(), { setBy: "action", grid: 110 }),
    restrictedReason: field(longText(1000).optional(), { setBy: "action", sensitivity: "intimate" }),
    /** Nothing of it is archived or erased meanwhile: a lawsuit, an inspection, a request of its own. */
    retentionHold: field(yesNo().optional(), { setBy: "action" }),
    retentionHoldReason: field(longText(1000).optional(), { setBy: "action", sensitivity: "intimate" }),
    /** The last day of the hold; unset: until somebody ends it. */
    retentionHoldUntil: field(date().optional(), { setBy: "action" }),
    /** Who must not be told anything about anybody of this household. */
    withheldFrom: field(list(withholding, 50).optional(), { setBy: "action", sensitivity: "intimate" }),
  },
  title: (household) => household.code ?? household.id,
});
export type Household = RecordOf<typeof Household>;
