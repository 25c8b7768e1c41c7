/** What belongs to team: new kinds of record, steps and what they ask for, refusals of their own. */

export const resources = {
  "team-meetings": {
    one: "Riunione d'équipe",
    many: "Riunioni d'équipe",
  },
  "supervision-sessions": {
    one: "Supervisione",
    many: "Supervisioni",
  },
};

export const fields = {
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
};

export const help = {};

export const parts = {
  "team-meetings.agenda": {
    title: "Punto",
    topic: "Scadenza",
    dueOn: "Entro il",
    householdId: "Nucleo",
    decision: "Decisione",
    done: "Trattato",
  },
};

export const values = {
  deadlineKinds: {
    optionExpiring: "Opzione in scadenza",
    departureExpected: "Uscita prevista",
    reviewDue: "Verifica del progetto",
    planToApprove: "Progetto da approvare",
    exchangeDue: "Scambio con il servizio",
    followUpOpen: "Risposta alla coordinatrice",
    feeAgreementEnding: "Fine dell'accordo retta",
    informationDue: "Informazioni da ricevere",
    outcomeToTell: "Esito da comunicare",
    paperMissing: "Documento mancante",
    documentExpiring: "Documento in scadenza",
    residencePermitExpiring: "Permesso di soggiorno in scadenza",
    turningEighteen: "Compie 18 anni",
    consentMissing: "Manca l'informativa privacy",
    planConsentMissing: "Mancano consensi per il progetto",
    ownConsentDue: "Consensi da chiedere in prima persona",
    correctionToSend: "Rettifica da mandare",
    bedsExceeded: "Più ospiti che posti letto",
    outageEnding: "Fine dell'indisponibilità",
    diaryOpened: "Diario aperto con un motivo",
    accessReviewToSign: "Revisione degli accessi da firmare",
  },
  mailLanguages: {
    it: "Italiano",
    en: "Inglese",
  },
};

export const refusals = {
  nothingToHandOver:
    "Non c'è niente da passare: da quel giorno non ha incarichi aperti. Scegli un altro giorno o un altro ruolo.",
};

export const fieldErrors = {
  alreadyAssigned: "In quei giorni segue già questo nucleo: correggi le date o togli la riga.",
  secondResponsible: "In quei giorni c'è già una responsabile: chiudi prima l'altro incarico.",
  staffNotActive: "Quel giorno non è in servizio: scegli un'altra persona o un altro giorno.",
  handoverToHerself: "È la stessa persona: scegli chi prende il suo posto.",
  titleRequired: "Scrivi di che cosa si parla.",
};

export const steps = {};
export const stepFields = {};
