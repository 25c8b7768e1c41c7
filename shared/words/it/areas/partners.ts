/** What belongs to the partners' door: new kinds of record, steps and what they ask for, refusals of their own. */

export const resources = {
  "partner-clients": {
    one: "Client del partner",
    many: "Client dei partner",
  },
};

export const fields = {
  "partner-clients": {
    name: "Nome",
    organisationId: "Ente",
    unitIds: "Unità che vede",
    scopes: "Può",
    requestsPerMinute: "Richieste al minuto",
    requestsPerDay: "Richieste al giorno",
    webhookUrl: "Indirizzo degli avvisi",
    webhookGeneration: "Chiave degli avvisi n.",
    identityClientId: "Id del client",
    secrets: "Segreti",
    suspended: "Sospeso",
  },
};

export const help = {
  "partner-clients": {
    unitIds: "Il partner vede solo queste unità: posti, report di capienza e le segnalazioni che ha inviato per loro.",
    requestsPerMinute: "Oltre, chi chiama riceve «troppe richieste» e quando può riprovare.",
    webhookUrl: "Dove il sistema del partner vuole essere avvisato: un indirizzo https pubblico. Vuoto: nessun avviso.",
  },
};

export const parts = {
  "partner-clients.secrets": {
    secretId: "Segreto",
    createdAt: "Creato il",
  },
};

export const values = {
  partnerScopes: {
    "capacity.read": "leggere i posti liberi",
    "referrals.write": "inviare segnalazioni",
    "referrals.read": "seguire le proprie segnalazioni",
    "reports.read": "leggere i report di capienza",
    "changes.read": "leggere che cosa è cambiato",
  },
};

export const refusals = {
  clientSuspended: "Il client è sospeso: nessuna richiesta è accolta. Rivolgiti alla responsabile d'area.",
  tooManyRequests: "Troppe richieste: il limite è %{max} in %{seconds} secondi. Riprova tra %{wait} secondi.",
  cursorGone:
    "Il cursore è troppo vecchio: le novità si conservano 90 giorni. Rileggi gli elenchi e riparti senza «after».",
  tooManyDocuments: "Ci sono già %{max} documenti per questa segnalazione. Uniscili, o scrivi alla coordinatrice.",
  twoSecretsAlready:
    "Ci sono già due segreti: quando il partner usa quello nuovo, togli il vecchio; poi puoi crearne un altro.",
  lastSecret: "È l'unico segreto: senza, il partner resta fuori. Creane prima uno nuovo, oppure sospendi il client.",
};

export const fieldErrors = {
  partnerName: "Solo lettere minuscole, cifre e trattini, da 3 a 40: per esempio «farsi-prossimo».",
  notHttpsAddress:
    "Serve un indirizzo https pubblico, senza porta né password: per esempio https://sistemi.example.org/avvisi.",
};

export const steps = {
  "partner-clients": {
    suspend: {
      name: "Sospendi",
      about: "Da subito ogni richiesta del partner è rifiutata, anche da chi è già entrato. I suoi dati restano.",
    },
    reinstate: {
      name: "Riammetti",
      about: "Il partner può di nuovo chiedere dati e inviare segnalazioni, con i segreti che ha.",
    },
  },
};

export const stepFields = {};
