/** What belongs to retention and erasure: new kinds of record, steps and what they ask for, refusals of their own. */

export const resources = {
  "retention-rules": { one: "Regola di conservazione", many: "Regole di conservazione" },
  "retention-runs": { one: "Esecuzione", many: "Esecuzioni della conservazione" },
};

export const fields = {
  "retention-rules": {
    kind: "Tipo di dato",
    countedFrom: "Si conta da",
    monthsUntilArchived: "Mesi fino all'archivio",
    monthsUntilErased: "Mesi fino alla cancellazione",
    legalBasis: "Base giuridica",
    confirmed: "Confermata",
    note: "Note",
  },
  "retention-runs": {
    startedAt: "Iniziata",
    endedAt: "Finita",
    trigger: "Avviata da",
    householdId: "Nucleo",
    otherHouseholdIds: "Anche in",
    ground: "Motivo di legge",
    reason: "Richiesta",
    archivedCount: "Archiviati in tutto",
    erasedCount: "Cancellati in tutto",
    leftCount: "Rimandati",
    rules: "Regole applicate",
    kinds: "Che cosa è stato fatto",
  },
};

export const help = {
  "retention-rules": {
    legalBasis: "La norma o il motivo per cui si conserva fino ad allora; da verificare con chi segue la privacy.",
    confirmed: "Finché non è confermata, la regola non archivia e non cancella niente.",
  },
};

export const parts = {
  "retention-runs.rules": {
    kind: "Tipo di dato",
    monthsUntilArchived: "Mesi fino all'archivio",
    monthsUntilErased: "Mesi fino alla cancellazione",
  },
  "retention-runs.kinds": {
    kind: "Tipo di dato",
    archived: "Archiviati",
    erased: "Cancellati",
    ids: "Codici interni",
  },
};

export const values = {
  retentionBeginnings: {
    stay: "Fine dell'accoglienza o chiusura della segnalazione",
    day: "Giorno a cui si riferisce",
    work: "Ultimo giorno di lavoro",
    putAway: "Giorno in cui è stato archiviato",
  },
  retentionTriggers: { schedule: "Ogni notte", hand: "A mano", request: "Richiesta di cancellazione" },
  erasureGrounds: {
    noLongerNeeded: "Non servono più (art. 17.1 a)",
    consentWithdrawn: "Consenso revocato (art. 17.1 b)",
    objection: "Opposizione al trattamento (art. 17.1 c)",
    unlawful: "Trattamento illecito (art. 17.1 d)",
    legalDuty: "Obbligo di legge di cancellare (art. 17.1 e)",
  },
  ageClasses: { adult: "Maggiorenne", minor: "Minorenne" },
};

export const refusals = {
  erased:
    "I dati personali di questa scheda sono stati cancellati: restano solo i numeri e le date, e non si modifica più.",
  erasureHeld:
    "La conservazione di questo nucleo è bloccata e non si cancella niente. Togli prima il blocco, se il motivo non c'è più.",
  erasureOpenStay:
    "C'è un'accoglienza in corso, confermata o opzionata. Registra prima la dimissione o l'annullamento, poi ripeti.",
  erasureOpenReferral: "C'è una segnalazione ancora aperta. Chiudila con il suo esito, poi ripeti.",
  erasureOpenFees:
    "C'è un accordo retta ancora valido per questo nucleo. Indica fino a quando vale o aspetta che finisca, poi ripeti.",
};

export const fieldErrors = {
  lessThan: "Non può essere meno di «%{other}».",
  mustBeChecked: "Verifica prima che nessun obbligo di legge imponga di conservare i dati, poi conferma qui.",
};

export const steps = {
  households: {
    hold: {
      name: "Blocca la conservazione",
      about: "Finché dura, niente di questo nucleo viene archiviato o cancellato.",
    },
    releaseHold: {
      name: "Togli il blocco alla conservazione",
      about: "Da domani notte valgono di nuovo le regole di conservazione.",
    },
    erase: {
      name: "Cancella i dati personali",
      about:
        "Subito e senza ritorno: nomi, date di nascita, contatti e testi di tutto il fascicolo, anche nella storia. Restano numeri e date.",
    },
  },
  people: {
    erase: {
      name: "Cancella i dati della persona",
      about:
        "Subito e senza ritorno: la sua scheda, i suoi documenti e ciò che la riguarda nel fascicolo. I testi del nucleo restano: rileggili.",
    },
  },
};

export const stepFields = {
  ground: "Motivo di legge",
  dutiesChecked: "Nessun obbligo di legge impone di conservare (art. 17.3)",
};
