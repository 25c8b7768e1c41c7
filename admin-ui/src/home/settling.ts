import type { DeadlineKind } from "#shared/rules/deadline-records";
import type { Deadline } from "#shared/rules/deadlines";
import type { Step } from "#shared/step";
import { confirm, depart } from "#shared/steps/placements";
import { approve } from "#shared/steps/plans";
import { recordInformation, recordPaper, tellOutcome } from "#shared/steps/referrals";
import { acknowledgeOpening } from "#shared/steps/trace";

/** The step with which a deadline is over, where there is one that needs no page around it. */
const settling: Partial<Record<DeadlineKind, Step>> = {
  optionExpiring: confirm,
  departureExpected: depart,
  planToApprove: approve,
  informationDue: recordInformation,
  outcomeToTell: tellOutcome,
  paperMissing: recordPaper,
  diaryOpened: acknowledgeOpening,
};

export const stepSettling = ({ kind }: Deadline): Step | undefined => settling[kind];

/** What its form knows already. */
export const givenBy = ({ part }: Deadline, today: string): Record<string, unknown> =>
  part === undefined ? {} : { paper: part, receivedOn: today };

/** Pages on which something can be done about a household's own records. */
const onHouseholdPage = ["placements", "plans", "people", "documents", "diary-entries"];

/** What is settled among the rights and consents of a household. */
const aboutRights: readonly DeadlineKind[] = [
  "consentMissing",
  "planConsentMissing",
  "ownConsentDue",
  "correctionToSend",
];

/** Where something can be done about it. */
export const pathTo = ({ kind, resource, id, householdId }: Deadline): string =>
  householdId && aboutRights.includes(kind)
    ? `/households/${householdId}?view=rights`
    : householdId && onHouseholdPage.includes(resource)
      ? `/households/${householdId}`
      : `/${resource}/${id}`;
