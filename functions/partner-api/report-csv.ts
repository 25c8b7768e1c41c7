import { type CsvCell, csvLines } from "#shared/csv";
import type { PartnerReport } from "#shared/partner/report";

/** One line a unit, under the field names of the JSON; what is not told is empty. */
export const reportCsv = ({ units, ...report }: PartnerReport): string => {
  const rows = units.map((unit) => ({
    ...report,
    ...unit,
    grossRate: unit.grossRate.percent,
    netRate: unit.netRate.percent,
  }));
  const columns = Object.keys(rows[0] ?? {});
  const lines = [columns, ...rows.map((row) => Object.values<CsvCell>(row))];
  return csvLines(lines)
    .map((line) => `${line}\r\n`)
    .join("");
};
