/** One sentence per refusal code: what stands in the way and what to do next. */
export const refusals = {
  badRequest: "La richiesta non è comprensibile. Controlla i dati e riprova.",
  badJson: "I dati inviati sono illeggibili (JSON non valido). Controlla e invia di nuovo.",
  signedOut: "La sessione è scaduta o manca. Accedi di nuovo.",
  forbidden: "Il tuo ruolo non permette questa operazione. Chiedi alla coordinatrice o alla responsabile d'area.",
  fieldForbidden: "Alcuni campi non sono modificabili con il tuo ruolo. Lasciali come sono e salva gli altri.",
  notFound: "%{resource}: non esiste, o non è tra ciò che puoi vedere. Aggiorna l'elenco e riprova.",
  noSuchRoute: "Questo indirizzo non esiste. Torna alla pagina iniziale.",
  conflict: "Qualcun altro ha cambiato questi valori mentre li modificavi. Guarda i valori attuali e scegli.",
  stale: "Stai guardando una versione superata. Aggiorna la pagina e ripeti la modifica.",
  busy: "In questo momento altri stanno scrivendo sugli stessi dati. Riprova tra qualche secondo.",
  noRoom: "Non c'è posto in %{unit}. %{reason}",
  alreadyPlaced: "Il nucleo %{code} è già in %{unit} dal %{from}. Registra prima l'uscita o scegli un'altra data.",
  notEligible:
    "Il nucleo non rientra nei criteri dell'unità: %{rule}. Scegli un'altra unità o chiedi una deroga motivata alla responsabile d'area.",
  notPossibleNow: "Non è possibile: ora lo stato è «%{status}». Aggiorna la pagina e guarda quali passi sono aperti.",
  overlappingOutage:
    "%{place} è già indisponibile dal %{from} al %{to}. Cambia le date o modifica l'indisponibilità esistente.",
  alreadySent:
    "Con questo riferimento è già arrivata una segnalazione diversa. Leggi il suo stato, o invia con un riferimento nuovo.",
  tooLarge: "È troppo in una volta: il massimo è %{max}. Dividi e invia in più parti.",
  unsupportedMediaType: "Formato non accettato: invia JSON (content-type application/json).",
  invalid: "Alcuni dati non vanno bene: correggi i campi segnalati e salva di nuovo.",
  idempotencyKeyReused: "Questa chiave di ripetizione è già servita per un'altra richiesta. Usane una nuova.",
};

/** Why there is no room; goes into `refusals.noRoom` as `%{reason}`. */
export const noRoomReasons = {
  unitFull: "%{unit} accoglie al massimo %{max} nuclei e quel giorno ne ospita già %{present}.",
  placeTaken: "%{place} in quei giorni è già occupato.",
  placeOutOfService: "%{place} in quei giorni è indisponibile.",
  placeClosed: "%{place} in quei giorni non è in uso.",
};

/** `notPossibleNow` about a record that has no status to name. */
export const notOpenNow =
  "Ora non è possibile: la scheda è cambiata, o questo passo non vale per lei. Aggiorna la pagina e guarda quali passi sono aperti.";

/** Said after a refusal for lack of room. */
export const firstFree = "Primo giorno possibile: %{date}.";
export const firstFreeIn = "Primo giorno possibile in %{place}: %{date}.";
export const soonerIn = "In %{place} c'è posto prima: dal %{date}.";
export const firstFreeUnknown =
  "Il primo giorno possibile non è ancora noto: dipende da uscite o ripristini senza una data prevista.";

/** Who is in the way, and who else could take the household now. */
export const noRoomDetails = {
  inTheWay: "Lo impegna già %{who}.",
  until: "%{code} fino al %{date}",
  openEnded: "%{code} senza una data di uscita",
  somebodyUntil: "qualcuno fino al %{date}",
  somebodyOpenEnded: "qualcuno senza una data di uscita",
  elsewhere: "Subito c'è posto anche in: %{units}.",
};

/** Why one field was not taken. */
export const fieldErrors = {
  required: "Campo obbligatorio.",
  unknownField: "Questo campo non esiste.",
  invalidType: "Tipo di valore sbagliato: serve %{expected}.",
  invalidValue: "Valore non ammesso.",
  invalidFormat: "Formato non valido.",
  invalidDate: "Questa data non esiste (si scrive AAAA-MM-GG).",
  tooSmall: "Troppo piccolo: il minimo è %{min}.",
  tooBig: "Troppo grande: il massimo è %{max}.",
  tooShort: "Troppo corto: almeno %{min} caratteri.",
  tooLong: "Troppo lungo: al massimo %{max} caratteri.",
  tooMany: "Troppi elementi: al massimo %{max}.",
  notBefore: "Non può venire prima di «%{other}».",
  after: "Deve venire dopo «%{other}».",
  overlaps: "Si sovrappone all'intervallo precedente.",
  notInFuture: "Non può essere nel futuro.",
  tooOld: "Più vecchio di %{days} giorni: serve la responsabile d'area, con un motivo.",
  doesNotExist: "%{resource}: non esiste, o non è tra ciò che puoi vedere.",
  notUnique: "È già usato in un altro elemento.",
  twice: "Lo stesso valore compare due volte.",
  id: "Non è un codice interno valido.",
  setByAction: "Lo imposta un'operazione (per esempio un ingresso o un'uscita), non una modifica.",
  setBySystem: "Lo imposta il sistema.",
  fieldForbidden: "Non modificabile con il tuo ruolo.",
  beginsWithAction: "Non si crea così: nasce da un'operazione, per esempio un ingresso.",
  ageOutsideRange: "Età fuori dai limiti dell'unità (%{from}–%{to}).",
  placeRequired: "Scegli un alloggio o un posto di %{unit}.",
  placeNotAllowed: "%{unit} non ha alloggi: lascia vuoto.",
  placeOfOtherUnit: "Questo alloggio non è di %{unit}.",
  periodTooLong: "Periodo troppo lungo: al massimo %{years} anni.",
  stillOpen: "Prima registra l'uscita o l'annullamento, poi archivia.",
  ofOtherHousehold: "Questa segnalazione riguarda un altro nucleo.",
};
