import { addDays } from "../dates.ts";
import type { DeadlineFacts, DueDate, FeeAgreementFacts } from "./deadline-records.ts";

/** Another agreement that takes over on the day after, at the latest, and lasts longer. */
const isFollowed = (agreement: FeeAgreementFacts, end: string, others: readonly FeeAgreementFacts[]): boolean =>
  others.some(
    ({ id, validFrom, validTo }) =>
      id !== agreement.id && validFrom <= addDays(end, 1) && (validTo === undefined || validTo > end),
  );

/** Agreements that end, with no other to follow, for a household that is still in. One entry per household. */
export const feeDeadlines = ({ feeAgreements, placements }: DeadlineFacts): DueDate[] =>
  placements
    .filter(({ status }) => status === "inProgress")
    .flatMap(({ householdId, unitId }) => {
      const own = feeAgreements.filter(({ householdIds }) => householdIds.includes(householdId));
      return own.flatMap((agreement): DueDate[] => {
        const { id, validTo: due } = agreement;
        if (due === undefined || isFollowed(agreement, due, own)) return [];
        return [{ kind: "feeAgreementEnding", due, resource: "fee-agreements", id, householdId, unitId }];
      });
    });
