import type { Tone } from "./model/column.ts";

/** What the sheet says of saved views. */
export interface ViewWords {
  readonly title: string;
  readonly changed: string;
  readonly none: string;
  readonly mine: string;
  readonly others: string;
  readonly by: string;
  readonly sharedWith: string;
  readonly plain: string;
  readonly saveAs: string;
  readonly saveChanges: string;
  readonly revert: string;
  readonly rename: string;
  readonly share: string;
  readonly shareHelp: string;
  readonly archive: string;
  readonly archiveAsk: string;
  readonly copyAddress: string;
  readonly name: string;
  readonly save: string;
  readonly back: string;
  readonly failed: string;
}

/** What the sheet says of colours that a person chooses. */
export interface ColourWords {
  readonly open: string;
  readonly title: string;
  readonly when: string;
  readonly tone: string;
  readonly add: string;
  readonly remove: string;
  readonly none: string;
  readonly oneOf: string;
  readonly from: string;
  readonly to: string;
  readonly contains: string;
  readonly tones: Readonly<Record<Tone, string>>;
  readonly marked: Readonly<Record<Tone, string>>;
}

export const viewsIt: ViewWords = {
  title: "Viste",
  changed: "modificata",
  none: "Nessuna vista salvata. Filtra, ordina e sistema le colonne come ti serve, poi salva con un nome.",
  mine: "Le mie",
  others: "Condivise con me",
  by: "di %{name}",
  sharedWith: "condivisa con %{roles}",
  plain: "Come prima, senza vista",
  saveAs: "Salva come nuova vista…",
  saveChanges: "Salva le modifiche",
  revert: "Annulla le modifiche",
  rename: "Rinomina…",
  share: "Condividi…",
  shareHelp: "Chi ha uno di questi ruoli la trova tra le viste. Vede comunque solo le righe che può vedere.",
  archive: "Archivia…",
  archiveAsk: "Archiviare la vista «%{name}»? Sparisce dall'elenco, anche per le persone con cui è condivisa.",
  copyAddress: "Copia indirizzo",
  name: "Nome della vista",
  save: "Salva",
  back: "Indietro",
  failed: "Non è andata: riprova tra un momento.",
};

export const viewsEn: ViewWords = {
  title: "Views",
  changed: "changed",
  none: "No saved view yet. Filter, sort and arrange the columns as you need them, then save that under a name.",
  mine: "Mine",
  others: "Shared with me",
  by: "by %{name}",
  sharedWith: "shared with %{roles}",
  plain: "As before, without a view",
  saveAs: "Save as a new view…",
  saveChanges: "Save the changes",
  revert: "Undo the changes",
  rename: "Rename…",
  share: "Share…",
  shareHelp: "Whoever holds one of these roles finds it among the views. She still sees only the rows she may see.",
  archive: "Archive…",
  archiveAsk: "Archive the view “%{name}”? It leaves the list, also for those it is shared with.",
  copyAddress: "Copy address",
  name: "Name of the view",
  save: "Save",
  back: "Back",
  failed: "That did not work: try again in a moment.",
};

export const coloursIt: ColourWords = {
  open: "Colora…",
  title: "Colora: %{column}",
  when: "Quando",
  tone: "Colore",
  add: "Aggiungi il colore",
  remove: "Togli: %{rule}",
  none: "Scegli quali valori colorare e con quale colore.",
  oneOf: "è %{values}",
  from: "da %{value}",
  to: "fino a %{value}",
  contains: "contiene «%{text}»",
  tones: { ok: "Verde", warn: "Giallo", bad: "Rosso" },
  marked: { ok: "segnata in verde", warn: "segnata in giallo", bad: "segnata in rosso" },
};

export const coloursEn: ColourWords = {
  open: "Colour…",
  title: "Colour: %{column}",
  when: "When",
  tone: "Colour",
  add: "Add the colour",
  remove: "Remove: %{rule}",
  none: "Choose which values to colour, and with which colour.",
  oneOf: "is %{values}",
  from: "from %{value}",
  to: "up to %{value}",
  contains: "contains “%{text}”",
  tones: { ok: "Green", warn: "Yellow", bad: "Red" },
  marked: { ok: "marked green", warn: "marked yellow", bad: "marked red" },
};

export const viewMessagesIt = {
  viewSaved: "Vista salvata: %{name}.",
  viewShared: "Vista condivisa: %{name}.",
  viewPrivate: "La vista %{name} ora è solo tua.",
  viewArchived: "Vista archiviata: %{name}.",
  addressCopied: "Indirizzo copiato: chi lo riceve vede la vista se può vederla.",
};

export const viewMessagesEn: typeof viewMessagesIt = {
  viewSaved: "View saved: %{name}.",
  viewShared: "View shared: %{name}.",
  viewPrivate: "The view %{name} is now yours alone.",
  viewArchived: "View archived: %{name}.",
  addressCopied: "Address copied: whoever gets it sees the view if she may see it.",
};
