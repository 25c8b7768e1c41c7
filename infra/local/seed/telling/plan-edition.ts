import { addDays } from "#shared/dates";
import { Plan } from "#shared/resources/plan";
import { acknowledge, activate, approve, makeNextEdition, share } from "#shared/steps/plans";
import { addedGoal } from "./phrases.ts";
import type { Chapter, PlanLine } from "./plan-line.ts";

/** Shared, read by the guest, approved and started, one after the other on one day. */
export const tellStart = (
  { tale, educator }: Chapter,
  { id, on, nextReviewOn, replaces }: { id: string; on: string; nextReviewOn: string; replaces?: string },
): void => {
  tale.does(on, educator, { does: "take", step: acknowledge, id, told: { on } });
  tale.does(on, "coordinator", { does: "take", step: approve, id, told: {} });
  tale.does(on, "coordinator", {
    does: "take",
    step: activate,
    id,
    told: { on, nextReviewOn },
    ...(replaces && { touches: [replaces] }),
  });
};

/** The next edition with one goal more, as far as being read together. */
export const tellNextDraft = ({ tale, educator }: Chapter, { planId, goals }: PlanLine, on: string): PlanLine => {
  const id = tale.newId(Plan.idPrefix, on);
  tale.does(on, educator, {
    does: "take",
    step: makeNextEdition,
    id: planId,
    told: {},
    news: [id],
    touches: [id],
  });
  tale.learns(id, { goals });
  const goal = { id: tale.newId("goal", on), ...addedGoal, actions: [], progress: 0, status: "open" as const };
  const added = [...goals, goal];
  tale.edits(addDays(on, 1), educator, Plan, id, { goals: added });
  tale.does(addDays(on, 2), educator, { does: "take", step: share, id, told: {} });
  return { planId: id, goals: added };
};
