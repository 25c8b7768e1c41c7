import * as z from "zod";
import { date, field, id, list, longText, number, picklist, reference, text, yesNo } from "../fields.ts";
import { defineResource, type RecordOf } from "../resource.ts";
import { after, notInFuture } from "../rules/order.ts";
import { jointErrors } from "../rules/review-check.ts";
import { goalStatuses } from "./plan.ts";

export const reviewKinds = ["team", "joint", "withGuest"] as const;

export const reviewSides = ["us", "referringService", "guest", "other"] as const;

const participant = z.object({ name: text(), side: z.enum(reviewSides) });

const goalOutcome = z.object({
  goalId: id(),
  progress: number(0, 4),
  status: z.enum(goalStatuses),
  note: longText(2000).optional(),
});

/** What is told when a review is written down: everything but whose it is. */
export const toldOfReview = {
  heldOn: field(date(), { setBy: "action", grid: 120 }),
  kind: field(picklist("reviewKinds", reviewKinds), { setBy: "action", grid: 200 }),
  participants: field(list(participant, 40).default([]), { setBy: "action", sensitivity: "identifying" }),
  goalOutcomes: field(list(goalOutcome, 60).default([]), { setBy: "action", sensitivity: "intimate" }),
  decisions: field(longText().optional(), { sensitivity: "intimate", grid: 280 }),
  extension: field(yesNo().optional(), { setBy: "action", grid: 100 }),
  nextOn: field(date().optional(), { setBy: "action", grid: 130 }),
  minutes: field(longText(30_000).optional(), { sensitivity: "intimate", grid: 300 }),
};

export const Review = defineResource({
  name: "reviews",
  kind: "REVIEW",
  idPrefix: "rev",
  archivingWeighs: "plan",
  beginsWith: "POST /api/plans/{id}/reviews",
  belongsTo: { resource: "plans", by: "planId" },
  fields: {
    planId: field(reference("plans"), { setBy: "action", grid: 120 }),
    householdId: field(reference("households").optional(), { setBy: "action", grid: 110 }),
    ...toldOfReview,
  },
  title: (review) => `${review.heldOn}`,
  check: (review, before, today) => ({
    ...notInFuture(review, "heldOn", today),
    ...after(review, "nextOn", "heldOn"),
    ...jointErrors(review, before),
  }),
});
export type Review = RecordOf<typeof Review>;
export type GoalOutcome = Review["goalOutcomes"][number];
