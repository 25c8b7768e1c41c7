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

/** In the order in which buttons show them. */
export const planSteps: readonly Step[] = [
  share,
  approve,
  activate,
  acknowledge,
  beginReview,
  markProgress,
  completeAction,
  makeNextEdition,
  takeBack,
  conclude,
];
