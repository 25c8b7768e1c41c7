import * as z from "zod";
import { type FieldErrors, Refusal } from "#shared/refusal";
import { type Goal, Plan } from "#shared/resources/plan";
import { Review, toldOfReview } from "#shared/resources/review";
import { withMark } from "#shared/rules/plan-goals";
import { nextReviewAfter } from "#shared/rules/review-check";
import { holdReview } from "#shared/steps/plans";
import { reviewParticipantsAllowed } from "./blocked-participants.ts";
import type { Context } from "./context.ts";
import { onceOnly } from "./once.ts";
import { refuseOutOfTime } from "./plan-days.ts";
import { settledRecord } from "./plan-edit.ts";
import { getInScope } from "./scope.ts";
import { refuseUnassigned } from "./scopes/reach-scope.ts";
import { refuseStep } from "./take-step.ts";
import { creation, newRecord, nextVersion, replacement } from "./writes.ts";

/** A review as it is told: everything but whose it is. */
export const HoldReview = z.strictObject(toldOfReview);
export type HoldReview = z.infer<typeof HoldReview>;

const refuseWrongGoals = ({ goals }: Plan, { goalOutcomes }: HoldReview): void => {
  const fields: FieldErrors = {};
  goalOutcomes.forEach(({ goalId }, index) => {
    const path = `goalOutcomes.${index}.goalId`;
    if (!goals.some(({ id }) => id === goalId)) fields[path] = { code: "unknownGoal" };
    else if (goalOutcomes.findIndex((one) => one.goalId === goalId) < index) fields[path] = { code: "twice" };
  });
  if (Object.keys(fields).length > 0) throw new Refusal("invalid", { fields });
};

const movedGoals = (goals: readonly Goal[], { id: reviewId, heldOn, goalOutcomes }: Review): Goal[] =>
  goals.map((goal) => {
    const outcome = goalOutcomes.find(({ goalId }) => goalId === goal.id);
    if (!outcome) return goal;
    const { progress, status, note } = outcome;
    return withMark(goal, { on: heldOn, progress, status, reviewId, note });
  });

/** Whether a review later than this day has been written down already: then that one has set the next date. */
const isOvertaken = ({ goals }: Plan, heldOn: string): boolean =>
  goals.some(({ marks = [] }) => marks.some(({ reviewId, on }) => reviewId !== undefined && on > heldOn));

/**
 * Writes down a review that was held: the review, the goals it moves, the next date by the plan's cadence unless one
 * is given, and both revisions commit together; a plan under review is active again. An extension is only recommended
 * here. Refuses with `notPossibleNow` unless the plan is in force, with `invalid` for days that cannot be, goals of
 * another plan, and a joint review without both sides or minutes.
 */
export const recordReview = (ctx: Context, planId: string, told: HoldReview): Promise<Review> =>
  onceOnly(
    ctx,
    { planId, review: told },
    async (remember) => {
      const plan = await getInScope(ctx, Plan, planId);
      await refuseUnassigned(ctx, Plan, holdReview.allow, plan);
      refuseStep(ctx, holdReview, plan);
      await refuseOutOfTime(ctx, plan, "heldOn", told.heldOn);
      refuseWrongGoals(plan, told);
      const nextOn = told.nextOn ?? nextReviewAfter(told.heldOn, plan.reviewEveryMonths);
      const written = newRecord(ctx, Review, { ...told, nextOn, planId, householdId: plan.householdId });
      const review = settledRecord(ctx, Review, written) as Review;
      const changes = {
        goals: movedGoals(plan.goals, review),
        status: "active" as const,
        nextReviewOn: isOvertaken(plan, told.heldOn) ? plan.nextReviewOn : nextOn,
      };
      const moved = settledRecord(ctx, Plan, nextVersion(ctx, plan, changes), plan);
      await ctx.table.commit([
        ...(await reviewParticipantsAllowed(ctx, review)),
        ...creation(Review, review, holdReview.name),
        ...replacement(Plan, plan, moved, holdReview.name),
        ...remember(review),
      ]);
      return review;
    },
    Review,
  );
