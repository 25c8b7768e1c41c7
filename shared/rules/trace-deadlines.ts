import { addDays, civilDateAt } from "../dates.ts";
import type { DeadlineFacts, DueDate } from "./deadline-records.ts";

/** Days in which a month's sample is looked through and signed. */
export const SIGN_WITHIN = 14;

const ofOpenings = ({ diaryOpenings = [] }: DeadlineFacts): DueDate[] =>
  diaryOpenings.flatMap(({ id, householdId, openedAt, acknowledgedOn }): DueDate[] =>
    acknowledgedOn === undefined
      ? [{ kind: "diaryOpened", due: civilDateAt(openedAt), resource: "diary-openings", id, householdId }]
      : [],
  );

const ofReviews = ({ accessReviews = [] }: DeadlineFacts): DueDate[] =>
  accessReviews.flatMap(({ id, status, drawnOn }): DueDate[] =>
    status === "open"
      ? [{ kind: "accessReviewToSign", due: addDays(drawnOn, SIGN_WITHIN), resource: "access-reviews", id }]
      : [],
  );

/** A diary that was opened with a reason is to be noted on the same day, a month's sample to be signed. */
export const traceDeadlines = (facts: DeadlineFacts): DueDate[] => [...ofOpenings(facts), ...ofReviews(facts)];
