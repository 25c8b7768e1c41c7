/** What belongs to referrals: new kinds of record, steps and what they ask for, refusals of their own. */

export const resources = {
  "referral-steps": {
    one: "Referral step",
    many: "Referral steps",
  },
};

export const fields = {
  "referral-steps": {
    referralId: "Referral",
    on: "On",
    step: "Step",
    from: "From",
    to: "To",
    by: "Who",
    why: "Why",
  },
};

export const help = {};

export const parts = {
  "referrals.hypotheses": {
    edition: "Version",
    on: "On",
    by: "By",
    text: "Hypothesis",
  },
  "referrals.comments": {
    on: "On",
    side: "Side",
    who: "Who",
    text: "Comment",
  },
  "referrals.meetings": {
    on: "On",
    participants: "Participants",
    minutes: "Minutes",
  },
  "referrals.meetings.participants": {
    name: "Name",
    side: "Side",
  },
  "referrals.missingPapers": {
    paper: "Paper",
    dueOn: "Due on",
    receivedOn: "Received on",
  },
};

export const values = {
  papers: {
    feeAgreement: "Fee agreement",
    socialReport: "Social report",
    identityPapers: "Identity papers",
    privacyNotice: "Privacy notice",
    activeSocialProject: "Active social project",
  },
  sides: {
    us: "Novo Millennio",
    referringService: "Referring service",
  },
  waysTold: {
    phone: "Phone",
    email: "E-mail",
    letter: "Letter",
    meeting: "Meeting",
  },
};

export const refusals = {
  notAssessed: "First assess the eligibility for each unit considered: use “Assess eligibility”.",
  eligibilityUnclear:
    "There is no outcome for %{units} yet: fill in what is missing and assess again, or ask for an override with its reason.",
  noSuitableUnit:
    "None of the units considered is suitable (%{units}). Assess another one, ask the area manager for an override with its reason, or close the referral.",
  feeNotFormalised:
    "On %{on} the fee is not covered for this household. Name a fee agreement in effect on that day, or ask the area manager for a waiver with its reason.",
};

export const fieldErrors = {
  memberTwice: "This person is among the members already.",
  bothSides: "Participants of both sides are needed: Novo Millennio and the referring service.",
  unchanged: "It is so already: write something different.",
  nothingToOverride: "There is nothing to override here: the rule is met, or the unit was not considered.",
  notMissing: "This paper is not missing.",
  inThePast: "It cannot be in the past.",
};

export const steps = {
  referrals: {
    receive: {
      name: "Receive",
      about: "The draft becomes a received referral: who refers and for whom.",
    },
    takeIntoFilter: {
      name: "Take into the filter",
      about: "The filter phase begins, with who follows it.",
    },
    askInformation: {
      name: "Ask for information",
      about: "What is missing and by when: it stays a deadline until it comes.",
    },
    recordInformation: {
      name: "Information received",
      about: "What was asked for has come: back to the filter.",
    },
    assess: {
      name: "Assess eligibility",
      about: "Compares the household with the rules of each unit considered.",
    },
    findSuitable: {
      name: "Find suitable",
      about: "The filter ends with a yes. A household that is not known yet begins here.",
    },
    putOnWaitingList: {
      name: "Put on the waiting list",
      about: "It joins the waiting list; the day it began never changes.",
    },
    reprioritise: {
      name: "Change priority",
      about: "The priority changes for a reason, the first day stays.",
    },
    startSharedProject: {
      name: "Start the shared project",
      about: "The first hypothesis, to be built with the referring service.",
    },
    reviseHypothesis: {
      name: "New version of the hypothesis",
      about: "The version before it stays readable.",
    },
    commentHypothesis: {
      name: "Add a comment",
      about: "What one of the two sides says.",
    },
    recordMeeting: {
      name: "Record a meeting",
      about: "A joint meeting: who was there and what was said.",
    },
    agreeProject: {
      name: "Project agreed",
      about: "The project is shared: the fee comes next.",
    },
    accept: {
      name: "Accept",
      about: "It takes a fee agreement in effect on the day of entry, or the area manager's waiver.",
    },
    recordPaper: {
      name: "Paper received",
      about: "A paper that was missing at the entry has come.",
    },
    tellOutcome: {
      name: "Record that they were told",
      about: "When, how and to whom the outcome was told.",
    },
    admit: {
      name: "Admitted",
      about: "The household has entered: the referral has come to the end of its road.",
    },
    reopen: {
      name: "Reopen",
      about: "The referral comes back to life, for a reason.",
    },
    declareUnsuitable: {
      name: "Unsuitable",
      about: "The referral ends with a no: the referrer reads the reason.",
    },
    withdraw: {
      name: "Withdrawn",
      about: "The household or the service withdraws.",
    },
    expire: {
      name: "Expired",
      about: "No answer has come any more.",
    },
  },
};

export const stepFields = {
  why: "Reason",
  unitIds: "Units considered",
  overrides: "Overrides",
  side: "Side",
  who: "Who",
  text: "Text",
  on: "Day",
  participants: "Participants",
  minutes: "Minutes",
  how: "How",
  paper: "Paper",
  receivedOn: "Received on",
};
