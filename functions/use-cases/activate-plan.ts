import { planInForce, putInForce } from "#functions/db/plans-in-force";
import { getRecord } from "#functions/db/records";
import type { Write } from "#functions/db/table";
import { Refusal } from "#shared/refusal";
import { Plan } from "#shared/resources/plan";
import { carriedOver } from "#shared/rules/plan-goals";
import { nextReviewAfter } from "#shared/rules/review-check";
import type { BodyOf } from "#shared/step";
import { activate } from "#shared/steps/plans";
import type { Context } from "./context.ts";
import { refuseNotAfter, refuseOutOfTime } from "./plan-days.ts";
import { presentHousehold } from "./plan-household.ts";
import { takeStep } from "./take-step.ts";
import { nextVersion, replacement } from "./writes.ts";

const replaceable = ["approved", "active", "underReview"];

/** The place in force, taken from the edition before or from nobody. Refuses with `planAlreadyInForce`. */
const takingForce = async (ctx: Context, plan: Plan): Promise<Write> => {
  const holder = await planInForce(ctx.table, plan);
  if (holder !== undefined && holder !== plan.previousId) {
    const other = await getRecord(ctx.table, Plan, holder);
    throw new Refusal("planAlreadyInForce", { params: { plan: Plan.title(other) }, extra: { planId: holder } });
  }
  return putInForce(plan, holder);
};

const replacing = (ctx: Context, before: Plan | undefined, on: string): Write[] => {
  if (!before || !replaceable.includes(before.status)) return [];
  const replaced = nextVersion(ctx, before, { status: "replaced", endedOn: on });
  return replacement(Plan, before, replaced, "replaced");
};

/**
 * An approved edition takes effect on a day, and the one before it is replaced in the same transaction, with what its
 * goals have come to meanwhile. Refuses with `planAlreadyInForce`, `planHouseholdDeparted`, or a day that cannot be.
 */
export const activatePlan = (ctx: Context, id: string, told: BodyOf<typeof activate>): Promise<Plan> =>
  takeStep<Plan>(ctx, activate, { id, told }, async (plan) => {
    const { on } = told;
    const before = plan.previousId ? await getRecord(ctx.table, Plan, plan.previousId) : undefined;
    await refuseOutOfTime(ctx, { ...plan, startedOn: before?.startedOn }, "on", on);
    refuseNotAfter("nextReviewOn", told.nextReviewOn, on);
    return {
      changes: {
        startedOn: on,
        nextReviewOn: told.nextReviewOn ?? nextReviewAfter(on, plan.reviewEveryMonths) ?? plan.nextReviewOn,
        goals: carriedOver(plan.goals, before?.goals ?? []),
      },
      writes: [await takingForce(ctx, plan), await presentHousehold(ctx, plan), ...replacing(ctx, before, on)],
    };
  });
