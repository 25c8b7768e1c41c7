/** What belongs to households: new kinds of record, steps and what they ask for, refusals of their own. */

export const resources = {
  documents: {
    one: "Document",
    many: "Documents",
  },
};

export const fields = {
  documents: {
    householdId: "Household",
    personId: "Person",
    kind: "Kind",
    number: "Number",
    issuedOn: "Issued on",
    expiresOn: "Expires on",
    keptAt: "Kept at",
    note: "Note",
  },
};

export const help = {};
export const parts = {};

export const values = {
  documentKinds: {
    identityCard: "Identity card",
    passport: "Passport",
    residencePermit: "Residence permit",
    healthCard: "Health card",
    courtOrder: "Court order",
    socialReport: "Social report",
    privacyConsent: "Privacy consent",
    other: "Other",
  },
  supportKinds: {
    school: "School",
    doctor: "Doctor",
    socialService: "Social service",
    charity: "Charity",
    lawyer: "Lawyer",
    family: "Family",
    work: "Work",
    other: "Other",
  },
  joiningReasons: {
    entry: "Entry",
    birth: "Birth",
    arrival: "Arrival",
    reunion: "Reunion",
    split: "Split from another household",
  },
  leavingReasons: {
    split: "Household split",
    reunion: "Reunion with another household",
    ownHome: "Own home",
    toRelatives: "To relatives",
    otherService: "Other service",
    death: "Death",
    other: "Other",
  },
};

export const refusals = {
  participantBlocked:
    "This person may not take part in this household’s plans and reviews. Remove them from the participants and speak to the coordinator.",
  memberTwice: "This person is already in the household. Open their record instead of adding them again.",
  lastMember: "Nobody would be left in the household. Record the household’s departure instead.",
  splitOfAll: "Those who go on elsewhere cannot be the whole household. Leave at least one person who lives here.",
};

export const fieldErrors = {
  headAlready: "There is already a head of household. Change her relation first.",
  beforeEntry: "This is before the household came in. State the day of entry or a later one.",
  notAMember: "Is not in this household on that day. Choose among the people of the household.",
};

export const steps = {
  households: {
    addMember: {
      name: "Add a person",
      about: "A birth, an arrival, a reunion: from that day part of the household.",
    },
    split: {
      name: "Split the household",
      about: "Some people go on as a household of their own; the history stays.",
    },
    restrict: {
      name: "Restrict",
      about:
        "Known to coordinators, the area manager and its assigned educators only. Others see that its place is taken, and not by whom.",
    },
    unrestrict: { name: "Lift the restriction", about: "Whoever works in its unit sees it again." },
    assignEducators: {
      name: "Assign educators",
      about: "Who is responsible and who substitutes, from when to when.",
    },
    withholdFrom: {
      name: "Withhold from an organisation",
      about: "From that day that organisation is told nothing about this household.",
    },
    endWithholding: {
      name: "May be told again",
      about: "From that day that organisation may be told again.",
    },
  },
  people: {
    leaveHousehold: {
      name: "Record that she leaves",
      about: "From that day no longer part of the household; the history stays.",
    },
    blockForSafety: {
      name: "Safety block",
      about: "At once out of every plan, list, document and invitation of the household.",
    },
    liftSafetyBlock: {
      name: "Lift the block",
      about: "It does not put the person back into plans: that is done by hand, if wanted.",
    },
    giveNotice: {
      name: "Record the notice",
      about: "The privacy notice was explained: when, in which language, by whom.",
    },
    giveConsent: {
      name: "Record a consent",
      about: "For which purposes, with which organisation, who gave it and when.",
    },
    withdrawConsent: {
      name: "Record a withdrawal",
      about: "From that day the consent no longer holds; what was done before stays lawful.",
    },
    withholdFrom: {
      name: "Withhold from an organisation",
      about: "From that day that organisation is told nothing about this person.",
    },
    endWithholding: {
      name: "May be told again",
      about: "From that day that organisation may be told again.",
    },
  },
};

export const stepFields = {
  joiningReason: "Reason for joining",
  lastName: "Last name",
  firstName: "First name",
  birthDate: "Birth date",
  sex: "Sex",
  relation: "Relation",
  residency: "Lives here",
  formerlyId: "Formerly",
  personIds: "People",
  type: "Household type",
  newHeadId: "New head of household",
};
