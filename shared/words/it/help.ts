/** What a good answer looks like, where the label alone does not say it. */
export const help = {
  referrals: {
    referringContact: "Chi chiamare nel servizio inviante: nome e ruolo.",
    neededFrom: "Il primo giorno in cui il nucleo ha bisogno di una casa.",
    members: "Bastano il ruolo e l'anno di nascita: i nomi arrivano con il nucleo.",
    resources: "Ciò su cui il nucleo può contare: lavoro, reti, competenze.",
    activeSocialProject: "I Servizi Sociali seguono già il nucleo con un progetto di sostegno?",
    protectedAddress: "Sì se nessuno fuori dal servizio deve sapere dove andrà il nucleo.",
    informationDueOn: "Il giorno in cui sollecitare chi deve rispondere.",
    priority: "1 è la più alta. La data d'inizio dell'attesa non cambia.",
    closingReason: "Obbligatorio per chiudere: lo legge chi ha segnalato.",
  },
  households: {
    name: "Come lo chiama l'équipe. Fuori dal servizio si usa solo il codice.",
    note: "Niente che debba restare nel diario o nel progetto.",
  },
  people: {
    residency: "Chi partecipa al progetto senza abitare qui non conta nelle presenze.",
    taxCode: "Facoltativo.",
    safetyBlock: "Nasconde la persona da ogni documento del progetto.",
  },
  placements: {
    expectedOut: "Il giorno in cui l'alloggio torna libero: quella notte non si conta.",
    optionExpiresOn: "Dopo questo giorno l'opzione non tiene più il posto.",
  },
  plans: {
    personId: "Vuoto se il progetto riguarda tutto il nucleo.",
    guestWords: "Con le parole dell'ospite, non con le nostre.",
    acknowledgedOn: "Il giorno in cui l'ospite ha letto e accettato.",
  },
  reviews: {
    goalOutcomes: "Per ogni obiettivo: quanto è avanti (0–4) e come va.",
  },
  units: {
    maxHouseholds: "Quanti nuclei insieme, non uno di più. Vuoto finché non è definito.",
    turnaroundDays: "Giorni per rimettere in ordine l'alloggio dopo un'uscita.",
    protectedContext: "L'indirizzo non esce mai da qui.",
    address: "Lo vede solo chi ne ha bisogno; non entra in nessun documento.",
  },
  places: {
    householdsAtOnce: "Di solito 1.",
    availability: "Da quando a quando si può usare. Senza data finale è ancora in uso.",
  },
  outages: {
    to: "Il primo giorno in cui si può di nuovo usare. Vuoto se non si sa.",
  },
  "fee-agreements": {
    actNumber: "Numero della determina o dell'impegno di spesa.",
    validTo: "Ultimo giorno coperto.",
    amount: "Per la singola unità di addebito, in euro.",
    ceiling: "Spesa massima prevista dall'atto, in euro.",
  },
  organisations: {
    officeCode: "Codice univoco per la fattura elettronica.",
  },
};
