/** What belongs to saved views: their kind of record, their fields, refusals of their own. */

export const resources = {
  views: { one: "Vista", many: "Viste" },
};

export const fields = {
  views: {
    name: "Nome",
    grid: "Tabella",
    sharedWith: "Condivisa con",
    filters: "Filtri",
    sort: "Ordinamento",
    columns: "Colonne",
    group: "Raggruppata per",
    colours: "Colori",
  },
};

export const help = {
  views: {
    sharedWith: "Chi ha uno di questi ruoli la trova tra le sue viste; vede comunque solo le righe che può vedere.",
  },
};

export const parts = {
  "views.filters": {
    field: "Colonna",
    by: "Come",
    text: "Testo",
    values: "Valori",
    from: "Da",
    to: "A",
    span: "Periodo",
  },
  "views.sort": { field: "Colonna", descending: "Decrescente" },
  "views.columns": { field: "Colonna", hidden: "Nascosta", frozen: "Bloccata", width: "Larghezza" },
  "views.colours": {
    field: "Colonna",
    by: "Come",
    text: "Testo",
    values: "Valori",
    from: "Da",
    to: "A",
    span: "Periodo",
    tone: "Colore",
  },
};

export const values = {
  viewTests: {
    contains: "Contiene",
    oneOf: "È uno di",
    range: "Da – a",
    span: "Nel periodo",
    empty: "Senza valore",
    filled: "Con valore",
  },
  viewSpans: {
    past: "Passato",
    today: "Oggi",
    thisWeek: "Questa settimana",
    next30Days: "Prossimi 30 giorni",
    lastMonth: "Mese scorso",
    thisMonth: "Questo mese",
    nextMonth: "Mese prossimo",
    thisYear: "Quest'anno",
  },
  viewTones: { ok: "Verde", warn: "Giallo", bad: "Rosso" },
};

export const refusals = {
  viewOfAnother: "Può cambiarla solo chi l'ha fatta. Salvala con un altro nome: sarà tua.",
};

export const fieldErrors = {
  viewKeepsGrid: "Una vista resta della sua tabella: fanne una nuova nell'altra.",
  viewOfUnknownGrid: "Questa tabella non c'è o non è tra quelle che puoi vedere: scegline un'altra.",
  viewNamesSomebody:
    "Un filtro o un colore di questa vista dice chi cerchi. Toglilo prima di condividerla, o tieni la vista per te.",
};

export const steps = {};
export const stepFields = {};
