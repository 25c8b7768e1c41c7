import { csvLines } from "#shared/csv";
import type { Column, ColumnKind } from "./column.ts";
import { isUnread, textOf } from "./content.ts";
import { contentAt } from "./edits/ledger.ts";
import { cellsIn, rectsOf } from "./selection.ts";
import { isDraft, rowsLetThrough, type SheetState } from "./state.ts";

export interface ExportCell {
  readonly kind: ColumnKind;
  /** Undefined for nothing, and for what could not be read. */
  readonly value: unknown;
  /** As it stands in the sheet. */
  readonly text: string;
}

export interface ExportTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly ExportCell[])[];
}

const exportCell = (state: SheetState, id: string, column: Column): ExportCell => {
  const content = contentAt(state.ledger, { id, field: column.field });
  const text = textOf(content, column, state.context);
  return { kind: column.kind, value: isUnread(content) ? undefined : content.value, text };
};

/** The rows and columns that the selection touches. */
const selected = (state: SheetState): { ids: readonly string[]; columns: readonly Column[] } => {
  const { shape, shown, selection } = state;
  const cells = selection ? cellsIn(shape, rectsOf(shape, selection)) : [];
  const rows = new Set(cells.map(({ row }) => row));
  const cols = new Set(cells.map(({ col }) => col));
  return { ids: shape.ids.filter((_, row) => rows.has(row)), columns: shown.filter((_, col) => cols.has(col)) };
};

/** Columns that are shown and stay out of every file. */
export const keptInside = ({ shown }: SheetState): readonly Column[] => shown.filter(({ staysInside }) => staysInside);

/**
 * What a file is made of: the rows that the filters let through, closed groups too, in their order, or the selected part
 * of them; the columns that are shown, never one that is hidden or stays inside; of each cell what the sheet shows. Rows
 * that do not exist yet stay out.
 */
export const tableToExport = (state: SheetState, part: "shown" | "selected"): ExportTable => {
  const chosen = part === "shown" ? { ids: rowsLetThrough(state), columns: state.shown } : selected(state);
  const columns = chosen.columns.filter(({ staysInside }) => !staysInside);
  return {
    header: columns.map(({ label }) => label),
    rows: chosen.ids
      .filter((id) => !isDraft(state, id))
      .map((id) => columns.map((column) => exportCell(state, id, column))),
  };
};

const BYTE_ORDER_MARK = "\uFEFF";

/** The table as text for a spreadsheet: Italian ones expect semicolons, and a mark to know accents by. */
export const csvOf = ({ header, rows }: ExportTable, locale: SheetState["context"]["locale"]): string => {
  const lines = csvLines([header, ...rows.map((row) => row.map(({ text }) => text))], locale === "it" ? ";" : ",");
  return `${BYTE_ORDER_MARK}${lines.join("\r\n")}\r\n`;
};
