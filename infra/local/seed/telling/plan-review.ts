import { addDays } from "#shared/dates";
import type { Goal } from "#shared/resources/plan";
import { Review } from "#shared/resources/review";
import { replacedGoal, withMark } from "#shared/rules/plan-goals";
import { markProgress } from "#shared/steps/plans";
import { personCalled } from "../../identity/demo-people.ts";
import { contactsOf } from "../demo-organisations.ts";
import { decisions, markNotes, minutes } from "./phrases.ts";
import { asStored, type Chapter, endOf, type PlanLine } from "./plan-line.ts";

/** Days after a review on which the educator notes how a goal is doing. */
const MARKED_AFTER = 40;

const participants = ({ known, life, educator }: Chapter, kind: string) => [
  { name: personCalled(educator)?.name ?? educator, side: "us" as const },
  ...(kind === "team" ? [] : [{ name: known.headName, side: "guest" as const }]),
  ...(kind === "joint" ? [{ name: contactsOf[life.service], side: "referringService" as const }] : []),
];

const outcomeOf = ({ tale }: Chapter, { id, progress, status }: Goal) => {
  const reached = Math.min(4, progress + tale.between(0, 2));
  return { goalId: id, progress: reached, status: reached === 4 ? ("reached" as const) : status };
};

/** A review as the use case writes it down, and the goals as it leaves them. */
export const tellReview = (chapter: Chapter, { planId, goals }: PlanLine, on: string, nextOn: string): PlanLine => {
  const { tale, educator } = chapter;
  const id = tale.newId(Review.idPrefix, on);
  const kind = tale.pick(["team", "joint", "withGuest"]) as Review["kind"];
  const goalOutcomes = goals.map((goal) => outcomeOf(chapter, goal));
  tale.does(on, educator, {
    does: "review",
    id,
    planId,
    review: {
      heldOn: on,
      kind,
      participants: participants(chapter, kind),
      goalOutcomes,
      decisions: tale.pick(decisions),
      extension: false,
      nextOn,
      minutes: tale.pick(minutes),
    },
  });
  const moved = goals.map((goal) => {
    const outcome = goalOutcomes.find(({ goalId }) => goalId === goal.id);
    return outcome ? withMark(goal, { on, progress: outcome.progress, status: outcome.status, reviewId: id }) : goal;
  });
  return { planId, goals: asStored(moved) };
};

/** Between two reviews the educator marks one goal, and says why. */
export const tellMark = (chapter: Chapter, line: PlanLine, reviewedOn: string): PlanLine => {
  const { tale, stay, educator } = chapter;
  const on = addDays(reviewedOn, MARKED_AFTER);
  const goal = line.goals.find(({ progress }) => progress < 4);
  if (!goal || on >= endOf(chapter) || stay.out !== undefined) return line;
  const mark = { on, progress: Math.min(4, goal.progress + tale.between(0, 1)), note: tale.pick(markNotes) };
  tale.does(on, educator, {
    does: "take",
    step: markProgress,
    id: line.planId,
    told: { goalId: goal.id, ...mark },
  });
  return { ...line, goals: asStored(replacedGoal(line.goals, withMark(goal, mark))) };
};
