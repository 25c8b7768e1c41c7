/** What belongs to households: new kinds of record, steps and what they ask for, refusals of their own. */

export const resources = {
  documents: {
    one: "Documento",
    many: "Documenti",
  },
};

export const fields = {
  documents: {
    householdId: "Nucleo",
    personId: "Persona",
    kind: "Tipo",
    number: "Numero",
    issuedOn: "Rilasciato il",
    expiresOn: "Scade il",
    keptAt: "Dove si trova",
    note: "Note",
  },
};

export const help = {};
export const parts = {};

export const values = {
  documentKinds: {
    identityCard: "Carta d'identità",
    passport: "Passaporto",
    residencePermit: "Permesso di soggiorno",
    healthCard: "Tessera sanitaria",
    courtOrder: "Provvedimento del tribunale",
    socialReport: "Relazione sociale",
    privacyConsent: "Consenso privacy",
    other: "Altro",
  },
  supportKinds: {
    school: "Scuola",
    doctor: "Medico",
    socialService: "Servizio sociale",
    charity: "Caritas o associazione",
    lawyer: "Avvocata o avvocato",
    family: "Famiglia",
    work: "Lavoro",
    other: "Altro",
  },
  joiningReasons: {
    entry: "Ingresso",
    birth: "Nascita",
    arrival: "Arrivo",
    reunion: "Ricongiungimento",
    split: "Separazione da un altro nucleo",
  },
  leavingReasons: {
    split: "Separazione del nucleo",
    reunion: "Ricongiungimento con un altro nucleo",
    ownHome: "Casa propria",
    toRelatives: "Da parenti",
    otherService: "Altro servizio",
    death: "Decesso",
    other: "Altro",
  },
};

export const refusals = {
  participantBlocked:
    "Questa persona non può partecipare a progetti e verifiche di questo nucleo. Toglila dai partecipanti e parlane con la coordinatrice.",
  memberTwice: "Questa persona fa già parte del nucleo. Apri la sua scheda invece di aggiungerla di nuovo.",
  lastMember: "Nel nucleo non resterebbe nessuno. Registra la dimissione del nucleo invece dell'uscita della persona.",
  splitOfAll: "Chi prosegue altrove non può essere tutto il nucleo. Lascia almeno una persona che vive qui.",
};

export const fieldErrors = {
  headAlready: "C'è già una capofamiglia. Cambia prima il suo ruolo.",
  beforeEntry: "È prima dell'ingresso del nucleo. Indica il giorno dell'ingresso o uno successivo.",
  notAMember: "Non fa parte di questo nucleo in quel giorno. Scegli tra le persone del nucleo.",
};

export const steps = {
  households: {
    addMember: {
      name: "Aggiungi una persona",
      about: "Una nascita, un arrivo, un ricongiungimento: da quel giorno fa parte del nucleo.",
    },
    split: {
      name: "Dividi il nucleo",
      about: "Alcune persone proseguono come nucleo a sé; la storia resta.",
    },
    restrict: {
      name: "Rendi riservato",
      about:
        "Lo conoscono solo coordinatrici, responsabile di area ed educatrici assegnate. Al suo posto le altre vedono soltanto che è occupato.",
    },
    unrestrict: { name: "Togli la riservatezza", about: "Chi lavora nella sua unità torna a vederlo." },
    assignEducators: {
      name: "Assegna gli educatori",
      about: "Chi è responsabile e chi sostituisce, da quando a quando.",
    },
    withholdFrom: {
      name: "Non dire a un ente",
      about: "Da quel giorno a quell'ente non va detto niente di questo nucleo.",
    },
    endWithholding: {
      name: "Si può dire di nuovo",
      about: "Da quel giorno a quell'ente si può di nuovo dire.",
    },
  },
  people: {
    leaveHousehold: {
      name: "Registra che lascia il nucleo",
      about: "Da quel giorno non fa più parte del nucleo; la storia resta.",
    },
    blockForSafety: {
      name: "Blocco di sicurezza",
      about: "Subito fuori da ogni progetto, elenco, documento e invito del nucleo.",
    },
    liftSafetyBlock: {
      name: "Togli il blocco",
      about: "Non rimette la persona nei progetti: si fa a mano, se serve.",
    },
    giveNotice: {
      name: "Registra l'informativa",
      about: "L'informativa privacy è stata spiegata: quando, in quale lingua, da chi.",
    },
    giveConsent: {
      name: "Registra un consenso",
      about: "Per quali scopi, con quale ente, chi lo ha dato e quando.",
    },
    withdrawConsent: {
      name: "Registra un ritiro",
      about: "Da quel giorno il consenso non vale più; quello che è stato fatto prima resta valido.",
    },
    withholdFrom: {
      name: "Non dire a un ente",
      about: "Da quel giorno a quell'ente non va detto niente di questa persona.",
    },
    endWithholding: {
      name: "Si può dire di nuovo",
      about: "Da quel giorno a quell'ente si può di nuovo dire.",
    },
  },
};

export const stepFields = {
  joiningReason: "Motivo dell'arrivo",
  lastName: "Cognome",
  firstName: "Nome",
  birthDate: "Data di nascita",
  sex: "Sesso",
  relation: "Nel nucleo è",
  residency: "Vive qui",
  formerlyId: "Prima era",
  personIds: "Persone",
  type: "Tipo di nucleo",
  newHeadId: "Nuova capofamiglia",
};
