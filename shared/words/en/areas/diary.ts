/** What belongs to diary: new kinds of record, steps and what they ask for, refusals of their own. */
export const diaryWords = {
  resources: {
    "diary-entries": {
      one: "Diary entry",
      many: "Diary",
    },
    absences: {
      one: "Absence",
      many: "Absences",
    },
  },
  fields: {
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
  },
  help: {},
  parts: {
    "diary-entries.followUps": {
      id: "Internal code",
      asked: "Asked",
      askedBy: "Asked by",
      askedOn: "Asked on",
      dueOn: "Due on",
      answer: "Answer",
      doneOn: "Done on",
    },
  },
  values: {
    diaryKinds: {
      intervention: "Intervention",
      exchange: "Exchange with the referrer",
      visit: "Visit",
      call: "Call",
      incident: "Incident",
    },
  },
  refusals: {},
  fieldErrors: {},
  steps: {
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
  },
  stepFields: {
    asked: "Request",
    dueOn: "Due on",
    answer: "Answer",
  },
};
