import { date, field, id, longText, number, picklist } from "../fields.ts";
import { goalStatuses, Plan } from "../resources/plan.ts";
import { defineStep, type Step } from "../step.ts";

const running = ["approved", "active", "underReview"];

/** Read together with the guest and, where it concerns them, the referring service. */
export const share = defineStep({
  of: Plan,
  name: "share",
  path: "sharing",
  from: ["draft"],
  to: "shared",
  allow: "workOnPlan",
});

export const takeBack = defineStep({
  of: Plan,
  name: "takeBack",
  path: "draft",
  from: ["shared"],
  to: "draft",
  allow: "workOnPlan",
});

/** From here on its text is frozen; a change makes the next edition. */
export const approve = defineStep({
  of: Plan,
  name: "approve",
  path: "approval",
  from: ["shared"],
  to: "approved",
  allow: "approvePlan",
});

/** It takes effect, and the edition before it is replaced in the same breath. */
export const activate = defineStep({
  of: Plan,
  name: "activate",
  path: "start",
  from: ["approved"],
  to: "active",
  allow: "workOnPlan",
  fields: { on: field(date()), nextReviewOn: field(date().optional()) },
});

export const acknowledge = defineStep({
  of: Plan,
  name: "acknowledge",
  path: "acknowledgement",
  from: ["shared", ...running],
  allow: "workOnPlan",
  when: ({ acknowledgedOn }) => acknowledgedOn === undefined,
  fields: { on: field(date()), guestWords: field(longText().optional(), { sensitivity: "intimate" }) },
});

export const beginReview = defineStep({
  of: Plan,
  name: "beginReview",
  path: "review-start",
  from: ["active"],
  to: "underReview",
  allow: "workOnPlan",
});

/** A mark on a goal's line between two reviews. */
export const markProgress = defineStep({
  of: Plan,
  name: "markProgress",
  path: "progress",
  from: ["active", "underReview"],
  allow: "workOnPlan",
  fields: {
    goalId: field(id()),
    on: field(date()),
    progress: field(number(0, 4)),
    status: field(picklist("goalStatuses", goalStatuses).optional()),
    note: field(longText(2000).optional(), { sensitivity: "intimate" }),
  },
});

/** An action of a goal has been done. */
export const completeAction = defineStep({
  of: Plan,
  name: "completeAction",
  path: "action-done",
  from: ["active", "underReview"],
  allow: "workOnPlan",
  fields: { goalId: field(id()), action: field(number(0, 49)), on: field(date()) },
});

/** It was not done after all. */
export const reopenAction = defineStep({
  of: Plan,
  name: "reopenAction",
  path: "action-undone",
  from: ["active", "underReview"],
  allow: "workOnPlan",
  fields: { goalId: field(id()), action: field(number(0, 49)) },
});

/** Where a review can be held, and by whom; what it is told is a review, so it has a call of its own. */
export const holdReview = defineStep({
  of: Plan,
  name: "holdReview",
  path: "reviews",
  from: ["active", "underReview"],
  to: "active",
  allow: "workOnPlan",
});

/** A draft of the next edition with everything this one says. */
export const makeNextEdition = defineStep({
  of: Plan,
  name: "makeNextEdition",
  path: "next-edition",
  from: running,
  allow: "workOnPlan",
});

export const conclude = defineStep({
  of: Plan,
  name: "conclude",
  path: "conclusion",
  from: ["active", "underReview"],
  to: "concluded",
  allow: "workOnPlan",
  fields: { on: field(date()), outcome: field(longText(4000), { sensitivity: "intimate" }) },
});

/** What moves the plan as a whole, in the order in which buttons show it. */
export const planMoves: readonly Step[] = [
  share,
  approve,
  activate,
  acknowledge,
  beginReview,
  makeNextEdition,
  takeBack,
  conclude,
];

/** Every step: those about one goal are taken where the goal stands. */
export const planSteps: readonly Step[] = [...planMoves, markProgress, completeAction, reopenAction];
