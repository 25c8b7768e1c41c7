import * as z from "zod";
import { ageOn, civilDateAt, later } from "../dates.ts";
import { date, field, list, longText, picklist, reference, text, yesNo } from "../fields.ts";
import { defineResource, type RecordOf } from "../resource.ts";
import { notBefore, notInFuture } from "../rules/order.ts";
import { withholding } from "./withholding.ts";

export const sexes = ["female", "male", "other"] as const;
export const residencies = ["guest", "nonResident"] as const;
export const relations = ["head", "child", "partner", "parent", "sibling", "otherParent", "other"] as const;

export const joiningReasons = ["entry", "birth", "arrival", "reunion", "split"] as const;
export const leavingReasons = ["split", "reunion", "ownHome", "toRelatives", "otherService", "death", "other"] as const;

export const consentKinds = [
  "housingProject",
  "exchangeReferring",
  "exchangeSchool",
  "exchangeHealth",
  "photographs",
  "statistics",
  "other",
] as const;
export const consentGivers = ["self", "parent", "guardian"] as const;

export const ageClasses = ["adult", "minor"] as const;
const MAJORITY_YEARS = 18;

const consent = z.object({
  /** What was written down before there was a list of purposes is of the kind `other`, in its own words. */
  kind: z.enum(consentKinds).default("other"),
  purpose: text().optional(),
  /** Unset: whoever the purpose needs. */
  recipientId: reference("organisations").optional(),
  givenOn: date(),
  givenBy: z.enum(consentGivers).optional(),
  giverId: reference("people").optional(),
  withdrawnOn: date().optional(),
});

/** The privacy notice as it was explained to her. */
const notice = z.object({
  on: date(),
  edition: text(40).optional(),
  language: text(40).optional(),
  staffId: reference("staff").optional(),
});

export const Person = defineResource({
  name: "people",
  kind: "PERSON",
  idPrefix: "per",
  archivingWeighs: "capacity",
  belongsTo: { resource: "households", by: "householdId" },
  fields: {
    householdId: field(reference("households"), { grid: 110, weighs: "capacity" }),
    lastName: field(text(), { sensitivity: "identifying", grid: 160 }),
    firstName: field(text(), { sensitivity: "identifying", grid: 160 }),
    birthDate: field(date().optional(), { sensitivity: "identifying", grid: 120, weighs: "deadline" }),
    sex: field(picklist("sexes", sexes).optional(), { sensitivity: "identifying", grid: 100 }),
    relation: field(picklist("relations", relations).optional(), { grid: 140 }),
    residency: field(picklist("residencies", residencies).default("guest"), { grid: 150, weighs: "capacity" }),
    joinedOn: field(date().optional(), { grid: 120, weighs: "capacity" }),
    leftOn: field(date().optional(), { grid: 120, weighs: "capacity" }),
    joiningReason: field(picklist("joiningReasons", joiningReasons).optional(), { setBy: "action", grid: 140 }),
    leavingReason: field(picklist("leavingReasons", leavingReasons).optional(), { setBy: "action", grid: 150 }),
    /** The record of the same person in the household where she was before. */
    formerlyId: field(reference("people").optional(), { setBy: "action", sensitivity: "identifying" }),
    /** Where she was before, and where she went on to, when that is a household of ours. */
    cameFromId: field(reference("households").optional(), { setBy: "action", grid: 110 }),
    wentToId: field(reference("households").optional(), { setBy: "action", grid: 110 }),
    phone: field(text(40).optional(), { sensitivity: "identifying", grid: 140 }),
    citizenship: field(text(60).optional(), { sensitivity: "identifying", grid: 130 }),
    languages: field(text(120).optional(), { sensitivity: "identifying", grid: 150 }),
    taxCode: field(text(16).optional(), { sensitivity: "identifying", grid: 170 }),
    residencePermitExpiresOn: field(date().optional(), {
      sensitivity: "identifying",
      grid: 150,
      due: { as: "residencePermitExpiring", while: { residency: ["guest"], leftOn: [undefined] } },
      weighs: "deadline",
    }),
    privacyNoticeOn: field(date().optional(), { grid: 150 }),
    notices: field(list(notice, 50).optional(), { setBy: "action" }),
    consents: field(list(consent).default([]), { setBy: "action" }),
    withheldFrom: field(list(withholding, 50).optional(), { setBy: "action", sensitivity: "intimate" }),
    safetyBlock: field(yesNo().default(false), { setBy: "action", sensitivity: "secret", grid: 130 }),
    safetyBlockReason: field(longText(1000).optional(), { setBy: "action", sensitivity: "secret" }),
    safetyBlockedOn: field(date().optional(), { setBy: "action", sensitivity: "secret" }),
    /** On the day she joined; known from the birth date, and written down when that is erased. */
    ageClass: field(picklist("ageClasses", ageClasses).optional(), { setBy: "system" }),
  },
  title: (person) => `${person.lastName} ${person.firstName}`,
  remains: ({ birthDate, joinedOn, createdAt, ageClass }): { ageClass?: (typeof ageClasses)[number] } => {
    if (birthDate === undefined) return { ageClass };
    const years = ageOn(birthDate, later(joinedOn ?? civilDateAt(createdAt), birthDate));
    return { ageClass: years < MAJORITY_YEARS ? "minor" : "adult" };
  },
  check: (person, _before, today) => ({
    ...notBefore(person, "leftOn", "joinedOn"),
    ...notInFuture(person, "birthDate", today),
  }),
});
export type Person = RecordOf<typeof Person>;
