/** What belongs to accounts and sessions: new kinds of record, steps and what they ask for, refusals of their own. */

export const resources = {};
export const fields = {};
export const help = {};
export const parts = {};
export const values = {};

export const refusals = {
  accountSuspended:
    "Il tuo accesso è sospeso. Se pensi che sia un errore, chiedi alla responsabile d'area di riattivarlo.",
  accountNotActive:
    "Oggi non risulti in servizio. Chiedi alla responsabile d'area di correggere le date del tuo incarico.",
  usernameTaken:
    "Questo nome utente esiste già e non si riusa, nemmeno dopo anni. Scegline un altro, per esempio con l'iniziale del secondo nome.",
  emailTaken:
    "Un'altra persona entra già con questo indirizzo. Scrivine un altro, oppure correggi prima quello dell'altra.",
  accountUnknown:
    "Questa persona non ha ancora un accesso. Invitala di nuovo: l'accesso viene creato e il resto della scheda rimane com'è.",
  invitationNotSent:
    "Il messaggio di invito non è partito. Correggi il suo indirizzo con «Cambia l'e-mail», poi invitala di nuovo.",
  machineUnknown: "Questo client non c'è più tra gli accessi. Sospendilo qui e creane uno nuovo per il partner.",
  ownAccount: "Non puoi farlo con il tuo stesso accesso. Chiedi a un'altra responsabile d'area.",
  reinstateFirst: "Il suo accesso è sospeso: riattivalo prima, poi invitala di nuovo.",
  lastAreaManager:
    "È l'unica responsabile d'area in servizio: senza di lei nessuno potrebbe più dare o togliere accessi. Dai prima questo ruolo a un'altra persona.",
  lastCoordinator:
    "È l'unica coordinatrice in servizio: senza di lei nessuno seguirebbe segnalazioni e assegnazioni. Dai prima questo ruolo a un'altra persona.",
};

export const fieldErrors = {
  usernameShape:
    "Lettere minuscole, cifre, punti e trattini, almeno due caratteri, senza accenti: per esempio «maria.rossi».",
};

export const steps = {};
export const stepFields = {};
