import { getRecord } from "#functions/db/records";
import { Refusal } from "#shared/refusal";
import { Plan } from "#shared/resources/plan";
import { makeNextEdition } from "#shared/steps/plans";
import type { Context } from "./context.ts";
import { presentHousehold } from "./plan-household.ts";
import { takeStep } from "./take-step.ts";
import { creation, newRecord } from "./writes.ts";

/** A review belongs to the edition in force; until the next one is, its day would be due twice. */
const ofThisEditionOnly = ["archived", "nextReviewOn"];

/** What people have written in an edition: the next one begins with it, whatever fields there are. */
const saidIn = (plan: Plan): Partial<Plan> =>
  Object.fromEntries(
    Plan.fields
      .filter(({ setBy, name }) => setBy === "staff" && !ofThisEditionOnly.includes(name))
      .map(({ name }) => [name, plan[name]]),
  );

/** The number of the edition to come: one more than the last that was begun. Refuses while one is being written. */
const numberAfter = async (ctx: Context, { nextId, edition }: Plan): Promise<number> => {
  if (nextId === undefined) return edition + 1;
  const next = await getRecord(ctx.table, Plan, nextId);
  if (!next.archived)
    throw new Refusal("nextEditionExists", { params: { edition: next.edition }, extra: { planId: next.id } });
  return next.edition + 1;
};

/**
 * A draft of the next edition with everything that this one says, in one transaction with the link to it. Answers this
 * edition, whose `nextId` names the draft. Refuses with `nextEditionExists` while there is one.
 */
export const makeEdition = (ctx: Context, id: string, told: Record<string, unknown>): Promise<Plan> =>
  takeStep<Plan>(ctx, makeNextEdition, { id, told }, async (plan) => {
    const edition = await numberAfter(ctx, plan);
    const here = await presentHousehold(ctx, plan);
    const draft = newRecord(ctx, Plan, { ...saidIn(plan), edition, status: "draft", previousId: plan.id });
    return { changes: { nextId: draft.id }, writes: [here, ...creation(Plan, draft)] };
  });
