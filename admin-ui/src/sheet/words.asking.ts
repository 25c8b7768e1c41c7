/** The words of what is asked before it is saved. `%{name}` stands for a value; where it counts, "one |||| many". */
export interface AskingWords {
  readonly title: string;
  readonly waiting: string;
  readonly others: string;
  readonly save: string;
  readonly saveAll: string;
  readonly leave: string;
  readonly leaveAll: string;
  readonly show: string;
  readonly quiet: string;
  readonly summary: string;
  readonly willSave: string;
  readonly noneToSave: string;
  readonly refused: string;
  readonly conflicts: string;
  readonly unread: string;
  readonly inConflict: string;
  readonly andMore: string;
  readonly showMore: string;
  readonly saveAllPossible: string;
  readonly choose: string;
  readonly chooseAll: string;
  readonly chooseNone: string;
  readonly saveChosen: string;
  readonly othersStay: string;
  readonly back: string;
  readonly cancelAll: string;
  readonly keepToMend: string;
  readonly later: string;
  readonly newRow: string;
  readonly named: string;
  readonly goTo: string;
}

export const askingIt: AskingWords = {
  title: "Da confermare prima di salvare",
  waiting: "%{count} cella aspetta conferma |||| %{count} celle aspettano conferma",
  others: "e %{count} altra riga |||| e altre %{count} righe",
  save: "Salva",
  saveAll: "Salva |||| Salva tutte e %{count}",
  leave: "Lascia com'era",
  leaveAll: "Lascia tutto com'era",
  show: "Guarda tutto",
  quiet: "Si salva senza altre conseguenze.",
  summary: "Che cosa succede se salvi",
  willSave: "Si salva %{count} riga |||| Si salvano %{count} righe",
  noneToSave: "Nessuna riga si può salvare così",
  refused: "%{count} riga è rifiutata |||| %{count} righe sono rifiutate",
  conflicts: "%{count} riga è in conflitto |||| %{count} righe sono in conflitto",
  unread: "%{count} riga ha celle non lette |||| %{count} righe hanno celle non lette",
  inConflict: "Qualcun altro ha cambiato le stesse celle: apri la riga e scegli.",
  andMore: "e altre %{count}",
  showMore: "Mostrane altre",
  saveAllPossible: "Salva la riga possibile |||| Salva tutte le %{count} possibili",
  choose: "Scelgo io",
  chooseAll: "Tutte",
  chooseNone: "Nessuna",
  saveChosen: "Salva la riga scelta |||| Salva le %{count} scelte",
  othersStay: "Le altre tornano com'erano.",
  back: "Indietro",
  cancelAll: "Annulla tutto",
  keepToMend: "Tienile da sistemare",
  later: "Più tardi",
  newRow: "Nuova riga",
  named: "%{row} (riga %{number})",
  goTo: "Vai a %{row}",
};

export const askingEn: AskingWords = {
  title: "To be confirmed before saving",
  waiting: "%{count} cell waits for your yes |||| %{count} cells wait for your yes",
  others: "and %{count} other row |||| and %{count} other rows",
  save: "Save",
  saveAll: "Save |||| Save all %{count}",
  leave: "Leave as it was",
  leaveAll: "Leave all as it was",
  show: "See everything",
  quiet: "Saved without further consequences.",
  summary: "What saving will do",
  willSave: "%{count} row will be saved |||| %{count} rows will be saved",
  noneToSave: "No row can be saved like this",
  refused: "%{count} row is refused |||| %{count} rows are refused",
  conflicts: "%{count} row is in conflict |||| %{count} rows are in conflict",
  unread: "%{count} row has cells that could not be read |||| %{count} rows have cells that could not be read",
  inConflict: "Somebody else has changed the same cells: open the row and choose.",
  andMore: "and %{count} more",
  showMore: "Show more",
  saveAllPossible: "Save the possible row |||| Save all %{count} possible",
  choose: "Let me choose",
  chooseAll: "All",
  chooseNone: "None",
  saveChosen: "Save the chosen row |||| Save the %{count} chosen",
  othersStay: "The others go back to what they were.",
  back: "Back",
  cancelAll: "Undo everything",
  keepToMend: "Keep them to be mended",
  later: "Later",
  newRow: "New row",
  named: "%{row} (row %{number})",
  goTo: "Go to %{row}",
};
