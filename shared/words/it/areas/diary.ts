/** What belongs to diary: new kinds of record, steps and what they ask for, refusals of their own. */

export const resources = {
  "diary-entries": {
    one: "Annotazione di diario",
    many: "Diario",
  },
  absences: {
    one: "Assenza",
    many: "Assenze",
  },
};

export const fields = {
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
};

export const help = {};

export const parts = {
  "diary-entries.followUps": {
    id: "Codice interno",
    asked: "Richiesta",
    askedBy: "Chiesta da",
    askedOn: "Chiesta il",
    dueOn: "Entro il",
    answer: "Risposta",
    doneOn: "Fatta il",
  },
};

export const values = {
  diaryKinds: {
    intervention: "Intervento",
    exchange: "Scambio con l'inviante",
    visit: "Visita",
    call: "Telefonata",
    incident: "Evento critico",
  },
};

export const refusals = {
  notAssigned:
    "Questo nucleo oggi non è assegnato a te: chiedi alla coordinatrice di assegnartelo, o di scrivere lei nel diario.",
  notAuthor: "Può farlo solo chi ha scritto l'annotazione, o la coordinatrice. Scrivine una tua.",
  followUpOpen: "C'è già una richiesta aperta su questa annotazione: aspetta la risposta, poi chiedi ancora.",
  absenceOverlaps:
    "In quei giorni qualcuno di loro risulta già assente (dal %{from}): correggi quell'assenza, o cambia giorni o persone.",
};

export const fieldErrors = {
  notOfHousehold: "Non è di questo nucleo.",
  goalOfOtherPlan: "Questo obiettivo non è di quel progetto.",
  householdStays: "Il nucleo non si cambia: archivia questa e scrivine un'altra.",
  notLivedIn: "Quest'inserimento non è ancora cominciato, o non ha avuto luogo.",
  stayOfOtherHousehold: "Quest'inserimento è di un altro nucleo.",
  outsideStay: "Fuori dai giorni dell'accoglienza.",
  notGuestOfHousehold: "Solo gli ospiti di questo nucleo possono essere assenti.",
};

export const steps = {
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
};

export const stepFields = {
  asked: "Richiesta",
  dueOn: "Entro il",
  answer: "Risposta",
};
