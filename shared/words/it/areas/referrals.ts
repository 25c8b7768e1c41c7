/** What belongs to referrals: new kinds of record, steps and what they ask for, refusals of their own. */

export const resources = {
  "referral-steps": {
    one: "Passo della segnalazione",
    many: "Passi delle segnalazioni",
  },
};

export const fields = {
  "referral-steps": {
    referralId: "Segnalazione",
    on: "Il",
    step: "Passo",
    from: "Da",
    to: "A",
    by: "Chi",
    why: "Perché",
  },
};

export const help = {};

export const parts = {
  "referrals.hypotheses": {
    edition: "Versione",
    on: "Il",
    by: "Di",
    text: "Ipotesi",
  },
  "referrals.comments": {
    on: "Il",
    side: "Per chi",
    who: "Chi",
    text: "Osservazione",
  },
  "referrals.meetings": {
    on: "Il",
    participants: "Partecipanti",
    minutes: "Verbale",
  },
  "referrals.meetings.participants": {
    name: "Nome",
    side: "Per chi",
  },
  "referrals.missingPapers": {
    paper: "Documento",
    dueOn: "Entro il",
    receivedOn: "Arrivato il",
  },
};

export const values = {
  papers: {
    feeAgreement: "Accordo retta",
    socialReport: "Relazione sociale",
    identityPapers: "Documenti di identità",
    privacyNotice: "Informativa privacy",
    activeSocialProject: "Progetto sociale attivo",
  },
  sides: {
    us: "Novo Millennio",
    referringService: "Servizio inviante",
  },
  waysTold: {
    phone: "Telefono",
    email: "E-mail",
    letter: "Lettera",
    meeting: "Incontro",
  },
};

export const refusals = {
  notAssessed: "Prima valuta l'idoneità per ogni unità considerata: usa «Valuta l'idoneità».",
  eligibilityUnclear:
    "Per %{units} non c'è ancora un esito: completa i dati che mancano e valuta di nuovo, o chiedi una deroga motivata.",
  noSuitableUnit:
    "Nessuna delle unità considerate è adatta (%{units}). Valutane un'altra, chiedi una deroga motivata alla responsabile d'area o chiudi la segnalazione.",
  feeNotFormalised:
    "Il %{on} la retta non è coperta per questo nucleo. Indica un accordo retta in vigore quel giorno, oppure chiedi alla responsabile d'area la deroga con un motivo.",
};

export const fieldErrors = {
  memberTwice: "Questa persona è già tra i componenti.",
  bothSides: "Servono partecipanti delle due parti: Novo Millennio e servizio inviante.",
  unchanged: "È già così: scrivi qualcosa di diverso.",
  nothingToOverride: "Qui non c'è niente da derogare: la regola è rispettata o l'unità non è stata considerata.",
  notMissing: "Questo documento non risulta mancante.",
  inThePast: "Non può essere nel passato.",
};

export const steps = {
  referrals: {
    receive: {
      name: "Ricevi",
      about: "La bozza diventa una segnalazione ricevuta: serve sapere chi segnala e per chi.",
    },
    takeIntoFilter: {
      name: "Prendi in filtro",
      about: "Comincia la fase di filtro, con chi la segue.",
    },
    askInformation: {
      name: "Chiedi informazioni",
      about: "Che cosa manca e entro quando: finché non arriva resta una scadenza.",
    },
    recordInformation: {
      name: "Informazioni arrivate",
      about: "Le informazioni chieste sono arrivate: si torna in filtro.",
    },
    assess: {
      name: "Valuta l'idoneità",
      about: "Confronta il nucleo con le regole di ogni unità considerata.",
    },
    findSuitable: {
      name: "Dichiara idonea",
      about: "Il filtro si chiude con un sì. Se il nucleo non è ancora conosciuto, nasce qui.",
    },
    putOnWaitingList: {
      name: "Metti in attesa",
      about: "Entra in lista d'attesa; la data d'inizio non cambia più.",
    },
    reprioritise: {
      name: "Cambia priorità",
      about: "La priorità cambia con un motivo, la data d'inizio resta.",
    },
    startSharedProject: {
      name: "Avvia il progetto condiviso",
      about: "La prima ipotesi di progetto da costruire con il servizio inviante.",
    },
    reviseHypothesis: {
      name: "Nuova versione dell'ipotesi",
      about: "La versione precedente resta leggibile.",
    },
    commentHypothesis: {
      name: "Aggiungi un'osservazione",
      about: "Che cosa ne dice una delle due parti.",
    },
    recordMeeting: {
      name: "Registra un incontro",
      about: "Un incontro congiunto: chi c'era e che cosa si è detto.",
    },
    agreeProject: {
      name: "Progetto concordato",
      about: "Il progetto è condiviso: ora va formalizzata la retta.",
    },
    accept: {
      name: "Accogli",
      about: "Serve un accordo retta in vigore il giorno dell'ingresso, o la deroga della responsabile d'area.",
    },
    recordPaper: {
      name: "Documento arrivato",
      about: "Un documento che mancava all'ingresso è arrivato.",
    },
    tellOutcome: {
      name: "Registra la comunicazione",
      about: "Quando, come e a chi è stato detto l'esito.",
    },
    admit: {
      name: "Inserita",
      about: "Il nucleo è entrato: la segnalazione è arrivata alla fine della sua strada.",
    },
    reopen: {
      name: "Riapri",
      about: "La segnalazione torna in vita, con un motivo.",
    },
    declareUnsuitable: {
      name: "Non idonea",
      about: "La segnalazione si chiude con un no: il motivo lo legge chi ha segnalato.",
    },
    withdraw: {
      name: "Ritirata",
      about: "Il nucleo o il servizio rinuncia.",
    },
    expire: {
      name: "Scaduta",
      about: "Non è più arrivata risposta.",
    },
  },
};

export const stepFields = {
  why: "Motivo",
  unitIds: "Unità considerate",
  overrides: "Deroghe",
  side: "Per chi",
  who: "Chi",
  text: "Testo",
  on: "Giorno",
  participants: "Partecipanti",
  minutes: "Verbale",
  how: "Come",
  paper: "Documento",
  receivedOn: "Arrivato il",
};
