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
  refusals: {
    notAssigned:
      "Questo nucleo oggi non è assegnato a te: chiedi alla coordinatrice di assegnartelo, o di scrivere lei nel diario.",
    notAuthor: "Può farlo solo chi ha scritto l'annotazione, o la coordinatrice. Scrivine una tua.",
    followUpOpen: "C'è già una richiesta aperta su questa annotazione: aspetta la risposta, poi chiedi ancora.",
    absenceOverlaps:
      "In quei giorni qualcuno di loro risulta già assente (dal %{from}): correggi quell'assenza, o cambia giorni o persone.",
  },
  fieldErrors: {
    notOfHousehold: "Non è di questo nucleo.",
    goalOfOtherPlan: "Questo obiettivo non è di quel progetto.",
    householdStays: "Il nucleo non si cambia: archivia questa e scrivine un'altra.",
    notLivedIn: "Quest'inserimento non è ancora cominciato, o non ha avuto luogo.",
    stayOfOtherHousehold: "Quest'inserimento è di un altro nucleo.",
    outsideStay: "Fuori dai giorni dell'accoglienza.",
    notGuestOfHousehold: "Solo gli ospiti di questo nucleo possono essere assenti.",
  },
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
