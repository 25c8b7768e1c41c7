import type { PartnerReport } from "#shared/partner/report";

type Cell = string | number | null | undefined;

/** RFC 4180; a cell that a spreadsheet would reckon with is made plain text. */
const written = (cell: Cell): string => {
  if (typeof cell !== "string") return cell === null || cell === undefined ? "" : String(cell);
  const plain = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};

/** One line a unit, under the field names of the JSON; what is not told is empty. */
export const reportCsv = ({ units, ...report }: PartnerReport): string => {
  const rows = units.map(({ grossRate, netRate, ...unit }) => ({
    ...report,
    ...unit,
    grossRate: grossRate.percent,
    netRate: netRate.percent,
  }));
  const columns = Object.keys(rows[0] ?? {});
  const lines = [columns, ...rows.map((row) => Object.values<Cell>(row))];
  return lines.map((line) => `${line.map(written).join(",")}\r\n`).join("");
};
