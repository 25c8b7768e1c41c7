import type { FileCell } from "../../model/import/rows.ts";

/** One sheet of a file: its head and the lines below it. */
export interface FileSheet {
  readonly name: string;
  readonly heads: readonly string[];
  readonly lines: readonly (readonly FileCell[])[];
}

/** More than anybody types, and more than a browser should be asked to hold twice. */
const MOST_BYTES = 20 * 1024 * 1024;

export type Unreadable = "tooLarge" | "unknownKind" | "broken" | "empty";

/** A file that cannot be taken, and why. */
export class FileRefused extends Error {
  readonly why: Unreadable;

  constructor(why: Unreadable, options?: ErrorOptions) {
    super(why, options);
    this.name = "FileRefused";
    this.why = why;
  }
}

const headOf = (cell: FileCell): string => (cell === null || cell === undefined ? "" : String(cell).trim());

const sheetOf = (name: string, [heads = [], ...lines]: readonly (readonly FileCell[])[]): FileSheet => ({
  name,
  heads: heads.map(headOf),
  lines,
});

/** Text as the spreadsheets of the office save it: UTF-8, or else what Windows calls ANSI. */
const decoded = (bytes: ArrayBuffer): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
};

const readCsv = async (file: File): Promise<FileSheet[]> => {
  const { default: papa } = await import("papaparse");
  const { data } = papa.parse<string[]>(decoded(await file.arrayBuffer()), { skipEmptyLines: false });
  return [sheetOf(file.name, data)];
};

const readXlsx = async (file: File): Promise<FileSheet[]> => {
  // The build for browsers makes workers out of texts, which the page's security policy rightly forbids.
  const { default: readXlsxFile } = await import("read-excel-file/universal");
  const sheets = await readXlsxFile(await file.arrayBuffer()).catch((cause: unknown) => {
    throw new FileRefused("broken", { cause });
  });
  return sheets.map(({ sheet, data }) => sheetOf(sheet, data as readonly (readonly FileCell[])[]));
};

/**
 * The sheets of a workbook or a CSV file. Nothing of it leaves the browser.
 * @throws FileRefused when it is no such file, broken, empty or too large
 */
export const readFile = async (file: File): Promise<readonly FileSheet[]> => {
  if (file.size > MOST_BYTES) throw new FileRefused("tooLarge");
  const kind = /\.(xlsx|csv|txt)$/i.exec(file.name)?.[1]?.toLowerCase();
  if (kind === undefined) throw new FileRefused("unknownKind");
  const sheets = await (kind === "xlsx" ? readXlsx(file) : readCsv(file));
  const filled = sheets.filter(({ heads, lines }) => heads.some(Boolean) && lines.length > 0);
  if (filled.length === 0) throw new FileRefused("empty");
  return filled;
};
