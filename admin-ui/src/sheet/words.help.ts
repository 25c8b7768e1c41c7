import type { HelpGroup } from "./words.ts";

export const helpIt: readonly HelpGroup[] = [
  {
    title: "Muoversi",
    keys: [
      ["← ↑ → ↓", "una cella"],
      ["Ctrl + frecce", "al bordo dei dati"],
      ["Tab / Maiusc+Tab", "a destra / a sinistra, con a capo"],
      ["Invio / Maiusc+Invio", "giù / su"],
      ["Home / Fine", "inizio / fine della riga"],
      ["Ctrl+Home / Ctrl+Fine", "prima / ultima cella"],
      ["Pag↑ / Pag↓", "una schermata"],
      ["Esc, poi Tab", "esce dalla griglia"],
    ],
  },
  {
    title: "Selezionare",
    keys: [
      ["Maiusc + frecce o clic", "estende"],
      ["Ctrl + clic, o Maiusc+F8", "aggiunge un'altra selezione"],
      ["Ctrl+Spazio / Maiusc+Spazio", "colonna / riga intera"],
      ["Ctrl+A", "tutto"],
    ],
  },
  {
    title: "Scrivere",
    keys: [
      ["una lettera", "sostituisce"],
      ["F2 o doppio clic", "modifica"],
      ["Invio, Tab, frecce", "conferma e va avanti"],
      ["Esc", "lascia com'era"],
      ["Alt+Invio", "a capo nei testi lunghi"],
      ["Alt+↓", "apre le scelte; in una data, il calendario"],
      ["Spazio", "sì / no"],
      ["Canc", "svuota"],
      ["Ctrl+;", "data di oggi"],
      ["Ctrl+Invio", "scrive in tutte le celle selezionate; se non scrivi, apre la scheda"],
    ],
  },
  {
    title: "Copiare e rimediare",
    keys: [
      ["Ctrl+C / X / V", "copia, taglia, incolla"],
      ["Ctrl+D / Ctrl+R", "riempie in giù / a destra"],
      ["Ctrl+Maiusc+D, o il quadratino", "continua la serie: date, numeri, nomi numerati"],
      ["Ctrl+Z / Ctrl+Y", "annulla / ripete"],
      ["Ctrl+Canc", "archivia le righe selezionate"],
      ["Ctrl+S", "dice sì a ciò che aspetta conferma"],
      ["Maiusc+F2", "va alla nota della cella, o alla domanda; Esc lascia com'era"],
      ["Maiusc+F10 o clic destro", "menu della cella, con la sua storia"],
    ],
  },
  {
    title: "Cercare e sistemare",
    keys: [
      ["Ctrl+F", "cerca in tutte le colonne"],
      ["Ctrl+Maiusc+L", "ordina, filtra, raggruppa e allarga la colonna"],
      ["Alt+Maiusc+← / →", "chiude / apre il gruppo"],
      ["F1", "questi tasti"],
    ],
  },
];

export const helpEn: readonly HelpGroup[] = [
  {
    title: "Move",
    keys: [
      ["← ↑ → ↓", "one cell"],
      ["Ctrl + arrows", "to the edge of the data"],
      ["Tab / Shift+Tab", "right / left, with wrap"],
      ["Enter / Shift+Enter", "down / up"],
      ["Home / End", "start / end of the row"],
      ["Ctrl+Home / Ctrl+End", "first / last cell"],
      ["PgUp / PgDn", "one screen"],
      ["Esc, then Tab", "leaves the grid"],
    ],
  },
  {
    title: "Select",
    keys: [
      ["Shift + arrows or click", "extends"],
      ["Ctrl + click, or Shift+F8", "adds another selection"],
      ["Ctrl+Space / Shift+Space", "whole column / row"],
      ["Ctrl+A", "everything"],
    ],
  },
  {
    title: "Type",
    keys: [
      ["a letter", "replaces"],
      ["F2 or double click", "edits"],
      ["Enter, Tab, arrows", "confirms and goes on"],
      ["Esc", "leaves it as it was"],
      ["Alt+Enter", "new line in long texts"],
      ["Alt+↓", "opens the choices; in a date, the calendar"],
      ["Space", "yes / no"],
      ["Delete", "empties"],
      ["Ctrl+;", "today's date"],
      ["Ctrl+Enter", "writes into all selected cells; when not typing, opens the record"],
    ],
  },
  {
    title: "Copy and mend",
    keys: [
      ["Ctrl+C / X / V", "copy, cut, paste"],
      ["Ctrl+D / Ctrl+R", "fills down / right"],
      ["Ctrl+Shift+D, or the small square", "continues the series: dates, numbers, numbered names"],
      ["Ctrl+Z / Ctrl+Y", "undo / redo"],
      ["Ctrl+Delete", "archives the selected rows"],
      ["Ctrl+S", "says yes to what waits for it"],
      ["Shift+F2", "goes to the cell's note, or to the question; Esc leaves it as it was"],
      ["Shift+F10 or right click", "menu of the cell, with its history"],
    ],
  },
  {
    title: "Find and arrange",
    keys: [
      ["Ctrl+F", "searches all columns"],
      ["Ctrl+Shift+L", "sorts, filters, groups and widens the column"],
      ["Alt+Shift+← / →", "closes / opens the group"],
      ["F1", "these keys"],
    ],
  },
];
