/** What belongs to retention and erasure: new kinds of record, steps and what they ask for, refusals of their own. */

export const resources = {
  "retention-rules": { one: "Retention rule", many: "Retention rules" },
  "retention-runs": { one: "Run", many: "Retention runs" },
};

export const fields = {
  "retention-rules": {
    kind: "Kind of record",
    countedFrom: "Counted from",
    monthsUntilArchived: "Months until archived",
    monthsUntilErased: "Months until erased",
    legalBasis: "Legal basis",
    confirmed: "Confirmed",
    note: "Note",
  },
  "retention-runs": {
    startedAt: "Started",
    endedAt: "Ended",
    trigger: "Started by",
    householdId: "Household",
    otherHouseholdIds: "Also in",
    ground: "Legal ground",
    reason: "Request",
    archivedCount: "Archived in all",
    erasedCount: "Erased in all",
    leftCount: "Put off",
    rules: "Rules applied",
    kinds: "What was done",
  },
};

export const help = {
  "retention-rules": {
    legalBasis: "The law or the reason for keeping it until then; to be checked with whoever looks after privacy.",
    confirmed: "Until it is confirmed, the rule archives and erases nothing.",
  },
};

export const parts = {
  "retention-runs.rules": {
    kind: "Kind of record",
    monthsUntilArchived: "Months until archived",
    monthsUntilErased: "Months until erased",
  },
  "retention-runs.kinds": { kind: "Kind of record", archived: "Archived", erased: "Erased", ids: "Internal ids" },
};

export const values = {
  retentionBeginnings: {
    stay: "End of the stay or closing of the referral",
    day: "Day it is about",
    work: "Last day of work",
    putAway: "Day it was archived",
  },
  retentionTriggers: { schedule: "Every night", hand: "By hand", request: "Request for erasure" },
  erasureGrounds: {
    noLongerNeeded: "No longer needed (art. 17.1 a)",
    consentWithdrawn: "Consent withdrawn (art. 17.1 b)",
    objection: "Objection to processing (art. 17.1 c)",
    unlawful: "Unlawful processing (art. 17.1 d)",
    legalDuty: "Legal duty to erase (art. 17.1 e)",
  },
  ageClasses: { adult: "Adult", minor: "Minor" },
};

export const refusals = {
  erased: "The personal data of this record have been erased: only counts and dates are left, and it cannot be edited.",
  erasureHeld:
    "This household's retention is on hold and nothing of it is erased. End the hold first, if its reason is gone.",
  erasureOpenStay:
    "There is a stay in progress, confirmed or optioned. Record the departure or the cancellation first, then repeat.",
  erasureOpenReferral: "There is a referral that is still open. Close it with its outcome, then repeat.",
  erasureOpenFees:
    "There is a fee agreement for this household that is still valid. State until when or wait for its end, then repeat.",
};

export const fieldErrors = {
  lessThan: "This cannot be less than “%{other}”.",
  mustBeChecked: "First make sure that no law obliges to keep the data, then confirm it here.",
};

export const steps = {
  households: {
    hold: {
      name: "Put retention on hold",
      about: "While it lasts, nothing of this household is archived or erased.",
    },
    releaseHold: {
      name: "End the retention hold",
      about: "From tomorrow night the retention rules apply again.",
    },
    erase: {
      name: "Erase the personal data",
      about:
        "At once and for good: names, birth dates, contacts and texts of the whole file, histories included. Counts and dates stay.",
    },
  },
  people: {
    erase: {
      name: "Erase this person's data",
      about:
        "At once and for good: her record, her documents and what is about her in the file. The household's texts stay: read them again.",
    },
  },
};

export const stepFields = {
  ground: "Legal ground",
  dutiesChecked: "No law obliges to keep the data (art. 17.3)",
};
