import { addDays, addMonths } from "#shared/dates";
import { type Goal, Plan } from "#shared/resources/plan";
import { beginReview, completeAction, conclude, share } from "#shared/steps/plans";
import { contactsOf } from "../demo-organisations.ts";
import { difficulties, goals, guestWords, outcomes, strengths } from "./phrases.ts";
import { tellNextDraft, tellStart } from "./plan-edition.ts";
import { asStored, type Chapter, endOf, type PlanLine } from "./plan-line.ts";
import { tellMark, tellReview } from "./plan-review.ts";

/** Days after the entry on which the plan is written, read together, and accepted. */
const WRITTEN_AFTER = 14;
const SHARED_AFTER = 22;
const ACCEPTED_AFTER = 30;
const GOALS = 3;
/** How many of the latest reviews are told; the earlier ones of a long stay would only repeat them. */
const REVIEWS_TOLD = 3;
/** The review after which a new edition is made, and how many days later it is written and starts. */
const REVISED_AFTER = 1;
const NEXT_WRITTEN = 4;
const NEXT_STARTED = 12;

const firstGoals = ({ tale, stay }: Chapter, on: string): Goal[] => {
  const start = tale.between(0, goals.length - 1);
  const due = addMonths(on, 6);
  return Array.from({ length: GOALS }, (_, index) => goals[(start + index * 2) % goals.length] ?? goals[0]).map(
    ({ area, text, indicator, baseline, action }) => ({
      id: tale.newId("goal", stay.in),
      area,
      text,
      indicator,
      baseline,
      dueOn: due,
      actions: [{ text: action, dueOn: addMonths(on, 2) }],
      progress: 0,
      status: "open",
    }),
  );
};

const participants = ({ life, known, team, educator }: Chapter) => [
  { role: "guest", personId: known.headId },
  { role: "educator", staffId: team.idOf(educator) },
  { role: "referringContact", name: contactsOf[life.service] },
];

/** The days on which reviews fall due while the stay lasts, up to today or to the one that was missed. */
const reviewDays = ({ stay, days }: Chapter, everyMonths: number) => {
  const end = stay.reviewMissed ?? stay.out ?? days.today;
  const due: string[] = [];
  for (let n = 1; ; n++) {
    const day = addMonths(stay.in, n * everyMonths);
    if (day >= end) return { held: due.slice(-REVIEWS_TOLD), next: stay.reviewMissed ?? day };
    due.push(day);
  }
};

const tellFirstDraft = (chapter: Chapter, on: string, everyMonths: number): PlanLine => {
  const { tale, life, known, team, educator } = chapter;
  const first = firstGoals(chapter, on);
  const planId = tale.creates(on, educator, Plan, {
    householdId: known.householdId,
    kind: life.unit === "ALI" ? "PEI" : "PI",
    personId: life.unit === "ALI" ? known.headId : undefined,
    reviewEveryMonths: everyMonths,
    responsibleIds: [team.idOf(educator)],
    participants: participants(chapter),
    startingSituation: "Raccontata nel primo mese, con il servizio inviante. (demo)",
    resources: tale.pick(strengths),
    difficulties: tale.pick(difficulties),
    guestWords: tale.pick(guestWords),
    goals: first,
  });
  return { planId, goals: first };
};

/** What is over is told in fewer steps: a first start is to be quick. */
const isOver = ({ stay, life }: Chapter): boolean => stay.out !== undefined && life.unit !== "ABI";

/** The first action of the first goal is done when it was due. */
const tellAction = (chapter: Chapter, { planId, goals: told }: PlanLine, startedOn: string): PlanLine => {
  const [goal, ...others] = told;
  const [action, ...more] = goal?.actions ?? [];
  const on = action?.dueOn;
  if (isOver(chapter) || !goal || !action || !on || on <= startedOn || on >= endOf(chapter))
    return { planId, goals: told };
  const step = completeAction;
  chapter.tale.does(on, chapter.educator, { does: "take", step, id: planId, told: { goalId: goal.id, action: 0, on } });
  return { planId, goals: [{ ...goal, actions: [{ ...action, doneOn: on }, ...more] }, ...others] };
};

/** After a review the plan is written anew; where nobody has approved it yet, it waits for the coordinator. */
const tellRevision = (chapter: Chapter, line: PlanLine, reviewedOn: string, nextReviewOn: string): PlanLine => {
  const { life, stay } = chapter;
  const startsOn = addDays(reviewedOn, NEXT_STARTED);
  if (startsOn >= endOf(chapter) || startsOn >= nextReviewOn || stay.reviewMissed || isOver(chapter)) return line;
  const draft = tellNextDraft(chapter, line, addDays(reviewedOn, NEXT_WRITTEN));
  if (life.unit === "ALI") return line;
  tellStart(chapter, { id: draft.planId, on: startsOn, nextReviewOn, replaces: line.planId });
  return draft;
};

/** The plan of a stay with its goals, its reviews and editions and, after the departure, its end. */
export const tellPlan = (chapter: Chapter): void => {
  const { tale, stay, educator } = chapter;
  const end = endOf(chapter);
  const writtenOn = addDays(stay.in, WRITTEN_AFTER);
  if (writtenOn >= end) return;
  const everyMonths = tale.between(3, 4);
  const { held, next } = reviewDays(chapter, everyMonths);
  let line = tellFirstDraft(chapter, writtenOn, everyMonths);
  const [sharedOn, acceptedOn] = [addDays(stay.in, SHARED_AFTER), addDays(stay.in, ACCEPTED_AFTER)];
  if (sharedOn >= end) return;
  tale.does(sharedOn, educator, { does: "take", step: share, id: line.planId, told: {} });
  if (acceptedOn >= end) return;
  tellStart(chapter, { id: line.planId, on: acceptedOn, nextReviewOn: held[0] ?? next });
  line = tellAction(chapter, { ...line, goals: asStored(line.goals) }, acceptedOn);
  const revised = stay.out === undefined ? Math.min(REVISED_AFTER, held.length - 1) : REVISED_AFTER;
  held.forEach((on, index) => {
    const nextOn = held[index + 1] ?? next;
    line = tellReview(chapter, line, on, nextOn);
    line = index === revised ? tellRevision(chapter, line, on, nextOn) : tellMark(chapter, line, on);
  });
  if (stay.reviewMissed)
    tale.does(stay.reviewMissed, educator, { does: "take", step: beginReview, id: line.planId, told: {} });
  if (stay.out === undefined) return;
  const told = { on: stay.out, outcome: tale.pick(outcomes) };
  tale.does(stay.out, educator, { does: "take", step: conclude, id: line.planId, told });
};
