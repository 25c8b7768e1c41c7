import { addDays, addMonths, daysBetween } from "#shared/dates";
import { Plan } from "#shared/resources/plan";
import { Review } from "#shared/resources/review";
import { contactsOf } from "../demo-organisations.ts";
import type { Life, Stay } from "../life.ts";
import { decisions, difficulties, goals, guestWords, minutes, strengths } from "./phrases.ts";
import type { Known, Setting } from "./setting.ts";

/** Days after the entry on which the plan is written, and on which the guest has read and accepted it. */
const WRITTEN_AFTER = 14;
const ACCEPTED_AFTER = 30;
const GOALS = 3;
/** How many of the latest reviews are told; the earlier ones of a long stay would only repeat them. */
const REVIEWS_TOLD = 3;

interface Goal {
  id: string;
  progress: number;
  status: string;
  [member: string]: unknown;
}

interface Chapter extends Setting {
  life: Life;
  stay: Stay;
  known: Known;
  educator: string;
}

const firstGoals = ({ tale, stay }: Chapter, on: string): Goal[] => {
  const start = tale.between(0, goals.length - 1);
  const due = addMonths(on, 6);
  return Array.from({ length: GOALS }, (_, index) => goals[(start + index * 2) % goals.length] ?? goals[0]).map(
    ({ area, text, indicator, action }) => ({
      id: tale.newId("goal", stay.in),
      area,
      text,
      indicator,
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

const furtherOn = (seen: Goal[], { tale }: Chapter): Goal[] =>
  seen.map((goal) => {
    const progress = Math.min(4, goal.progress + tale.between(0, 2));
    return { ...goal, progress, status: progress === 4 ? "reached" : goal.status };
  });

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

const tellReview = (chapter: Chapter, planId: string, seen: Goal[], on: string, nextOn: string): Goal[] => {
  const { tale, known, educator, life } = chapter;
  const reached = furtherOn(seen, chapter);
  tale.creates(on, educator, Review, {
    planId,
    householdId: known.householdId,
    heldOn: on,
    kind: tale.pick(["team", "joint", "withGuest"]),
    participants: [
      { name: known.headName, side: "guest" },
      { name: contactsOf[life.service], side: "referringService" },
    ],
    goalOutcomes: reached.map(({ id, progress, status }) => ({ goalId: id, progress, status })),
    decisions: tale.pick(decisions),
    extension: false,
    nextOn,
    minutes: tale.pick(minutes),
  });
  tale.edits(on, educator, Plan, planId, { goals: reached, nextReviewOn: nextOn });
  return reached;
};

/** The plan of a stay with its goals, its reviews and, after the departure, its end. */
export const tellPlan = (chapter: Chapter): void => {
  const { tale, life, stay, known, team, educator, days } = chapter;
  const writtenOn = addDays(stay.in, WRITTEN_AFTER);
  if (writtenOn > days.today) return;
  const everyMonths = tale.between(3, 4);
  const { held, next } = reviewDays(chapter, everyMonths);
  let seen = firstGoals(chapter, writtenOn);
  const planId = tale.creates(writtenOn, educator, Plan, {
    householdId: known.householdId,
    kind: life.unit === "ALI" ? "PEI" : "PI",
    personId: life.unit === "ALI" ? known.headId : undefined,
    status: "draft",
    startedOn: writtenOn,
    reviewEveryMonths: everyMonths,
    nextReviewOn: held[0] ?? next,
    responsibleIds: [team.idOf(educator)],
    participants: participants(chapter),
    startingSituation: "Raccontata nel primo mese, con il servizio inviante. (demo)",
    resources: tale.pick(strengths),
    difficulties: tale.pick(difficulties),
    guestWords: tale.pick(guestWords),
    goals: seen,
  });
  const acceptedOn = addDays(stay.in, ACCEPTED_AFTER);
  if (acceptedOn > days.today) return;
  tale.edits(acceptedOn, educator, Plan, planId, { status: "active", acknowledgedOn: acceptedOn });
  held.forEach((on, index) => {
    seen = tellReview(chapter, planId, seen, on, held[index + 1] ?? next);
  });
  if (stay.out === undefined || daysBetween(acceptedOn, stay.out) < 0) return;
  const closed = seen.map((goal) => ({ ...goal, status: goal.status === "open" ? "partlyReached" : goal.status }));
  tale.edits(stay.out, educator, Plan, planId, { status: "concluded", goals: closed, nextReviewOn: undefined });
};
