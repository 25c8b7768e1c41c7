import * as z from "zod";
import { date, field, id, list, longText, number, picklist, reference, text, yesNo } from "../fields.ts";
import { defineResource, type RecordOf } from "../resource.ts";
import { after, notInFuture } from "../rules/order.ts";
import { goalStatuses } from "./plan.ts";

export const reviewKinds = ["team", "joint", "withGuest"] as const;

const participant = z.object({ name: text(), side: z.enum(["us", "referringService", "guest", "other"]) });

const goalOutcome = z.object({
  goalId: id(),
  progress: number(0, 4),
  status: z.enum(goalStatuses),
  note: longText(2000).optional(),
});

export const Review = defineResource({
  name: "reviews",
  kind: "REVIEW",
  idPrefix: "rev",
  belongsTo: { resource: "plans", by: "planId" },
  fields: {
    planId: field(reference("plans"), { grid: 120 }),
    householdId: field(reference("households").optional(), { grid: 110 }),
    heldOn: field(date(), { grid: 120 }),
    kind: field(picklist("reviewKinds", reviewKinds), { grid: 200 }),
    participants: field(list(participant, 40).default([]), { sensitivity: "identifying" }),
    goalOutcomes: field(list(goalOutcome, 60).default([]), { sensitivity: "intimate" }),
    decisions: field(longText().optional(), { sensitivity: "intimate", grid: 280 }),
    extension: field(yesNo().optional(), { grid: 100 }),
    nextOn: field(date().optional(), { grid: 130 }),
    minutes: field(longText(30_000).optional(), { sensitivity: "intimate", grid: 300 }),
  },
  title: (review) => `${review.heldOn}`,
  check: (review, _before, today) => ({
    ...notInFuture(review, "heldOn", today),
    ...after(review, "nextOn", "heldOn"),
  }),
});
export type Review = RecordOf<typeof Review>;
