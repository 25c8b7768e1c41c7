/** What belongs to people's rights: consents, copies, disclosures: new kinds of record, steps and what they ask for, refusals of their own. */

export const resources = {
  disclosures: {
    one: "Comunicazione all'esterno",
    many: "Comunicazioni all'esterno",
  },
};

export const fields = {
  disclosures: {
    householdId: "Nucleo",
    personIds: "Di chi",
    what: "Che cosa",
    document: "Quale documento",
    planId: "Progetto",
    referralId: "Segnalazione",
    recipientId: "A quale ente",
    toPersonId: "A quale persona",
    on: "Il giorno",
    way: "Come",
    staffId: "Da chi",
    note: "Nota",
    corrections: "Rettifiche",
  },
};

export const help = {
  disclosures: {
    personIds: "Vuoto se riguarda tutto il nucleo.",
    document: "Quello che dice la prima pagina: serve a ritrovare chi ha ricevuto lo stesso documento.",
    recipientId: "Un ente, oppure una persona del nucleo: uno dei due.",
  },
};

export const parts = {
  "people.consents": {
    kind: "Per che cosa",
    purpose: "In parole",
    recipientId: "Con chi",
    givenOn: "Dato il",
    givenBy: "Dato da",
    giverId: "Chi lo ha dato",
    withdrawnOn: "Ritirato il",
  },
  "people.notices": { on: "Il", edition: "Versione", language: "In quale lingua", staffId: "Spiegata da" },
  "people.withheldFrom": {
    organisationId: "Ente",
    from: "Dal",
    to: "Fino al",
    reason: "Motivo",
    endReason: "Perché è finita",
  },
  "households.withheldFrom": {
    organisationId: "Ente",
    from: "Dal",
    to: "Fino al",
    reason: "Motivo",
    endReason: "Perché è finita",
  },
  "disclosures.corrections": {
    id: "Codice interno",
    on: "Chiesta il",
    wrong: "Era sbagliato",
    right: "È giusto",
    sentOn: "Mandata il",
    sentBy: "Come",
  },
};

export const values = {
  consentKinds: {
    housingProject: "Progetto di housing",
    exchangeReferring: "Scambio con il servizio inviante",
    exchangeSchool: "Scambio con la scuola",
    exchangeHealth: "Scambio con i servizi sanitari",
    photographs: "Fotografie",
    statistics: "Statistiche",
    other: "Altro",
  },
  consentGivers: {
    self: "Lei o lui in persona",
    parent: "Un genitore",
    guardian: "Tutore o amministratrice di sostegno",
  },
  disclosureKinds: {
    socialReport: "Relazione sociale",
    plan: "Progetto",
    letter: "Lettera",
    statement: "Rendiconto",
    copy: "Copia dei dati alla persona",
    other: "Altro",
  },
  disclosureWays: {
    email: "E-mail",
    certifiedEmail: "PEC",
    letter: "Lettera",
    byHand: "A mano",
    phone: "Telefono",
    meeting: "Incontro",
    other: "Altro",
  },
};

export const refusals = {
  recipientWithheld:
    "A %{organisation} non va detto niente di questo nucleo o di questa persona. Guarda il motivo in «Diritti e consensi» e parlane con la coordinatrice.",
  copyToCheck:
    "Alcuni brani parlano di più persone, o sono cambiati dopo la verifica. Rileggili e conferma di nuovo la copia.",
  copyNeedsDiary:
    "La copia comprende il diario, che non ti è aperto. Chiedi alla coordinatrice di fare la copia, o aprilo con un motivo.",
};

export const fieldErrors = {
  oneRecipient: "O un ente o una persona: non entrambi.",
  tooYoungToConsent: "Prima dei 14 anni il consenso lo dà chi ne ha la responsabilità.",
  ofAgeConsents: "È maggiorenne: il consenso lo dà in prima persona.",
  giverIsHerself: "Lo dà in prima persona: lascia vuoto.",
  notAnAdultMember: "Quel giorno non è una persona adulta di questo nucleo.",
  consentGivenAlready: "Questi consensi ci sono già: scegline altri, o ritira prima quelli vecchi.",
  consentNotGiven: "Quel giorno non c'è un consenso così da ritirare.",
  withheldAlready: "A questo ente quel giorno già non si dice niente.",
  notWithheld: "A questo ente quel giorno si può già dire.",
  unknownPassage: "Questo brano non è tra quelli della copia: rileggi e conferma di nuovo.",
};

export const steps = {
  disclosures: {
    correct: {
      name: "Chiedi una rettifica",
      about: "Nel documento c'era un errore: chi lo ha ricevuto va avvisato. Ogni destinatario entra in elenco.",
    },
    sendCorrection: {
      name: "Segna la rettifica come mandata",
      about: "Questo destinatario sa che cosa è giusto.",
    },
  },
};

export const stepFields = {
  kinds: "Per che cosa",
  edition: "Versione",
  language: "In quale lingua",
  staffId: "Spiegata da",
  recipientId: "Con quale ente",
  purpose: "In parole",
  givenBy: "Dato da",
  giverId: "Chi lo ha dato",
  organisationId: "Ente",
  from: "Dal",
  wrong: "Che cosa era sbagliato",
  right: "Che cosa è giusto",
  way: "Come",
};
