/** What belongs to plans: new kinds of record, steps and what they ask for, refusals of their own. */
export const plansWords = {
  resources: {},
  fields: {},
  help: {},
  parts: {
    "plans.goals.marks": {
      on: "Il",
      progress: "Avanzamento (0–4)",
      status: "Stato",
      reviewId: "Verifica",
      note: "Nota",
    },
  },
  values: {},
  refusals: {},
  fieldErrors: {},
  steps: {
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
      makeNextEdition: {
        name: "Prossima edizione",
        about: "Una bozza con tutto ciò che c'è ora, da modificare.",
      },
      conclude: {
        name: "Concludi",
        about: "Il progetto finisce, con il suo esito.",
      },
    },
  },
  stepFields: {
    nextReviewOn: "Prossima verifica",
    guestWords: "Parole dell'ospite",
    goalId: "Obiettivo",
    progress: "Avanzamento (0–4)",
    status: "Stato",
    note: "Nota",
    action: "Azione",
    outcome: "Esito",
  },
};
