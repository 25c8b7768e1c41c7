/** What belongs to diary: new kinds of record, steps and what they ask for, refusals of their own. */
export const diaryWords = {
  resources: {
    "diary-entries": {
      one: "Annotazione di diario",
      many: "Diario",
    },
    absences: {
      one: "Assenza",
      many: "Assenze",
    },
  },
  fields: {
    "diary-entries": {
      householdId: "Nucleo",
      on: "Giorno",
      kind: "Tipo",
      personId: "Persona",
      planId: "Progetto",
      goalId: "Obiettivo",
      organisationId: "Servizio",
      text: "Testo",
      minutes: "Minuti",
      authorId: "Autore",
      followUps: "Richieste di seguito",
    },
    absences: {
      householdId: "Nucleo",
      placementId: "Inserimento",
      personIds: "Persone",
      from: "Dal",
      to: "Fino al",
      type: "Tipo",
      confirmed: "Confermata",
      note: "Note",
    },
  },
  help: {},
  parts: {
    "diary-entries.followUps": {
      id: "Codice interno",
      asked: "Richiesta",
      askedBy: "Chiesta da",
      askedOn: "Chiesta il",
      dueOn: "Entro il",
      answer: "Risposta",
      doneOn: "Fatta il",
    },
  },
  values: {
    diaryKinds: {
      intervention: "Intervento",
      exchange: "Scambio con l'inviante",
      visit: "Visita",
      call: "Telefonata",
      incident: "Evento critico",
    },
  },
  refusals: {},
  fieldErrors: {},
  steps: {
    "diary-entries": {
      askFollowUp: {
        name: "Chiedi un seguito",
        about: "Una domanda all'educatrice; una aperta alla volta.",
      },
      answerFollowUp: {
        name: "Rispondi",
        about: "Chiude la richiesta aperta.",
      },
    },
  },
  stepFields: {
    asked: "Richiesta",
    dueOn: "Entro il",
    answer: "Risposta",
  },
};
