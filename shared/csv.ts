export type CsvCell = string | number | null | undefined;

/** Before these a spreadsheet reckons instead of showing. */
const FORMULA = /^[=+\-@\t\r]/;

const written = (cell: CsvCell, delimiter: string): string => {
  if (typeof cell !== "string") return cell === null || cell === undefined ? "" : String(cell);
  const plain = FORMULA.test(cell) ? `'${cell}` : cell;
  const needsQuotes = plain !== cell || plain !== plain.trim() || /["\r\n]/.test(plain) || plain.includes(delimiter);
  return needsQuotes ? `"${plain.replaceAll('"', '""')}"` : plain;
};

/** Lines of a file for spreadsheets (RFC 4180). Text that would be taken for a formula is marked as text. */
export const csvLines = (lines: readonly (readonly CsvCell[])[], delimiter = ","): string[] =>
  lines.map((cells) => cells.map((cell) => written(cell, delimiter)).join(delimiter));
