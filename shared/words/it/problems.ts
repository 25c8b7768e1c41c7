/** Short titles of problem answers, by HTTP status. */
export const problemTitles = {
  400: "Richiesta non comprensibile",
  401: "Accesso necessario",
  403: "Non permesso",
  404: "Non trovato",
  409: "Non possibile adesso",
  410: "Non più disponibile",
  413: "Troppo grande",
  415: "Formato non accettato",
  422: "Dati da correggere",
  429: "Troppe richieste",
  500: "Guasto nostro",
};

export const internalFault =
  "Qualcosa si è rotto dalla nostra parte; è stato annotato e nulla è stato cambiato. Riprova tra poco.";

/** Rules of a unit, as they stand in a refusal. */
export const eligibilityRules = {
  householdType: "tipo di nucleo",
  age: "età degli adulti",
  activeSocialProject: "progetto sociale attivo",
  noRules: "nessuna regola",
};

/** Kinds of JSON value, as they stand after "serve …". */
export const valueKinds = {
  string: "un testo",
  number: "un numero",
  int: "un numero intero",
  boolean: "sì o no",
  array: "un elenco",
  object: "un gruppo di campi",
  date: "una data",
};

/** Stands for a record whose kind nobody named. */
export const anyRecord = "Questo elemento";
