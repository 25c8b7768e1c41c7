/** The keys that Soglia answers to outside of the sheet, and what they do. */
export const keys = {
  title: "Tasti",
  sheetTitle: "Nelle tabelle",
  boardTitle: "Sul tabellone",
  groups: [
    {
      title: "Ovunque",
      keys: [
        ["Ctrl+K", "trova nuclei, persone, pagine e cose da fare"],
        ["N, o Ctrl+Maiusc+D", "scrive nel diario"],
        ["?", "questi tasti"],
        ["Tab / Maiusc+Tab", "al prossimo campo o pulsante / a quello prima"],
        ["Esc", "chiude ciò che si è aperto sopra la pagina"],
      ],
    },
    {
      title: "Nei moduli",
      keys: [
        ["Invio", "invia"],
        ["Ctrl+Invio", "invia anche da un testo lungo"],
        ["Spazio", "segna una casella, preme un pulsante"],
        ["Alt+freccia giù", "apre un elenco"],
      ],
    },
  ],
};
