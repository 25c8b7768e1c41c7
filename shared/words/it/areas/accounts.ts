/** What belongs to accounts and sessions: new kinds of record, steps and what they ask for, refusals of their own. */
export const accountsWords = {
  resources: {},
  fields: {},
  help: {},
  parts: {},
  values: {},
  refusals: {
    accountSuspended:
      "Il tuo accesso è sospeso. Se pensi che sia un errore, chiedi alla responsabile d'area di riattivarlo.",
    accountNotActive:
      "Oggi non risulti in servizio. Chiedi alla responsabile d'area di correggere le date del tuo incarico.",
  },
  fieldErrors: {},
  steps: {},
  stepFields: {},
};
