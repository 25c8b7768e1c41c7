/** What belongs to team: new kinds of record, steps and what they ask for, refusals of their own. */
export const teamWords = {
  resources: {
    "team-meetings": {
      one: "Équipe",
      many: "Équipe",
    },
    "supervision-sessions": {
      one: "Supervisione",
      many: "Supervisioni",
    },
  },
  fields: {
    "team-meetings": {
      heldOn: "Giorno",
      attendeeIds: "Presenti",
      agenda: "Ordine del giorno",
      notes: "Verbale",
    },
    "supervision-sessions": {
      heldOn: "Giorno",
      supervisor: "Supervisore",
      attendeeIds: "Presenti",
      minutes: "Minuti",
      topic: "Tema",
      notes: "Appunti",
    },
  },
  help: {},
  parts: {
    "team-meetings.agenda": {
      title: "Punto",
      householdId: "Nucleo",
      decision: "Decisione",
      done: "Trattato",
    },
  },
  values: {},
  refusals: {},
  fieldErrors: {},
  steps: {},
  stepFields: {
    educators: "Educatori",
  },
};
