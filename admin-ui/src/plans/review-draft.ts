import type { Participant, Plan } from "#shared/resources/plan";
import type { GoalOutcome, Review } from "#shared/resources/review";
import { nextReviewAfter } from "#shared/rules/review-check";
import { type Known, nameOf } from "./names.ts";

export type Side = Review["participants"][number]["side"];

export interface Present {
  /** Tells rows apart while they are typed. */
  key: string;
  name: string;
  side: Side;
}

/** A review while it is being written down. */
export interface ReviewDraft {
  kind: Review["kind"];
  heldOn: string;
  participants: Present[];
  goalOutcomes: GoalOutcome[];
  decisions: string;
  minutes: string;
  extension: boolean;
  nextOn: string;
  /** Somebody has chosen the next date: the cadence no longer moves it. */
  isNextChosen: boolean;
}

const sideOf: Record<Participant["role"], Side> = {
  guest: "guest",
  educator: "us",
  referringContact: "referringService",
  nonResident: "other",
};

const presentIn = (plan: Plan, known: Known): Present[] =>
  plan.participants.flatMap((one, index) => {
    const name = nameOf(one, known);
    return name ? [{ key: `p${index}`, name, side: sideOf[one.role] }] : [];
  });

/** What the plan knows already: its participants, where each goal stands, the next date by its cadence. */
export const newReviewDraft = (plan: Plan, known: Known, today: string): ReviewDraft => ({
  kind: "withGuest",
  heldOn: today,
  participants: presentIn(plan, known),
  goalOutcomes: plan.goals
    .filter(({ status }) => status !== "dropped")
    .map(({ id, progress, status }) => ({ goalId: id, progress, status })),
  decisions: "",
  minutes: "",
  extension: false,
  nextOn: nextReviewAfter(today, plan.reviewEveryMonths) ?? "",
  isNextChosen: false,
});

/** The draft with another day: the next date follows by the cadence unless somebody has chosen it. */
export const heldOnDay = (draft: ReviewDraft, heldOn: string, { reviewEveryMonths }: Plan): ReviewDraft => {
  const follows = !draft.isNextChosen && heldOn !== "";
  return { ...draft, heldOn, nextOn: follows ? (nextReviewAfter(heldOn, reviewEveryMonths) ?? "") : draft.nextOn };
};

/** The draft with one goal's outcome changed. */
export const withOutcome = (draft: ReviewDraft, changed: GoalOutcome): ReviewDraft => ({
  ...draft,
  goalOutcomes: draft.goalOutcomes.map((one) => (one.goalId === changed.goalId ? changed : one)),
});

/** What the server is told: rows without a name are left out, and so is what only the form knows. */
export const toldBy = ({ isNextChosen: _, participants, ...draft }: ReviewDraft): Record<string, unknown> => ({
  ...draft,
  participants: participants.filter(({ name }) => name.trim() !== "").map(({ name, side }) => ({ name, side })),
});

/** What each part of the form is drawn from. */
export interface DraftProps {
  plan: Plan;
  draft: ReviewDraft;
  errors: Record<string, string>;
  onChange: (draft: ReviewDraft) => void;
}

/** The first reason among those given for a field or for what is inside it. */
export const errorAt = (errors: Record<string, string>, path: string): string | undefined =>
  Object.entries(errors).find(([name]) => name === path || name.startsWith(`${path}.`))?.[1];
