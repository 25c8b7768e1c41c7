/** What the partner's API says about itself: its manual, and the definitions that stand beside figures. */
export const partner = {
  title: "Soglia: API per i partner",
  about:
    "Per i sistemi di chi gestisce con noi un'unità di accoglienza: quanti posti sono liberi, invio delle segnalazioni e loro stato, prospetti di capienza. Si vedono solo le proprie unità, solo numeri e solo ciò che si è inviato: mai un nome, una data di nascita, un indirizzo, una retta.",
  access:
    "Si entra con il flusso OAuth 2.0 «client credentials»: con il proprio client e il suo segreto si chiede un token all'indirizzo indicato sotto e lo si manda in ogni richiesta come «Authorization: Bearer …». Il token vale un'ora e apre solo le operazioni delle sue autorizzazioni (scope).",
  promises:
    "Dentro la versione 1 si aggiungono solo campi e operazioni: chi legge ignori i campi che non conosce. Ciò che toglie o cambia significato diventa una versione 2 a un altro indirizzo, annunciata almeno sei mesi prima che la 1 si spenga; in quei mesi le risposte della 1 portano le intestazioni Deprecation e Sunset.",
  operations: {
    readCapacity: {
      summary: "Posti liberi delle proprie unità, giorno per giorno",
      description:
        "Da «from» a «to» compresi; senza date, da oggi per trenta giorni. I giorni fuori dall'orizzonte di un'unità non compaiono. Quelli dopo oggi sono previsioni: contano solo gli ingressi e le uscite attesi.",
    },
    sendReferral: {
      summary: "Inviare una segnalazione",
      description:
        "Senza nomi, indirizzi, numeri di telefono o codici fiscali, nemmeno nei testi liberi. «partnerReference» è il vostro riferimento e vale una volta sola: la stessa segnalazione inviata di nuovo riceve la prima risposta, una diversa con lo stesso riferimento un 409. Con «Idempotency-Key» vale lo stesso per la chiave.",
    },
    listReferrals: {
      summary: "Le proprie segnalazioni e il loro stato",
      description: "Dalla più vecchia; si prosegue con «next» finché la risposta ne porta uno.",
    },
    readReferral: {
      summary: "Lo stato di una propria segnalazione",
      description: "Una segnalazione di altri e una che non esiste ricevono la stessa risposta.",
    },
    listReports: {
      summary: "I prospetti di capienza delle proprie unità",
      description:
        "Dal più vecchio; si prosegue con «next». Un prospetto è congelato: non cambia più. I conteggi di persone e segnalazioni da uno a quattro non escono e valgono null.",
    },
    readReportCsv: {
      summary: "Un prospetto di capienza in CSV",
      description: "Una riga per unità, virgola come separatore, punto decimale, nomi dei campi come in JSON.",
    },
    readDocument: { summary: "Questo manuale, per i programmi (OpenAPI)", description: "" },
    readManual: { summary: "Questo manuale, per le persone", description: "" },
  },
  /** Beside each day's figures. */
  definitions: {
    places: "alloggi in servizio quel giorno",
    occupied: "alloggi con un nucleo accolto; il giorno di ingresso conta, quello di uscita no",
    unavailable: "alloggi non occupati che non si possono usare: lavori, ripristino o limite dell'unità",
    reserved: "alloggi non occupati tenuti per un ingresso confermato o per un'opzione non scaduta",
    free: "alloggi meno occupati, indisponibili e riservati",
  },
  fields: {
    from: "Primo giorno, compreso.",
    to: "Ultimo giorno, compreso.",
    limit: "Quanti elementi per pagina, da 1 a 100; senza, 50.",
    next: "Ciò che porta alla pagina seguente; assente nell'ultima.",
    id: "Il nostro identificativo.",
    code: "Codice dell'unità.",
    name: "Nome dell'unità.",
    asOf: "L'istante dei dati.",
    horizon: "I giorni di cui si sanno i dati.",
    days: "Un elemento per giorno, in ordine.",
    date: "Giorno, in Europa/Roma.",
    partnerReference: "Il vostro riferimento, diverso per ogni segnalazione: mai un nome o un codice fiscale.",
    requestedUnit: "Codice dell'unità richiesta; senza, la vostra.",
    urgency: "ordinary: ordinaria; urgent: urgente; emergency: emergenza.",
    neededFrom: "Giorno dal quale serve.",
    householdType:
      "singleWoman: donna sola; womanWithChildren: donna con figli; singleParent: genitore solo; family: famiglia.",
    members: "Chi compone il nucleo.",
    role: "adult: adulto; minor: minore; nonResident: partecipa al progetto senza essere ospite.",
    birthYear: "Solo l'anno.",
    relation: "Relazione nel nucleo, per esempio «figlio».",
    needs: "I bisogni, senza nomi.",
    resources: "Le risorse, senza nomi.",
    activeSocialProject: "I Servizi Sociali seguono già un progetto con il nucleo.",
    activeSocialProjectSince: "Da quando.",
    referringService: "Il servizio che segue il nucleo, non una persona.",
    receivedAt: "L'istante di arrivo.",
    state:
      "received: ricevuta; underEvaluation: in valutazione; waiting: in attesa; accepted: accolta; refused: non accolta; withdrawn: ritirata.",
    stateSince: "Da quando lo stato è questo.",
    reasonClass:
      "Solo se non accolta. noPlace: senza posto adatto; notSuitable: altro servizio più adatto; noAnswer: senza risposta; other: altro.",
    ruleVersion: "Versione delle regole di calcolo.",
    placeDays: "Giornate-alloggio: un alloggio in servizio per un giorno.",
    withheld: "Giornate libere che il limite dell'unità non lascia usare.",
    over: "Giornate-nucleo oltre la capienza dell'alloggio.",
    grossRate: "Occupate ÷ giornate-alloggio.",
    netRate: "Occupate ÷ (giornate-alloggio − indisponibili).",
    numerator: "Numeratore.",
    denominator: "Denominatore.",
    percent: "Percentuale con un decimale; assente se il denominatore è zero.",
    closedStays: "Accoglienze concluse nel periodo; null da uno a quattro.",
    meanStay: "Durata media in notti delle accoglienze concluse; null se sono meno di cinque.",
    waiting: "Segnalazioni in attesa alla fine; null da uno a quattro.",
    refused: "Segnalazioni chiuse senza ingresso; null da uno a quattro.",
  },
};
