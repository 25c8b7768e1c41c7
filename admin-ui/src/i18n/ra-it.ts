/** What the Italian package lacks, and words of its that mean something else to our readers. */
export const italianCorrections = {
  ra: {
    action: {
      cancel: "Annulla",
      clear_array_input: "Svuota l'elenco",
      clear_input_value: "Svuota",
      remove: "Togli",
      reset: "Ripristina",
      search: "Cerca",
      search_columns: "Cerca una colonna",
      toggle_theme: "Chiaro o scuro",
    },
    auth: { logout: "Esci", sign_in: "Accedi", user_menu: "Profilo" },
    boolean: { true: "Sì", false: "No", null: " " },
    guesser: { empty: { title: "Niente da mostrare", message: "Non è arrivato nessun dato." } },
    message: { yes: "Sì", invalid_form: "Alcuni campi non vanno bene: correggi quelli segnalati." },
    notification: {
      offline: "Manca la connessione: i dati non sono aggiornati.",
      data_provider_error: "Qualcosa si è rotto mentre i dati venivano letti. Ricarica la pagina.",
    },
    navigation: { skip_nav: "Vai al contenuto" },
  },
};
