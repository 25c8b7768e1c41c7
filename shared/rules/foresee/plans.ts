import type { ForeseenEffect } from "./effect.ts";

interface PlanToReview {
  status: string;
  nextReviewOn?: string;
  reviewEveryMonths?: number;
}

const reviewed = ["approved", "active", "underReview"];
const without = ["draft", "concluded", "replaced"];

/** What other review days of a plan say besides the deadline that moves. One that is being written, or is over, has none. */
export const foreseePlan = (before: PlanToReview | undefined, after: PlanToReview): ForeseenEffect[] => {
  if (without.includes(after.status)) return [];
  return [
    ...(before?.reviewEveryMonths !== after.reviewEveryMonths && after.reviewEveryMonths !== undefined
      ? [{ code: "reviewEvery" as const, params: { count: after.reviewEveryMonths } }]
      : []),
    ...(before?.nextReviewOn !== undefined && after.nextReviewOn === undefined
      ? [{ code: "reviewNotPlanned" as const, params: {}, tone: "warn" as const }]
      : []),
    ...(before?.nextReviewOn !== after.nextReviewOn &&
    after.nextReviewOn !== undefined &&
    !reviewed.includes(after.status)
      ? [{ code: "planNotReviewedYet" as const, params: {} }]
      : []),
  ];
};
