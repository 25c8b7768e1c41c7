import { dequal } from "dequal";
import type { Write } from "#functions/db/table";
import { type FieldErrors, Refusal } from "#shared/refusal";
import { Plan } from "#shared/resources/plan";
import type { Review } from "#shared/resources/review";
import { whyFixed } from "#shared/rules/plan-frozen";
import { goalsMarkedByHand } from "#shared/rules/plan-goals";
import { planParticipantsAllowed, reviewParticipantsAllowed } from "./blocked-participants.ts";
import type { Context } from "./context.ts";
import { presentHousehold, refuseStrangers } from "./plan-household.ts";

const typed = Plan.fields.filter(({ setBy }) => setBy === "staff").map(({ name }) => name);

const refuseMarksByHand = (after: Plan, before?: Plan): void => {
  const marked = goalsMarkedByHand(after.goals, before?.goals);
  if (marked.length === 0) return;
  const fields: FieldErrors = {};
  after.goals.forEach(({ id }, index) => {
    if (marked.includes(id)) fields[`goals.${index}.marks`] = { code: "marksByHand" };
  });
  throw new Refusal("invalid", { fields });
};

/**
 * Checks what is typed into a plan: a new one for a household that is here, a text as long as it is a draft, people of
 * its own household. Refuses with `frozen`, `planShared` or `planOver` where the text is fixed.
 */
export const planWritten = async (ctx: Context, after: Plan, before?: Plan): Promise<Write[]> => {
  const changed = typed.filter((name) => !dequal(after[name], before?.[name]));
  const fixed = before && whyFixed(before.status, changed);
  if (fixed) throw new Refusal(fixed);
  if (changed.includes("goals")) refuseMarksByHand(after, before);
  if (changed.includes("participants") || changed.includes("personId")) await refuseStrangers(ctx, after);
  const allowed = await planParticipantsAllowed(ctx, after, before);
  return before ? allowed : [...allowed, await presentHousehold(ctx, after)];
};

/** Minutes and decisions are put right by whoever recorded the review, or by the coordinator; others are told who may. */
export const reviewWritten = async (ctx: Context, after: Review, before?: Review): Promise<Write[]> => {
  const isMine = before?.createdBy === ctx.actor.id;
  if (before && !isMine && !ctx.actor.roles.includes("coordinator")) throw new Refusal("reviewOfAnother");
  return reviewParticipantsAllowed(ctx, after, before);
};
