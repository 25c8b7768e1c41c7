import * as z from "zod";
import { date, field, list, longText, number, picklist, reference, text, yesNo } from "../fields.ts";
import { defineResource, type RecordOf } from "../resource.ts";
import { isComplete, referralErrors } from "../rules/referral-checks.ts";
import { isClosed } from "../rules/referral-lifecycle.ts";
import { householdTypes } from "./household.ts";

export const referralStatuses = [
  "draft",
  "received",
  "inFilter",
  "moreInformationNeeded",
  "suitable",
  "waiting",
  "sharedProject",
  "feeToFormalise",
  "accepted",
  "admitted",
  "unsuitable",
  "withdrawn",
  "expired",
  "reopened",
] as const;
export type ReferralStatus = (typeof referralStatuses)[number];

export const urgencies = ["ordinary", "urgent", "emergency"] as const;
export const memberRoles = ["adult", "minor", "nonResident"] as const;
export const closingReasons = [
  "noSuitablePlace",
  "outsideTarget",
  "needsOtherService",
  "feeNotCovered",
  "householdDeclined",
  "serviceWithdrew",
  "noAnswer",
  "other",
] as const;

export const papers = [
  "feeAgreement",
  "socialReport",
  "identityPapers",
  "privacyNotice",
  "activeSocialProject",
] as const;
export const sides = ["us", "referringService"] as const;
export const waysTold = ["phone", "email", "letter", "meeting"] as const;

/** Role and year of birth are always known; who it is often only after the first talk. */
const member = z.object({
  role: z.enum(memberRoles),
  birthYear: number(1900, 2100),
  relation: text().optional(),
  lastName: text().optional(),
  firstName: text().optional(),
  phone: text(40).optional(),
});

const eligibility = z.object({
  unitId: reference("units"),
  rule: text(),
  value: text(200).optional(),
  outcome: z.enum(["yes", "no", "unknown"]),
  overriddenBy: text().optional(),
  overrideReason: longText(1000).optional(),
});

const told = z.object({ on: date(), who: text(), how: text().optional(), by: text().optional() });

const hypothesis = z.object({ edition: number(1, 1000), on: date(), by: text().optional(), text: longText() });
const comment = z.object({ on: date(), side: z.enum(sides), who: text(), text: longText(4000) });
const jointParticipant = z.object({ name: text(), side: z.enum(sides) });
const meeting = z.object({
  on: date(),
  participants: z.array(jointParticipant).max(40).default([]),
  minutes: longText().optional(),
});
const missingPaper = z.object({ paper: z.enum(papers), dueOn: date(), receivedOn: date().optional() });

export const Referral = defineResource({
  name: "referrals",
  kind: "REFERRAL",
  idPrefix: "ref",
  belongsTo: { resource: "households", by: "householdId" },
  numbered: {
    field: "number",
    series: (today) => `referrals-${today.slice(0, 4)}`,
    write: (n, today) => `S-${today.slice(0, 4)}-${String(n).padStart(4, "0")}`,
  },
  fields: {
    number: field(text(20).optional(), { setBy: "system", grid: 130 }),
    status: field(picklist("referralStatuses", referralStatuses).default("draft"), { setBy: "action", grid: 170 }),
    receivedOn: field(date().optional(), { grid: 120 }),
    referringServiceId: field(reference("organisations").optional(), { grid: 240 }),
    referringContact: field(text().optional(), { sensitivity: "identifying", grid: 180 }),
    payerId: field(reference("organisations").optional(), { grid: 200 }),
    urgency: field(picklist("urgencies", urgencies).default("ordinary"), { grid: 120 }),
    neededFrom: field(date().optional(), { grid: 120 }),
    householdType: field(picklist("householdTypes", householdTypes).optional(), { grid: 180 }),
    householdId: field(reference("households").optional(), { grid: 120 }),
    members: field(list(member, 20).default([]), { sensitivity: "intimate" }),
    needs: field(longText().optional(), { sensitivity: "intimate", grid: 260 }),
    resources: field(longText().optional(), { sensitivity: "intimate", grid: 260 }),
    requestedUnitId: field(reference("units").optional(), { grid: 180 }),
    activeSocialProject: field(yesNo().optional(), { grid: 130 }),
    activeSocialProjectSince: field(date().optional(), { grid: 130 }),
    previousPlacement: field(text(300).optional(), { sensitivity: "intimate", grid: 200 }),
    protectedAddress: field(yesNo().default(false), { sensitivity: "intimate", grid: 120 }),
    filterOwnerId: field(reference("staff").optional(), { grid: 160 }),
    informationAsked: field(longText(2000).optional(), { sensitivity: "intimate", grid: 220 }),
    informationDueOn: field(date().optional(), {
      grid: 130,
      due: { as: "informationDue", while: { status: ["moreInformationNeeded"] } },
    }),
    eligibility: field(list(eligibility).default([]), { setBy: "action", sensitivity: "intimate" }),
    waitingSince: field(date().optional(), { grid: 120, setBy: "action" }),
    priority: field(number(1, 5).optional(), { setBy: "action", grid: 90 }),
    sharedProjectHypothesis: field(longText().optional(), { setBy: "action", sensitivity: "intimate", grid: 260 }),
    hypotheses: field(list(hypothesis).default([]), { setBy: "action", sensitivity: "intimate" }),
    comments: field(list(comment).default([]), { setBy: "action", sensitivity: "intimate" }),
    meetings: field(list(meeting).default([]), { setBy: "action", sensitivity: "intimate" }),
    entryOn: field(date().optional(), { setBy: "action", grid: 130 }),
    feeAgreementId: field(reference("fee-agreements").optional(), { setBy: "action", grid: 160 }),
    feeWaivedBy: field(text().optional(), { setBy: "action", grid: 150 }),
    feeWaiverReason: field(longText(1000).optional(), { setBy: "action", sensitivity: "intimate", grid: 200 }),
    missingPapers: field(list(missingPaper, 20).default([]), { setBy: "action" }),
    decision: field(longText(2000).optional(), { sensitivity: "intimate", grid: 220 }),
    closingReason: field(picklist("closingReasons", closingReasons).optional(), { setBy: "action", grid: 180 }),
    closingDetail: field(longText(2000).optional(), { setBy: "action", sensitivity: "intimate", grid: 220 }),
    closedOn: field(date().optional(), { grid: 120, setBy: "action" }),
    outcomeTold: field(list(told).default([]), { setBy: "action", sensitivity: "identifying" }),
    partnerId: field(text(60).optional(), { setBy: "system" }),
    partnerReference: field(text(60).optional(), { setBy: "system", grid: 140 }),
  },
  title: (referral) => referral.number ?? referral.id,
  check: referralErrors,
  /** A new one that says who refers and for whom has been received; anything less is a draft until its step. */
  settle: (referral, before, today) => {
    const status = !before && referral.status === "draft" && isComplete(referral) ? "received" : referral.status;
    const waitingSince = referral.waitingSince ?? (status === "waiting" ? today : undefined);
    const closedOn = isClosed(status) ? (before?.closedOn ?? referral.closedOn ?? today) : undefined;
    const receivedOn = referral.receivedOn ?? (status === "draft" ? undefined : today);
    return { ...referral, status, receivedOn, waitingSince, closedOn };
  },
});
export type Referral = RecordOf<typeof Referral>;
