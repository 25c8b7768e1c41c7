import type { Role } from "../access.ts";
import { type Assignment, isAssigned } from "./assignments.ts";
import type { DeadlineKind } from "./deadline-records.ts";
import type { Deadline } from "./deadlines.ts";

/** Whose deadlines are asked for. */
export interface Follower {
  roles: readonly Role[];
  /** The staff record; somebody who has none is assigned to nothing. */
  staffId?: string;
  unitIds?: readonly string[];
}

export interface FollowedFacts {
  households: readonly { id: string; educators?: readonly Assignment[] }[];
  /** The civil date on which it is asked. */
  today: string;
}

/** Occupancy, fees and approvals. */
const ofAreaManager: readonly DeadlineKind[] = [
  "optionExpiring",
  "departureExpected",
  "outageEnding",
  "bedsExceeded",
  "feeAgreementEnding",
  "planToApprove",
  "accessReviewToSign",
];

/** Signed by whoever answers for the service, and read by nobody else. */
const notOfCoordinators: readonly DeadlineKind[] = ["accessReviewToSign"];

const ofAdministration: readonly DeadlineKind[] = ["feeAgreementEnding"];

/** What an educator may not see, or cannot settle. */
const notOfEducators: readonly DeadlineKind[] = [
  "feeAgreementEnding",
  "outcomeToTell",
  "planToApprove",
  "correctionToSend",
  "diaryOpened",
  "accessReviewToSign",
];

type Test = (deadline: Deadline) => boolean;

/** A household's deadlines follow the assignment; those of no household the unit that she works in. */
const followedByEducator = ({ staffId, unitIds = [] }: Follower, { households, today }: FollowedFacts): Test => {
  const own = new Set(
    households
      .filter(({ educators = [] }) => staffId !== undefined && isAssigned(educators, staffId, today))
      .map(({ id }) => id),
  );
  return ({ kind, householdId, unitId }) => {
    if (notOfEducators.includes(kind)) return false;
    return householdId === undefined ? unitId !== undefined && unitIds.includes(unitId) : own.has(householdId);
  };
};

const followed: Record<Role, (follower: Follower, facts: FollowedFacts) => Test> = {
  coordinator:
    () =>
    ({ kind }) =>
      !notOfCoordinators.includes(kind),
  educator: followedByEducator,
  "area-manager":
    () =>
    ({ kind, part }) =>
      ofAreaManager.includes(kind) || (kind === "paperMissing" && part === "feeAgreement"),
  administration:
    () =>
    ({ kind }) =>
      ofAdministration.includes(kind),
};

/**
 * The deadlines that are this person's, in the order given; several roles add up. Coordinators follow everything but the review
 * of the access log,
 * educators the households assigned to them today and what concerns no household in their units, the area manager
 * occupancy, fees and approvals, the administration fee agreements only.
 */
export const deadlinesFor = (
  follower: Follower,
  deadlines: readonly Deadline[],
  facts: FollowedFacts,
): readonly Deadline[] => {
  const tests = follower.roles.map((role) => followed[role](follower, facts));
  return deadlines.filter((deadline) => tests.some((test) => test(deadline)));
};
