import { useState } from "react";
import { createRoot } from "react-dom/client";
import { type RowEdit, type RowResult, Sheet } from "#admin-ui/sheet/sheet.tsx";
import { sheetWordsIt } from "#admin-ui/sheet/words.it.ts";
import { type MadeUpPerson, madeUpPeople, peopleColumns } from "./people.ts";

declare global {
  interface Window {
    /** Puts a fresh sheet with so many rows on the page; resolves when its rows are painted. */
    drawSheet(rows: number): Promise<void>;
    /** The words of the menu by which columns are sorted. */
    sortWords: { ascending: string; descending: string };
  }
}

const { ascending, descending } = sheetWordsIt.menu;
window.sortWords = { ascending, descending };

const save = async (edits: RowEdit[]): Promise<RowResult<MadeUpPerson>[]> =>
  edits.map((edit) => ({ id: "key" in edit ? edit.key : edit.id, status: "saved" }));

const Page = ({ count }: { count: number }) => {
  const [rows] = useState(() => madeUpPeople(count));
  // What a sheet has learnt of a column ends with it, so each sheet begins with columns of its own.
  const [columns] = useState(() => peopleColumns.map((column) => ({ ...column })));
  return (
    <Sheet
      rows={rows}
      columns={columns}
      locale="it"
      words={sheetWordsIt}
      label="Persone"
      today="2026-05-04"
      onSave={save}
      onOpenRow={() => undefined}
    />
  );
};

const painted = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));

const place = document.getElementById("root");
let drawn = 0;
const root = place && createRoot(place);

window.drawSheet = async (count) => {
  root?.render(null);
  await painted();
  drawn += 1;
  root?.render(<Page key={drawn} count={count} />);
  while (!document.querySelector(".sheet-cell")) await painted();
  await painted();
};
