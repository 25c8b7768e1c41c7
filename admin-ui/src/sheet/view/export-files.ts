import { csvOf, type ExportCell, type ExportTable } from "../model/export.ts";
import type { Locale } from "../model/values/reading.ts";

/** A civil date as spreadsheets keep it: without a time, so without a zone. */
const asDate = (value: string): Date => new Date(`${value}T00:00:00Z`);

const isCivilDate = (value: unknown): value is string => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);

/** A value that a spreadsheet can reckon with where there is one, else the text that the sheet shows. */
const xlsxCell = ({ kind, value, text }: ExportCell) => {
  if (kind === "money" && typeof value === "number") return { value: value / 100, type: Number, format: "#,##0.00 €" };
  if (kind === "number" && typeof value === "number") return { value, type: Number, format: "#,##0" };
  if (kind === "date" && isCivilDate(value)) return { value: asDate(value), type: Date, format: "dd/mm/yyyy" };
  return text === "" ? null : { value: text, type: String, wrap: kind === "longText" };
};

const WIDEST = 60;

const widthsOf = ({ header, rows }: ExportTable) =>
  header.map((label, index) => ({
    width: Math.min(
      WIDEST,
      Math.max(label.length, ...rows.slice(0, 200).map((row) => row[index]?.text.length ?? 0)) + 2,
    ),
  }));

/** The table as a workbook with one sheet, its head fixed, dates and amounts as such. The writer comes when it is asked for. */
export const xlsxOf = async (table: ExportTable): Promise<Blob> => {
  const { default: writeXlsxFile } = await import("write-excel-file/browser");
  const head = table.header.map((value) => ({ value, type: String, fontWeight: "bold" as const }));
  return writeXlsxFile([head, ...table.rows.map((row) => row.map(xlsxCell))], {
    columns: widthsOf(table),
    stickyRowsCount: 1,
  }).toBlob();
};

export const csvFile = (table: ExportTable, locale: Locale): Blob =>
  new Blob([csvOf(table, locale)], { type: "text/csv;charset=utf-8" });

/** Hands a file to the browser's downloads. */
export const download = (file: Blob, name: string): void => {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};
