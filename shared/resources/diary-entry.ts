import * as z from "zod";
import { date, field, id, list, longText, number, picklist, reference } from "../fields.ts";
import { defineResource, type RecordOf } from "../resource.ts";
import { notInFuture } from "../rules/order.ts";

export const diaryKinds = ["intervention", "exchange", "visit", "call", "incident"] as const;

const followUp = z.object({
  id: id(),
  asked: longText(1000),
  askedBy: reference("staff").optional(),
  askedOn: date(),
  dueOn: date().optional(),
  answer: longText(2000).optional(),
  doneOn: date().optional(),
});

/** What happened on a day, as the educator saw it. A household may have thousands: they lie in a range of their own. */
export const DiaryEntry = defineResource({
  name: "diary-entries",
  kind: "DIARY",
  idPrefix: "dia",
  belongsTo: { resource: "households", by: "householdId", apartBy: "on" },
  fields: {
    householdId: field(reference("households"), { grid: 110 }),
    on: field(date(), { grid: 120 }),
    kind: field(picklist("diaryKinds", diaryKinds).default("intervention"), { grid: 170 }),
    personId: field(reference("people").optional(), { sensitivity: "identifying", grid: 170 }),
    planId: field(reference("plans").optional(), { grid: 110 }),
    /** A goal of that plan; goals keep their id from one edition to the next. */
    goalId: field(id().optional(), { setBy: "staff" }),
    organisationId: field(reference("organisations").optional(), { grid: 200 }),
    text: field(longText(10_000), { sensitivity: "intimate", grid: 400 }),
    minutes: field(number(0, 1440).optional(), { grid: 90 }),
    authorId: field(reference("staff").optional(), { setBy: "system", grid: 150 }),
    followUps: field(list(followUp, 50).default([]), { setBy: "action", sensitivity: "intimate" }),
  },
  title: (entry) => `${entry.on}`,
  check: (entry, _before, today) => notInFuture(entry, "on", today),
});
export type DiaryEntry = RecordOf<typeof DiaryEntry>;
