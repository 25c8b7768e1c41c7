/** What belongs to who has read whose data: new kinds of record, steps and what they ask for, refusals of their own. */

export const resources = {
  "diary-openings": {
    one: "Diary opening",
    many: "Diary openings",
  },
  "access-reviews": {
    one: "Access review",
    many: "Access reviews",
  },
};

export const fields = {
  "diary-openings": {
    householdId: "Household",
    reason: "Reason",
    openedById: "Opened by",
    openedAt: "Opened on",
    until: "Until",
    acknowledgedOn: "Noted on",
    acknowledgedById: "Noted by",
  },
  "access-reviews": {
    month: "Month",
    status: "Status",
    drawnOn: "Drawn on",
    entries: "Readings of the month",
    sampled: "In the sample",
    sample: "Sample",
    remarks: "Remarks",
    conclusion: "Conclusion",
    signedOn: "Signed on",
    signedById: "Signed by",
  },
};

export const help = {
  "access-reviews": {
    conclusion: "What you looked into and what follows from it. May stay empty when all is in order.",
  },
};

export const parts = {
  "access-reviews.remarks": {
    entryId: "Reading",
    remark: "Remark",
    on: "On",
    staffId: "By",
  },
};

export const values = {
  accessReviewStatuses: {
    open: "To sign",
    signed: "Signed",
  },
};

export const refusals = {};

export const fieldErrors = {
  notInSample: "This reading is not in the sample: choose one from the list.",
};

export const steps = {
  "diary-openings": {
    acknowledgeOpening: {
      name: "Take note",
      about: "You have seen that the diary was opened and why; it stays written down with the day.",
    },
  },
  "access-reviews": {
    remarkOnEntry: {
      name: "Write a remark",
      about: "It stays beside one reading of the sample.",
    },
    signReview: {
      name: "Sign the review",
      about: "You have looked through the sample: after signing nothing changes any more.",
    },
  },
};

export const stepFields = {
  entryId: "Reading",
  remark: "Remark",
};
