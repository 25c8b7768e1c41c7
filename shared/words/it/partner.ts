/** What the partner's API says about itself: its manual, and the definitions that stand beside figures. */
export const partner = {
  title: "Soglia: API per i partner",
  about:
    "Per i sistemi di chi gestisce con noi un'unità di accoglienza: quanti posti sono liberi, invio delle segnalazioni e loro stato, prospetti di capienza. Si vedono solo le proprie unità, solo numeri e solo ciò che si è inviato: mai un nome, una data di nascita, un indirizzo, una retta. I conteggi di persone e segnalazioni da uno a quattro non escono.",
  quotas:
    "Ogni client ha un numero di richieste al minuto e al giorno (minuti e giorni UTC). Ogni risposta porta RateLimit-Policy e RateLimit: «default» è il minuto, «day» il giorno; q e w dicono quante richieste in quanti secondi, r quante ne restano, t tra quanti secondi si ricomincia. Contano anche le richieste respinte e quelle ripetute; oltre, la risposta è 429 con Retry-After. Un token scaduto o non valido può ricevere 401, o 403 senza «code»: in entrambi i casi se ne chiede uno nuovo.",
  webhooks:
    "Chi dà un indirizzo https è avvisato: un POST per evento, in ordine, con lo stesso JSON di «changes». Le intestazioni sono quelle di Standard Webhooks: webhook-id, webhook-timestamp, webhook-signature («v1,» e HMAC-SHA256 in base64 di id.timestamp.corpo, con il segreto whsec_ decodificato da base64). Chi riceve verifica una delle firme, rifiuta un timestamp lontano più di cinque minuti e tiene nota degli id: lo stesso id è lo stesso evento e può arrivare più volte. Si risponde 2xx entro dieci secondi; altrimenti si riprova dopo 1, 5, 15 minuti, 1, 3, 6, 12 e 24 ore, poi si passa oltre e in «changes» compare webhook.givenUp. I reindirizzamenti non si seguono.",
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
        "Dal più vecchio; si prosegue con «next». Un prospetto è congelato: non cambia più. I conteggi di persone e segnalazioni da uno a quattro non escono e valgono null; ciò che accade nel periodo (accoglienze concluse, durata, segnalazioni chiuse) si conta solo per mesi interi, perché la differenza tra due periodi non indichi qualcuno.",
    },
    readReportCsv: {
      summary: "Un prospetto di capienza in CSV",
      description: "Una riga per unità, virgola come separatore, punto decimale, nomi dei campi come in JSON.",
    },
    readChanges: {
      summary: "Che cosa è cambiato, in ordine",
      description:
        "Segnalazioni che hanno cambiato stato, posti cambiati, prospetti pubblicati, documenti ricevuti: solo ciò che le proprie autorizzazioni aprono. «next» c'è sempre: conservatelo e mandatelo come «after» la volta dopo; se «more» è vero, subito. Il cursore vale solo per chi l'ha ricevuto. Le novità si conservano 90 giorni; un cursore più vecchio riceve 410.",
    },
    announceDocument: {
      summary: "Annunciare un documento di una segnalazione",
      description:
        "PDF, JPEG o PNG fino a 10 MB, al massimo 20 per segnalazione; nessun nome di file. La risposta dice dove metterlo: un PUT con le intestazioni indicate e quei byte esatti, entro 15 minuti. Ripetendo la richiesta con la stessa «Idempotency-Key» si riceve lo stesso documento con un indirizzo nuovo.",
    },
    listDocuments: {
      summary: "I documenti di una segnalazione",
      description:
        "«expected» finché il file non è arrivato, poi «received». Ciò che è arrivato non si può rileggere da qui.",
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
  /** What this door says in words of its own: its readers have scopes, not roles. */
  refusals: {
    signedOut: "Manca un token valido. Chiedine uno nuovo con il tuo client e il suo segreto.",
    forbidden:
      "Il client non ha l'autorizzazione (scope) per questa operazione. Chiedi un token che la comprenda, o alla responsabile d'area di aggiungerla.",
    notFound: "Non c'è, o non è tra ciò che questo client può vedere.",
    noSuchRoute: "Questo indirizzo non esiste. Gli indirizzi sono nel manuale: /partner/v1/docs.",
    invalid: "Alcuni dati non vanno bene: correggi i campi segnalati e invia di nuovo.",
    tooLarge: "È troppo: il massimo è %{max}. Accorcia i testi e invia di nuovo.",
  },
  fields: {
    after: "Il «next» di una risposta precedente; senza, dall'inizio di ciò che si conserva.",
    more: "Vero se c'è già altro da leggere.",
    type: "Che cosa è successo.",
    at: "L'istante in cui è stato annotato.",
    data: "Di che cosa si parla: identificativi e stati, mai nomi.",
    referralId: "La segnalazione.",
    documentId: "Il documento.",
    reportId: "Il prospetto.",
    eventId: "L'evento che non è stato possibile consegnare.",
    attempts: "Quante volte si è provato.",
    unit: "Codice dell'unità.",
    contentType: "Il tipo del file.",
    bytes: "La dimensione esatta in byte.",
    kind: "socialReport: relazione sociale; courtOrder: provvedimento; incomeStatement: redditi; healthReport: relazione sanitaria; other: altro.",
    announcedAt: "Quando è stato annunciato.",
    upload: "Dove e come mettere il file.",
    url: "L'indirizzo, che vale per questo file e basta.",
    method: "Il metodo HTTP.",
    headers: "Intestazioni da mandare così come sono.",
    expiresAt: "Dopo non vale più.",
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
