import type { RefusalCode } from "../refusal.ts";
import type { Plan } from "../resources/plan.ts";

export type PlanGap = Extract<RefusalCode, "planWithoutGoals" | "planWithoutIndicator" | "planWithoutParticipants">;

/** What a plan still needs before it can be approved, in the order in which one would write it. */
export const planGaps = ({ goals, participants }: Pick<Plan, "goals" | "participants">): PlanGap[] => {
  const gaps: PlanGap[] = [];
  if (participants.length === 0) gaps.push("planWithoutParticipants");
  if (goals.length === 0) gaps.push("planWithoutGoals");
  else if (goals.every(({ indicator }) => !indicator)) gaps.push("planWithoutIndicator");
  return gaps;
};
