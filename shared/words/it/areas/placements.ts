/** What belongs to placements: new kinds of record, steps and what they ask for, refusals of their own. */

export const resources = {};
export const fields = {};
export const help = {};

export const parts = {
  "placements.corrections": {
    on: "Il",
    field: "Dato",
    from: "Era",
    to: "È",
    reason: "Motivo",
  },
};

export const values = {
  cancellationReasons: {
    householdDeclined: "Il nucleo rinuncia",
    serviceWithdrew: "Il servizio rinuncia",
    otherPlaceFound: "Trovata altra sistemazione",
    optionExpired: "Opzione scaduta",
    placeUnavailable: "Alloggio non disponibile",
    noContact: "Nessun contatto",
    other: "Altro",
  },
};

export const refusals = {
  referralNotAccepted:
    "La segnalazione %{number} è nello stato «%{status}»: si entra o si prenota solo con una segnalazione aperta, e per entrare deve essere accettata. Portala avanti, o togli la segnalazione.",
};

export const fieldErrors = {
  notInPast: "È già passato: scegli da oggi in poi.",
  notAnOption: "Non è un'opzione: non ha una scadenza da cambiare.",
  noExpectedOut: "Non c'è un'uscita prevista da prorogare: scrivila prima sull'inserimento.",
  knownOrNew: "O un nucleo già noto, o uno nuovo con le sue persone: non entrambi.",
  samePlace: "È già lì: scegli un altro alloggio.",
  nothingToCorrect: "Nessuna data diversa: scrivi quella giusta.",
  notDeparted: "Il nucleo non è ancora uscito: registra l'uscita.",
  beforeTransfer: "Il trasferimento non può venire prima dell'ingresso o dopo l'uscita dell'altro inserimento.",
};

export const steps = {
  placements: {
    confirm: {
      name: "Conferma",
      about: "L'opzione diventa una prenotazione certa.",
    },
    enter: {
      name: "Registra l'ingresso",
      about: "Il nucleo entra: si aggiornano calendario e segnalazione.",
    },
    reschedule: {
      name: "Cambia le date",
      about: "Nuove date per ciò che è prenotato, o una scadenza più lunga per l'opzione.",
    },
    extend: {
      name: "Proroga",
      about: "Il nucleo resta più a lungo: da quando si è deciso e perché resta scritto.",
    },
    transfer: {
      name: "Trasferisci",
      about: "Un solo evento: esce da un alloggio ed entra nell'altro, senza notti doppie.",
    },
    depart: {
      name: "Registra l'uscita",
      about: "Il nucleo esce; se l'unità lo prevede parte il ripristino.",
    },
    correct: {
      name: "Correggi le date",
      about: "Una data scritta male: si corregge con un motivo.",
    },
    recordNoShow: {
      name: "Non arrivato",
      about: "Il nucleo non si è presentato: il posto torna libero.",
    },
    cancel: {
      name: "Annulla",
      about: "La prenotazione non vale più: il posto torna libero.",
    },
  },
};

export const stepFields = {
  to: "Fino al",
  reason: "Motivo",
  destination: "Destinazione",
  unitId: "Unità operativa",
  placeId: "Alloggio o posto",
  expectedOut: "Uscita prevista",
};
