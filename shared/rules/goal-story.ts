import type { Plan } from "../resources/plan.ts";
import type { Review } from "../resources/review.ts";
import { byText } from "./sorting.ts";

export type Goal = Plan["goals"][number];

/** How far a goal had come on a day, and what says so. */
export interface GoalPoint {
  on: string;
  /** 0–4. */
  progress: number;
  status?: Goal["status"];
  note?: string;
  reviewId?: string;
}

/** The goal in each edition of its plan that has it, the latest edition first; goals keep their id from one to the next. */
export const editionsOf = (plans: readonly Plan[], goalId: string): { plan: Plan; goal: Goal }[] =>
  plans
    .flatMap((plan) => {
      const goal = plan.goals.find(({ id }) => id === goalId);
      return goal ? [{ plan, goal }] : [];
    })
    .toSorted((a, b) => b.plan.edition - a.plan.edition);

const pointOf = ({ id, heldOn, goalOutcomes }: Review, goalId: string): GoalPoint[] =>
  goalOutcomes
    .filter((outcome) => outcome.goalId === goalId)
    .map(({ progress, status, note }) => ({ on: heldOn, progress, status, note, reviewId: id }));

/** A review writes what it found on itself and marks it on the goal: both are the same point. */
const keyOf = ({ on, progress, reviewId }: GoalPoint): string => reviewId ?? `${on} ${progress}`;

/**
 * The points of a goal's line, by day: what reviews found and what was marked between them, whatever the edition; each
 * once, reviews first.
 */
export const goalPoints = (plans: readonly Plan[], reviews: readonly Review[], goalId: string): GoalPoint[] => {
  const marked = editionsOf(plans, goalId).flatMap(({ goal }) => goal.marks ?? []);
  const found = reviews.filter(({ archived }) => !archived).flatMap((review) => pointOf(review, goalId));
  const points = new Map<string, GoalPoint>();
  for (const point of [...found, ...marked]) {
    const known = points.get(keyOf(point));
    points.set(keyOf(point), { ...point, ...known });
  }
  return [...points.values()].toSorted((a, b) => byText(a.on, b.on));
};

export interface TimeSpent {
  /** Sum of the minutes of the entries that state them. */
  minutes: number;
  entries: number;
  /** Entries that do not state their minutes and are not in the sum. */
  untimed: number;
}

/** The time that entries state: the hours spent on a goal are the minutes of the entries linked to it, added up. */
export const timeSpent = (entries: readonly { minutes?: number }[]): TimeSpent => ({
  minutes: entries.reduce((sum, { minutes = 0 }) => sum + minutes, 0),
  entries: entries.length,
  untimed: entries.filter(({ minutes }) => minutes === undefined).length,
});

/** Minutes as hours and minutes, `h:mm`: 90 is `1:30`. */
export const hoursAndMinutes = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
