import * as z from "zod";
import { date, field, id, list, longText, picklist, reference, references, text } from "../fields.ts";
import type { FieldErrors } from "../refusal.ts";
import { defineResource, type RecordOf } from "../resource.ts";
import { notInFuture } from "../rules/order.ts";

export const disclosureKinds = ["socialReport", "plan", "letter", "statement", "copy", "other"] as const;
export const disclosureWays = ["email", "certifiedEmail", "letter", "byHand", "phone", "meeting", "other"] as const;

/** Something that was wrong in what had left the house, and when this recipient was told what is right. */
const correction = z.object({
  id: id(),
  on: date(),
  wrong: longText(2000),
  right: longText(2000),
  sentOn: date().optional(),
  sentBy: z.enum(disclosureWays).optional(),
});

/** It went to an organisation or to a person, never to both and never to nobody. */
const recipientErrors = (to: { recipientId?: string; toPersonId?: string }): FieldErrors => {
  if (to.recipientId === undefined && to.toPersonId === undefined) return { recipientId: { code: "required" } };
  return to.recipientId !== undefined && to.toPersonId !== undefined ? { toPersonId: { code: "oneRecipient" } } : {};
};

/** What left the house: about whom, to whom, when and how. One record for each recipient. */
export const Disclosure = defineResource({
  name: "disclosures",
  kind: "DISCLOSURE",
  idPrefix: "dis",
  belongsTo: { resource: "households", by: "householdId" },
  fields: {
    householdId: field(reference("households"), { grid: 110 }),
    /** Unset or empty: the household as a whole. */
    personIds: field(references("people").optional(), { sensitivity: "identifying", grid: 200 }),
    what: field(picklist("disclosureKinds", disclosureKinds), { grid: 170 }),
    /** Which one, where the house has several: what its first page says. */
    document: field(text(160).optional(), { sensitivity: "intimate", grid: 220 }),
    planId: field(reference("plans").optional(), { grid: 110 }),
    referralId: field(reference("referrals").optional(), { grid: 130 }),
    recipientId: field(reference("organisations").optional(), { grid: 220 }),
    toPersonId: field(reference("people").optional(), { sensitivity: "identifying", grid: 170 }),
    on: field(date(), { grid: 120 }),
    way: field(picklist("disclosureWays", disclosureWays), { grid: 140 }),
    staffId: field(reference("staff").optional(), { grid: 160 }),
    note: field(text(500).optional(), { sensitivity: "intimate", grid: 260 }),
    corrections: field(list(correction, 50).default([]), { setBy: "action", sensitivity: "intimate" }),
  },
  title: (disclosure) => `${disclosure.what} ${disclosure.on}`,
  check: (disclosure, _before, today) => ({
    ...recipientErrors(disclosure),
    ...notInFuture(disclosure, "on", today),
  }),
});
export type Disclosure = RecordOf<typeof Disclosure>;
