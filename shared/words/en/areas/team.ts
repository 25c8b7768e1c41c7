/** What belongs to team: new kinds of record, steps and what they ask for, refusals of their own. */
export const teamWords = {
  resources: {
    "team-meetings": {
      one: "Team meeting",
      many: "Team meetings",
    },
    "supervision-sessions": {
      one: "Supervision session",
      many: "Supervision sessions",
    },
  },
  fields: {
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
  },
  help: {},
  parts: {
    "team-meetings.agenda": {
      title: "Item",
      householdId: "Household",
      decision: "Decision",
      done: "Done",
    },
  },
  values: {},
  refusals: {},
  fieldErrors: {},
  steps: {},
  stepFields: {
    educators: "Educators",
  },
};
