import { clipFrom, copySelected, newRowsFor, paste, planPasteHere } from "../model/acts/clip.ts";
import { clearSelected } from "../model/acts/write.ts";
import type { PastePlan } from "../model/clipboard/paste.ts";
import { readTsv } from "../model/clipboard/tsv.ts";
import { readHtmlTable } from "./html-table.ts";
import type { Store } from "./store.ts";

/** A paste that needs rows which do not exist yet: somebody has to say whether they are to be created. */
export interface PendingPaste {
  readonly plan: PastePlan;
  readonly newRows: number;
}

/** The cells on a clipboard. The table is believed where its shape differs: some programs do not quote line ends in text. */
const cellsOn = (data: DataTransfer, text: string): readonly (readonly string[])[] => {
  const rows = text === "" ? [] : readTsv(text);
  const html = data.getData("text/html");
  const table = html === "" ? undefined : readHtmlTable(html);
  const isSameShape = table?.length === rows.length && table[0]?.length === rows[0]?.length;
  return table && !isSameShape ? table : rows;
};

/** Puts the selection on the clipboard, as text and as a table; with `cutting`, empties it. */
export const copyTo = (data: DataTransfer, store: Store, cutting: boolean): void => {
  const copied = copySelected(store.get());
  if (!copied) return;
  data.setData("text/plain", copied.text);
  data.setData("text/html", copied.html);
  store.update(() => (cutting ? clearSelected(copied.state) : copied.state));
};

/** Pastes onto the selection, or gives back the paste that has to be asked about first. */
export const pasteFrom = (data: DataTransfer, store: Store): PendingPaste | undefined => {
  const text = data.getData("text/plain");
  const state = store.get();
  const plan = planPasteHere(state, clipFrom(state, text, cellsOn(data, text)));
  if (!plan) return undefined;
  const newRows = newRowsFor(state, plan);
  if (newRows > 0) return { plan, newRows };
  store.update((current) => paste(current, plan, false));
  return undefined;
};
