/** What belongs to plans: new kinds of record, steps and what they ask for, refusals of their own. */

export const resources = {};
export const fields = {};
export const help = {};

export const parts = {
  "plans.goals.marks": {
    on: "Il",
    progress: "Avanzamento (0–4)",
    status: "Stato",
    reviewId: "Verifica",
    note: "Nota",
  },
};

export const values = {};

export const refusals = {
  frozen: "Questa edizione è approvata: il suo testo non cambia più. Usa «Prossima edizione» e scrivi lì la modifica.",
  planShared:
    "Il progetto è condiviso: si approva quello che è stato letto insieme. Usa «Riporta in bozza», poi modificalo.",
  planOver:
    "Questo progetto è concluso o sostituito e resta com'è. Modifica l'edizione in vigore, o scrivi un nuovo progetto.",
  planWithoutGoals:
    "Manca almeno un obiettivo con il suo indicatore. Riporta il progetto in bozza e aggiungilo, poi si approva.",
  planWithoutIndicator:
    "Nessun obiettivo dice da che cosa si vedrà raggiunto. Riporta in bozza, scrivi un indicatore, poi si approva.",
  planWithoutParticipants:
    "Mancano i partecipanti. Riporta il progetto in bozza e scrivi chi ne fa parte, poi si approva.",
  planHouseholdDeparted:
    "Il nucleo %{code} è dimesso: un progetto è per chi è accolto. Se è rientrato, registra prima l'ingresso.",
  planAlreadyInForce: "È già in vigore %{plan}. Concludilo, oppure fanne la prossima edizione.",
  reviewOfAnother: "Questa verifica la corregge chi l'ha registrata, o la coordinatrice. Chiedi a una di loro.",
  nextEditionExists: "L'edizione %{edition} è già in preparazione. Aprila e continua da lì.",
};

export const fieldErrors = {
  whoIsIt: "Indica chi è: una persona, un operatore o un nome.",
  participantTwice: "È già tra i partecipanti.",
  ofOtherHouseholdPerson: "Questa persona è di un altro nucleo.",
  staysAsItIs: "Non cambia più dopo la creazione.",
  planStillInForce: "Il progetto è in corso: concludilo, poi archivialo.",
  marksByHand: "L'andamento nasce da verifiche e da «Segna l'avanzamento», non da una modifica.",
  beforePlan: "Viene prima dell'avvio del progetto.",
  beforeEntry: "Viene prima dell'ingresso del nucleo.",
  notAfterThat: "Deve venire dopo il giorno dell'avvio.",
  unknownGoal: "Questo obiettivo non è nel progetto.",
  unknownAction: "Questa azione non è nell'obiettivo.",
  actionDone: "Questa azione è già fatta.",
  actionNotDone: "Questa azione non risulta fatta.",
  bothSides: "Servono almeno una persona nostra e una del servizio inviante.",
  minutesNeeded: "Una verifica congiunta ha un verbale.",
};

export const steps = {
  plans: {
    share: {
      name: "Condividi",
      about: "Si legge insieme all'ospite prima dell'approvazione.",
    },
    takeBack: {
      name: "Riporta in bozza",
      about: "Torna modificabile.",
    },
    approve: {
      name: "Approva",
      about: "Da qui il testo è congelato: una modifica fa la prossima edizione.",
    },
    activate: {
      name: "Avvia",
      about: "Il progetto entra in vigore e sostituisce l'edizione precedente.",
    },
    acknowledge: {
      name: "Presa visione",
      about: "Il giorno in cui l'ospite ha letto, e le sue parole.",
    },
    beginReview: {
      name: "Metti in verifica",
      about: "Il progetto è in verifica finché la verifica non è registrata.",
    },
    markProgress: {
      name: "Segna l'avanzamento",
      about: "Come va un obiettivo tra una verifica e l'altra.",
    },
    completeAction: {
      name: "Azione fatta",
      about: "Un'azione dell'obiettivo è stata fatta.",
    },
    holdReview: {
      name: "Verifica svolta",
      about: "Una verifica è stata registrata: sposta gli obiettivi e la prossima data.",
    },
    reopenAction: {
      name: "Azione non fatta",
      about: "L'azione torna tra quelle da fare.",
    },
    makeNextEdition: {
      name: "Prossima edizione",
      about: "Una bozza con tutto ciò che c'è ora, da modificare.",
    },
    conclude: {
      name: "Concludi",
      about: "Il progetto finisce, con il suo esito.",
    },
  },
};

export const stepFields = {
  nextReviewOn: "Prossima verifica",
  guestWords: "Parole dell'ospite",
  goalId: "Obiettivo",
  progress: "Avanzamento (0–4)",
  status: "Stato",
  note: "Nota",
  action: "Azione",
  outcome: "Esito",
};
