import { Refusal } from "#shared/refusal";
import type { Goal, Plan } from "#shared/resources/plan";
import { replacedGoal, withActionDone, withMark } from "#shared/rules/plan-goals";
import type { BodyOf } from "#shared/step";
import { completeAction, markProgress, reopenAction } from "#shared/steps/plans";
import type { Context } from "./context.ts";
import { refuseOutOfTime } from "./plan-days.ts";
import { takeStep } from "./take-step.ts";

const goalOf = ({ goals }: Plan, id: string): Goal => {
  const goal = goals.find((one) => one.id === id);
  if (!goal) throw new Refusal("invalid", { fields: { goalId: { code: "unknownGoal" } } });
  return goal;
};

/** A mark on a goal's line between two reviews. */
export const markGoal = (ctx: Context, id: string, told: BodyOf<typeof markProgress>): Promise<Plan> =>
  takeStep<Plan>(ctx, markProgress, { id, told }, async (plan) => {
    const { goalId, on, progress, status, note } = told;
    await refuseOutOfTime(ctx, plan, "on", on);
    const marked = withMark(goalOf(plan, goalId), { on, progress, status, note });
    return { changes: { goals: replacedGoal(plan.goals, marked) } };
  });

const refuseWrongAction = (goal: Goal, index: number, isDone: boolean): void => {
  const action = goal.actions[index];
  if (!action) throw new Refusal("invalid", { fields: { action: { code: "unknownAction" } } });
  if ((action.doneOn !== undefined) === isDone) return;
  throw new Refusal("invalid", { fields: { action: { code: isDone ? "actionNotDone" : "actionDone" } } });
};

/** An action of a goal has been done. */
export const completeGoalAction = (ctx: Context, id: string, told: BodyOf<typeof completeAction>): Promise<Plan> =>
  takeStep<Plan>(ctx, completeAction, { id, told }, async (plan) => {
    const goal = goalOf(plan, told.goalId);
    refuseWrongAction(goal, told.action, false);
    await refuseOutOfTime(ctx, { ...plan, startedOn: undefined }, "on", told.on);
    return { changes: { goals: replacedGoal(plan.goals, withActionDone(goal, told.action, told.on)) } };
  });

/** It was not done after all. */
export const reopenGoalAction = (ctx: Context, id: string, told: BodyOf<typeof reopenAction>): Promise<Plan> =>
  takeStep<Plan>(ctx, reopenAction, { id, told }, (plan) => {
    const goal = goalOf(plan, told.goalId);
    refuseWrongAction(goal, told.action, true);
    return { changes: { goals: replacedGoal(plan.goals, withActionDone(goal, told.action, undefined)) } };
  });
