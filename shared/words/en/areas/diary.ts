/** What belongs to diary: new kinds of record, steps and what they ask for, refusals of their own. */

export const resources = {
  "diary-entries": {
    one: "Diary entry",
    many: "Diary",
  },
  absences: {
    one: "Absence",
    many: "Absences",
  },
};

export const fields = {
  "diary-entries": {
    householdId: "Household",
    on: "Day",
    kind: "Kind",
    personId: "Person",
    planId: "Plan",
    goalId: "Goal",
    organisationId: "Service",
    text: "Text",
    minutes: "Minutes",
    authorId: "Author",
    followUps: "Follow-ups",
  },
  absences: {
    householdId: "Household",
    placementId: "Placement",
    personIds: "People",
    from: "From",
    to: "Until",
    type: "Type",
    confirmed: "Confirmed",
    note: "Note",
  },
};

export const help = {};

export const parts = {
  "diary-entries.followUps": {
    id: "Internal code",
    asked: "Asked",
    askedBy: "Asked by",
    askedOn: "Asked on",
    dueOn: "Due on",
    answer: "Answer",
    doneOn: "Done on",
  },
};

export const values = {
  diaryKinds: {
    intervention: "Intervention",
    exchange: "Exchange with the referrer",
    visit: "Visit",
    call: "Call",
    incident: "Incident",
  },
};

export const refusals = {
  notAssigned:
    "This household is not assigned to you today: ask the coordinator to assign it, or to write in the diary herself.",
  notAuthor: "Only whoever wrote the entry, or the coordinator, can do that. Write one of your own.",
  followUpOpen: "A request about this entry is still open: wait for the answer, then ask again.",
  absenceOverlaps:
    "On those days one of them is already away (from %{from}): correct that absence, or change days or people.",
};

export const fieldErrors = {
  notOfHousehold: "Not of this household.",
  goalOfOtherPlan: "This goal is not of that plan.",
  householdStays: "The household cannot be changed: archive this one and write another.",
  notLivedIn: "This placement has not begun, or never took place.",
  stayOfOtherHousehold: "This placement is of another household.",
  outsideStay: "Outside the days of the stay.",
  notGuestOfHousehold: "Only guests of this household can be away.",
};

export const steps = {
  "diary-entries": {
    askFollowUp: {
      name: "Ask for a follow-up",
      about: "A question to the educator; one open at a time.",
    },
    answerFollowUp: {
      name: "Answer",
      about: "Closes the open request.",
    },
  },
};

export const stepFields = {
  asked: "Request",
  dueOn: "Due on",
  answer: "Answer",
};
