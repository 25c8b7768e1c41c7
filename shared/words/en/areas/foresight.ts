import type { foresight as it } from "../../it/areas/foresight.ts";
import type { SameShape } from "../../it.ts";

const effects: SameShape<typeof it.effects> = {
  staysLonger:
    "Stays one night longer: from %{from} to %{to}. |||| Stays %{count} nights longer: from %{from} to %{to}.",
  staysShorter:
    "Stays one night fewer: from %{from} to %{to}. |||| Stays %{count} nights fewer: from %{from} to %{to}.",
  staysUntilFurtherNotice: "No departure is expected any more: the stay goes on until one is written down.",
  extensionWritten: "It stays on record as an extension: no. %{number} of this placement.",
  leavesInPast: "%{on} has passed: the household is still in and keeps the place until its departure is recorded.",
  placeTakenUntil: "%{place} is taken until %{to}.",
  placeTakenOpenEnded: "%{place} is taken with no end expected.",
  nextInPlace:
    "Then %{household} enters %{place} on %{on}: one day stays free in between. |||| Then %{household} enters %{place} on %{on}: %{count} days stay free in between.",
  freePlaces: "%{unit}, free places on %{on}: from %{from} to %{to}.",
  waitingForUnit: "One referral waits for a place in %{unit}. |||| %{count} referrals wait for a place in %{unit}.",
  feeNotCovered: "From %{from} no agreement covers the fee.",
  outOfService:
    "%{place} is out of use for one day: from %{from} to %{to}. |||| %{place} is out of use for %{count} days: from %{from} to %{to}.",
  outOfServiceOpenEnded: "%{place} is out of use from %{from}, with no end expected.",
  backInService: "%{place} can be used again from %{on}.",
  stayInOutage: "%{household} is in %{place} on those days, or about to enter: they overlap on %{on}.",
  limitMoves: "Households let in: from %{from} to %{to}.",
  limitStated: "From now on at most one household is let in. |||| From now on at most %{count} households are let in.",
  limitGone: "There is no limit of households any more (it was %{from}): only the places count.",
  limitExceeded:
    "On %{on} there is one household, beyond the limit of %{max}: it stays, nobody else enters. |||| On %{on} there are %{count} households, beyond the limit of %{max}: they stay, nobody else enters.",
  livedInNow: "%{household} lives there, or is about to, until %{to}.",
  livedInOpenEnded: "%{household} lives there, or is about to, with no departure expected.",
  unitPlaces: "%{unit}, places in all: from %{from} to %{to}.",
  turnaroundMoves: "Turnaround days after a departure: from %{from} to %{to}.",
  exchangesMove: "Days between exchanges with the referring service: from %{from} to %{to}.",
  amountMoves: "Fee (%{chargeUnit}): from %{from} to %{to}.",
  amountStated: "Fee (%{chargeUnit}): %{to}.",
  amountGone: "The fee is not stated any more (it was %{from}): it cannot be worked out.",
  minorAmountMoves: "Fee for a minor (%{chargeUnit}): from %{from} to %{to}.",
  minorAmountStated: "Fee for a minor (%{chargeUnit}): %{to}.",
  minorAmountGone: "The fee for a minor is not stated any more (it was %{from}).",
  monthMoves: "In a month of %{days} days, for a household: from %{from} to %{to}.",
  ceilingMoves: "Ceiling: from %{from} to %{to}.",
  ceilingStated: "Ceiling: %{to}.",
  ceilingGone: "There is no ceiling any more (it was %{from}).",
  chargedOtherwise: "The fee is counted in another way: %{chargeUnit}.",
  monthsAffected:
    "It holds for one month: from %{from} to %{to}. |||| It holds for %{count} months: from %{from} to %{to}.",
  monthsAffectedFrom: "It holds from %{from} on, without an end.",
  feeGap: "%{household} is left without an agreement from %{from}.",
  feeOverlap: "%{household} has two agreements from %{from}: only one can hold.",
  deadlineMoves: "%{deadline}: from %{from} to %{to}.",
  deadlineComes: "New deadline, %{deadline}: %{on}.",
  deadlineGoes: "No longer a deadline: %{deadline}, %{on}.",
  deadlineOverdue: "%{deadline}: %{on}, already past.",
  bedsExceeded: "%{household}: more guests than beds, from %{on}.",
  bedsEnough: "%{household}: there are beds enough again.",
  reviewEvery: "A review every month. |||| A review every %{count} months.",
  reviewNotPlanned: "No next review is planned any more.",
  planNotReviewedYet: "The plan has not been approved yet: the deadline begins with its approval.",
  composition:
    "Who lives in household %{household}: adults from %{adultsFrom} to %{adultsTo}, minors from %{minorsFrom} to %{minorsTo}.",
  agesUnknown:
    "In household %{household} the age of one person is not known. |||| In household %{household} the ages of %{count} people are not known.",
  nightsAway: "One night away (before: %{from}). |||| %{count} nights away (before: %{from}).",
  nightsAwayOpenEnded: "The absence has no end: it goes on until one is written down.",
  nightsAwayGone: "The absence does not count any more.",
  absenceLimit:
    "%{absenceType}: one night in one month, beyond the limit of %{max} in the fee agreement. |||| %{absenceType}: %{count} nights in one month, beyond the limit of %{max} in the fee agreement.",
  losesHouseholds: "Loses sight of one household. |||| Loses sight of %{count} households.",
  gainsHouseholds: "Sees one more household. |||| Sees %{count} more households.",
  shutOutUntil: "Has no access until %{on}.",
  partnerLosesUnit: "The partner learns nothing of %{unit} any more.",
  partnerGainsUnit: "The partner begins to see %{unit}.",
};

const deadlines: SameShape<typeof it.deadlines> = {
  reviewDue: "Next review",
  feeAgreementEnding: "End of the fee agreement",
  documentExpiring: "Expiry of the document",
  residencePermitExpiring: "Expiry of the residence permit",
  turningEighteen: "Turns 18",
  exchangeDue: "Exchange with the referring service",
  ownConsentDue: "Consents to be given in person",
};

export const foresight: SameShape<typeof it> = {
  effects,
  deadlines,
  ofHousehold: "%{household}: %{said}",
  together: "%{rows} rows together – %{said}",
};
