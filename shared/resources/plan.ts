import * as z from "zod";
import { date, field, id, list, longText, number, picklist, reference, references, text } from "../fields.ts";
import { defineResource, type RecordOf } from "../resource.ts";
import { changesOfKept, goalsTwice, participantErrors } from "../rules/plan-check.ts";

export const planKinds = ["PI", "PEI"] as const;
export const planStatuses = ["draft", "shared", "approved", "active", "underReview", "concluded", "replaced"] as const;
export const goalStatuses = ["open", "reached", "partlyReached", "dropped"] as const;
export const goalAreas = [
  "housing",
  "work",
  "parenting",
  "health",
  "relations",
  "autonomy",
  "papers",
  "school",
] as const;

const action = z.object({
  text: text(500),
  dueOn: date().optional(),
  doneOn: date().optional(),
  who: text().optional(),
});

/** How far a goal had come on a day: the line that its page draws. */
const progressMark = z.object({
  on: date(),
  progress: number(0, 4),
  status: z.enum(goalStatuses).optional(),
  reviewId: reference("reviews").optional(),
  note: longText(2000).optional(),
});

const goal = z.object({
  id: id(),
  area: z.enum(goalAreas),
  text: longText(2000),
  indicator: text(500).optional(),
  /** Where things stood when the goal was written. */
  baseline: longText(1000).optional(),
  dueOn: date().optional(),
  responsible: text().optional(),
  actions: z.array(action).max(50).default([]),
  progress: number(0, 4).default(0),
  status: z.enum(goalStatuses).default("open"),
  marks: z.array(progressMark).max(500).optional(),
});

export const participantRoles = ["guest", "educator", "referringContact", "nonResident"] as const;

const participant = z.object({
  role: z.enum(participantRoles),
  personId: reference("people").optional(),
  staffId: reference("staff").optional(),
  name: text().optional(),
});

export const Plan = defineResource({
  name: "plans",
  kind: "PLAN",
  idPrefix: "pln",
  archivingWeighs: "plan",
  belongsTo: { resource: "households", by: "householdId" },
  fields: {
    householdId: field(reference("households"), { grid: 110, weighs: "plan" }),
    kind: field(picklist("planKinds", planKinds), { grid: 80 }),
    personId: field(reference("people").optional(), { sensitivity: "identifying", grid: 180 }),
    edition: field(number(1, 1000).default(1), { setBy: "action", grid: 90 }),
    status: field(picklist("planStatuses", planStatuses).default("draft"), { setBy: "action", grid: 130 }),
    startedOn: field(date().optional(), { setBy: "action", grid: 120 }),
    reviewEveryMonths: field(number(1, 24).optional(), { grid: 130, weighs: "plan" }),
    nextReviewOn: field(date().optional(), {
      grid: 130,
      due: { as: "reviewDue", while: { status: ["approved", "active", "underReview"] } },
      weighs: "plan",
    }),
    responsibleIds: field(references("staff").optional(), { grid: 180 }),
    participants: field(list(participant, 40).default([]), { sensitivity: "intimate" }),
    startingSituation: field(longText().optional(), { sensitivity: "intimate", grid: 260 }),
    resources: field(longText().optional(), { sensitivity: "intimate", grid: 260 }),
    difficulties: field(longText().optional(), { sensitivity: "intimate", grid: 260 }),
    guestWords: field(longText().optional(), { sensitivity: "intimate", grid: 260 }),
    goals: field(list(goal, 60).default([]), { sensitivity: "intimate" }),
    acknowledgedOn: field(date().optional(), { setBy: "action", grid: 130 }),
    approvedOn: field(date().optional(), { setBy: "action", grid: 130 }),
    approvedBy: field(text().optional(), { setBy: "action", grid: 140 }),
    endedOn: field(date().optional(), { setBy: "action", grid: 120 }),
    outcome: field(longText(4000).optional(), { setBy: "action", sensitivity: "intimate", grid: 260 }),
    /** The edition that this one takes the place of. */
    previousId: field(reference("plans").optional(), { setBy: "action" }),
    /** The edition that is being written to take the place of this one; made together with the link to it. */
    nextId: field(id().optional(), { setBy: "action" }),
  },
  title: (plan) => `${plan.kind} ${plan.edition}`,
  check: (plan, before) => ({
    ...participantErrors(plan, before),
    ...goalsTwice(plan, before),
    ...changesOfKept(plan, before),
  }),
});
export type Plan = RecordOf<typeof Plan>;
export type Goal = Plan["goals"][number];
export type Participant = Plan["participants"][number];
