/** What belongs to people's rights: consents, copies, disclosures: new kinds of record, steps and what they ask for, refusals of their own. */

export const resources = {
  disclosures: {
    one: "Disclosure",
    many: "Disclosures",
  },
};

export const fields = {
  disclosures: {
    householdId: "Household",
    personIds: "About whom",
    what: "What",
    document: "Which document",
    planId: "Plan",
    referralId: "Referral",
    recipientId: "To which organisation",
    toPersonId: "To which person",
    on: "On",
    way: "How",
    staffId: "By whom",
    note: "Note",
    corrections: "Corrections",
  },
};

export const help = {
  disclosures: {
    personIds: "Empty when it is about the whole household.",
    document: "What its first page says: it helps to find who has received the same document.",
    recipientId: "An organisation, or a person of the household: one of the two.",
  },
};

export const parts = {
  "people.consents": {
    kind: "For what",
    purpose: "In words",
    recipientId: "With whom",
    givenOn: "Given on",
    givenBy: "Given by",
    giverId: "Who gave it",
    withdrawnOn: "Withdrawn on",
  },
  "people.notices": { on: "On", edition: "Version", language: "In which language", staffId: "Explained by" },
  "people.withheldFrom": {
    organisationId: "Organisation",
    from: "From",
    to: "Until",
    reason: "Reason",
    endReason: "Why it ended",
  },
  "households.withheldFrom": {
    organisationId: "Organisation",
    from: "From",
    to: "Until",
    reason: "Reason",
    endReason: "Why it ended",
  },
  "disclosures.corrections": {
    id: "Internal code",
    on: "Asked on",
    wrong: "It was wrong",
    right: "It is right",
    sentOn: "Sent on",
    sentBy: "How",
  },
};

export const values = {
  consentKinds: {
    housingProject: "Housing project",
    exchangeReferring: "Exchange with the referring service",
    exchangeSchool: "Exchange with the school",
    exchangeHealth: "Exchange with health services",
    photographs: "Photographs",
    statistics: "Statistics",
    other: "Other",
  },
  consentGivers: {
    self: "The person herself",
    parent: "A parent",
    guardian: "A guardian",
  },
  disclosureKinds: {
    socialReport: "Social report",
    plan: "Plan",
    letter: "Letter",
    statement: "Statement",
    copy: "Copy of the data to the person",
    other: "Other",
  },
  disclosureWays: {
    email: "E-mail",
    certifiedEmail: "Certified e-mail",
    letter: "Letter",
    byHand: "By hand",
    phone: "Phone",
    meeting: "Meeting",
    other: "Other",
  },
};

export const refusals = {
  recipientWithheld:
    "%{organisation} must not be told anything about this household or this person. Look at the reason in “Rights and consents” and speak with the coordinator.",
  copyToCheck:
    "Some passages are about several people, or have changed since they were checked. Read them again and confirm the copy anew.",
  copyNeedsDiary:
    "The copy includes the diary, which is not open to you. Ask the coordinator to make the copy, or open it with a reason.",
};

export const fieldErrors = {
  oneRecipient: "Either an organisation or a person: not both.",
  tooYoungToConsent: "Before the age of 14 consent is given by whoever is responsible for her.",
  ofAgeConsents: "She is of age: she gives her consent herself.",
  giverIsHerself: "She gives it herself: leave this empty.",
  notAnAdultMember: "On that day this is not an adult of this household.",
  consentGivenAlready: "These consents are there already: choose others, or withdraw the old ones first.",
  consentNotGiven: "On that day there is no such consent to withdraw.",
  withheldAlready: "On that day this organisation is not told anything already.",
  notWithheld: "On that day this organisation may be told already.",
  unknownPassage: "This passage is not one of the copy: read again and confirm anew.",
};

export const steps = {
  disclosures: {
    correct: {
      name: "Ask for a correction",
      about: "There was a mistake in the document: whoever received it has to be told. Every recipient is listed.",
    },
    sendCorrection: {
      name: "Mark the correction as sent",
      about: "This recipient knows what is right.",
    },
  },
};

export const stepFields = {
  kinds: "For what",
  edition: "Version",
  language: "In which language",
  staffId: "Explained by",
  recipientId: "With which organisation",
  purpose: "In words",
  givenBy: "Given by",
  giverId: "Who gave it",
  organisationId: "Organisation",
  from: "From",
  wrong: "What was wrong",
  right: "What is right",
  way: "How",
};
