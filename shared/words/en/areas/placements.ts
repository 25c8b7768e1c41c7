/** What belongs to placements: new kinds of record, steps and what they ask for, refusals of their own. */

export const resources = {};
export const fields = {};
export const help = {};

export const parts = {
  "placements.corrections": {
    on: "On",
    field: "Field",
    from: "Was",
    to: "Is",
    reason: "Reason",
  },
};

export const values = {
  cancellationReasons: {
    householdDeclined: "Household declined",
    serviceWithdrew: "Service withdrew",
    otherPlaceFound: "Other place found",
    optionExpired: "Option expired",
    placeUnavailable: "Place unavailable",
    noContact: "No contact",
    other: "Other",
  },
};

export const refusals = {
  referralNotAccepted:
    "Referral %{number} is “%{status}”: a place is kept only for an open referral, and to enter it has to be accepted. Take it further, or leave the referral out.",
};

export const fieldErrors = {
  notInPast: "It is over already: choose today or later.",
  notAnOption: "This is not an option: it has no expiry to change.",
  noExpectedOut: "There is no expected departure to extend: write one on the placement first.",
  knownOrNew: "Either a household that is known or a new one with its people, not both.",
  samePlace: "The household is there already: choose another place.",
  nothingToCorrect: "No day is different: write the right one.",
  notDeparted: "The household has not left yet: record the departure.",
  beforeTransfer: "A transfer cannot lie before the entry or after the departure of the other placement.",
};

export const steps = {
  placements: {
    confirm: {
      name: "Confirm",
      about: "The option becomes a firm reservation.",
    },
    enter: {
      name: "Record the entry",
      about: "The household enters: calendar and referral follow.",
    },
    reschedule: {
      name: "Change the days",
      about: "New days for what is reserved, or a later end of the option.",
    },
    extend: {
      name: "Extend",
      about: "The household stays longer: when it was decided and why stays on record.",
    },
    transfer: {
      name: "Transfer",
      about: "One event: out of one place and into the other, no night twice.",
    },
    depart: {
      name: "Record the departure",
      about: "The household leaves; turnaround begins where the unit has it.",
    },
    correct: {
      name: "Correct the days",
      about: "A day written down wrongly is corrected for a reason.",
    },
    recordNoShow: {
      name: "Did not arrive",
      about: "The household did not come: the place is free again.",
    },
    cancel: {
      name: "Cancel",
      about: "The reservation no longer holds: the place is free again.",
    },
  },
};

export const stepFields = {
  to: "Until",
  reason: "Reason",
  destination: "Destination",
  unitId: "Unit",
  placeId: "Place",
  expectedOut: "Expected departure",
};
