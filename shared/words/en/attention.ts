import type { AnomalyKind } from "../../rules/anomalies.ts";
import type { DeadlineKind } from "../../rules/deadline-records.ts";
import type { Deadline } from "../../rules/deadlines.ts";

export const anomalies: Record<AnomalyKind, string> = {
  occupiedWhileBlocked: "A household is in while the place is out of use: the day counts as occupied.",
  occupiedWhileClosed:
    "A household is in while the place is not in service: it counts as occupied, beyond the place-days.",
  overfull: "There are more households than the place takes: all of them count.",
  overlappingOutages: "Two outages say the same of one place: it counts once.",
  reservedWithoutRoom: "A place is kept for somebody for whom it has no room that day: it does not count as reserved.",
  overLimit: "There are more households than the unit lets in.",
  householdTwice: "One household has two placements on the same days: it counts twice.",
  stayWithoutPlace:
    "A placement does not say in which place: it counts in households and person-nights, not in places.",
  noEntryDay: "The day of entry is missing: the placement does not count.",
  noDepartureDay: "The day of departure of a closed placement is missing.",
  leavesBeforeEntering: "The departure comes before the entry: the placement does not count.",
};

export const deadlines: Record<DeadlineKind, string> = {
  optionExpiring: "Option expires on %{due}",
  departureExpected: "Departure expected on %{due}",
  reviewDue: "Review due by %{due}",
  planToApprove: "Plan to approve by %{due}",
  exchangeDue: "Exchange with the referring service by %{due}",
  followUpOpen: "Answer to the coordinator by %{due}",
  feeAgreementEnding: "Fee agreement ends on %{due}, then the fee is not covered",
  informationDue: "Information expected by %{due}",
  outcomeToTell: "Outcome to be told to the referring service by %{due}",
  paperMissing: "Paper missing since an emergency entry, expected by %{due}",
  documentExpiring: "Document valid until %{due}",
  residencePermitExpiring: "Residence permit until %{due}",
  outageEnding: "Place usable again from %{due}",
  turningEighteen: "Turns 18 on %{due}",
  consentMissing: "Privacy notice missing since %{due}",
  planConsentMissing: "Consents that the plan needs missing since %{due}",
  ownConsentDue: "From %{due} a young person decides for herself: consents to be asked again",
  correctionToSend: "Correction to be sent by %{due}",
  diaryOpened: "Diary opened with a reason on %{due}: take note of it",
  accessReviewToSign: "Access review to sign by %{due}",
  bedsExceeded: "More guests than beds since %{due}",
};

export const severities: Record<Deadline["severity"], string> = {
  overdue: "Overdue",
  soon: "Soon",
  later: "Later",
};
