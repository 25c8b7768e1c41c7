/** What belongs to team: new kinds of record, steps and what they ask for, refusals of their own. */

export const resources = {
  "team-meetings": {
    one: "Team meeting",
    many: "Team meetings",
  },
  "supervision-sessions": {
    one: "Supervision session",
    many: "Supervision",
  },
};

export const fields = {
  "team-meetings": {
    heldOn: "Day",
    attendeeIds: "Present",
    agenda: "Agenda",
    notes: "Minutes",
  },
  "supervision-sessions": {
    heldOn: "Day",
    supervisor: "Supervisor",
    attendeeIds: "Present",
    minutes: "Duration (minutes)",
    topic: "Topic",
    notes: "Notes",
  },
};

export const help = {};

export const parts = {
  "team-meetings.agenda": {
    title: "Item",
    topic: "Deadline",
    dueOn: "Due on",
    householdId: "Household",
    decision: "Decision",
    done: "Dealt with",
  },
};

export const values = {
  deadlineKinds: {
    optionExpiring: "Option expiring",
    departureExpected: "Departure expected",
    reviewDue: "Plan review",
    planToApprove: "Plan to approve",
    exchangeDue: "Exchange with the service",
    followUpOpen: "Answer to the coordinator",
    feeAgreementEnding: "Fee agreement ending",
    informationDue: "Information to receive",
    outcomeToTell: "Outcome to tell",
    paperMissing: "Missing paper",
    documentExpiring: "Document expiring",
    residencePermitExpiring: "Residence permit expiring",
    turningEighteen: "Turns 18",
    consentMissing: "Privacy notice missing",
    planConsentMissing: "Consents missing for the plan",
    ownConsentDue: "Consents to ask in person",
    correctionToSend: "Correction to send",
    bedsExceeded: "More guests than beds",
    outageEnding: "Outage ending",
    diaryOpened: "Diary opened with a reason",
    accessReviewToSign: "Access review to sign",
  },
  mailLanguages: {
    it: "Italian",
    en: "English",
  },
};

export const refusals = {
  nothingToHandOver:
    "There is nothing to hand over: no open assignments from that day. Choose another day or another role.",
};

export const fieldErrors = {
  alreadyAssigned: "Already follows this household on those days: correct the dates or remove the row.",
  secondResponsible: "Somebody is already responsible on those days: end the other assignment first.",
  staffNotActive: "Not at work on that day: choose somebody else or another day.",
  handoverToHerself: "That is the same person: choose who takes over.",
  titleRequired: "Write what it is about.",
};

export const steps = {};
export const stepFields = {};
