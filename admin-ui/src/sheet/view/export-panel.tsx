import { keptInside, tableToExport } from "../model/export.ts";
import { fold } from "../model/fold.ts";
import { isSingle, rectsOf } from "../model/selection.ts";
import { sentence } from "../model/sentence.ts";
import type { SheetState } from "../model/state.ts";
import { csvFile, download, xlsxOf } from "./export-files.ts";
import { useHandle } from "./handle.ts";
import { Panel } from "./panel.tsx";

interface ExportPanelProps {
  readonly state: SheetState;
  /** What the sheet is called: the first part of the file's name. */
  readonly label: string;
  anchor(): DOMRect | undefined;
}

const hasSeveral = ({ shape, selection }: SheetState): boolean => {
  const rects = selection ? rectsOf(shape, selection) : [];
  return rects.length > 1 || rects.some((rect) => !isSingle(rect));
};

/** What is seen, or what is selected, as a file for a spreadsheet. */
export const ExportPanel = ({ state, label, anchor }: ExportPanelProps) => {
  const { words, show, editor } = useHandle();
  const { locale, today } = state.context;
  const name = `${fold(label).replace(/[^a-z0-9]+/g, "-")}-${today}`;
  const inside = keptInside(state)
    .map((column) => column.label)
    .join(", ");
  const save = async (part: "shown" | "selected", as: "xlsx" | "csv") => {
    const table = tableToExport(state, part);
    show(undefined);
    editor.focus();
    download(as === "xlsx" ? await xlsxOf(table) : csvFile(table, locale), `${name}.${as}`);
  };
  const item = (text: string, part: "shown" | "selected", as: "xlsx" | "csv") => (
    <button type="button" onClick={() => void save(part, as)}>
      {text}
    </button>
  );
  return (
    <Panel title={words.export.title} anchor={anchor}>
      <div className="sheet-menu">
        {item(words.export.shownXlsx, "shown", "xlsx")}
        {item(words.export.shownCsv, "shown", "csv")}
        {hasSeveral(state) && item(words.export.selectedXlsx, "selected", "xlsx")}
        {hasSeveral(state) && item(words.export.selectedCsv, "selected", "csv")}
      </div>
      <small>{words.export.note}</small>
      {inside !== "" && <small>{sentence(words.export.staysInside, { columns: inside })}</small>}
    </Panel>
  );
};
