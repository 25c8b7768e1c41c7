import { csvLines } from "#shared/csv";
import type { CapacityReport } from "#shared/resources/capacity-report";
import type { CapacityReport as Snapshot, UnitReport } from "#shared/rules/capacity-report";
import type { PlaceDays } from "#shared/rules/place-days";
import type { Rate } from "#shared/rules/rates";
import { reportWords } from "#shared/words/report-words";
import type { Language } from "#shared/words/sentence";

type Cell = string | number;

/** Excel in Italian reads `;` between cells and a decimal comma. */
const conventions: Record<Language, { delimiter: string; decimal: string }> = {
  it: { delimiter: ";", decimal: "," },
  en: { delimiter: ",", decimal: "." },
};

/** So that a spreadsheet recognises accents. */
const BYTE_ORDER_MARK = "\uFEFF";

const columnsFor = (language: Language) => {
  const words = reportWords[language];
  const shown = (figure: number | undefined): Cell =>
    figure === undefined ? words.notAvailable : String(figure).replace(".", conventions[language].decimal);
  const rate = (name: string, { numerator, denominator, percent }: Rate): [string, Cell][] => [
    [`${name} %`, shown(percent)],
    [`${name}: ${words.numerator}`, numerator],
    [`${name}: ${words.denominator}`, denominator],
  ];
  const days = (figures: PlaceDays): [string, Cell][] => [
    [words.placeDays, figures.placeDays],
    [words.occupied, figures.occupied],
    [words.unavailable, figures.unavailable],
    [words.reserved, figures.reserved],
    [words.withheld, figures.withheld],
    [words.free, figures.free],
  ];
  const figures = (
    of: PlaceDays &
      Partial<Pick<UnitReport, "personNights">> &
      Pick<UnitReport, "bedNights"> & { rates: { gross: Rate; net: Rate; beds: Rate } },
  ) => [
    ...days(of),
    ...rate(words.grossRate, of.rates.gross),
    ...rate(words.netRate, of.rates.net),
    [words.personNights, shown(of.personNights)] as [string, Cell],
    [words.bedNights, of.bedNights] as [string, Cell],
    ...rate(words.bedSaturation, of.rates.beds),
  ];
  return { words, shown, figures };
};

const rowsOf = (snapshot: Snapshot, language: Language): Record<string, Cell>[] => {
  const { words, shown, figures } = columnsFor(language);
  const row = (unit: string, place: string, cells: [string, Cell][]): Record<string, Cell> =>
    Object.fromEntries([[words.unit, unit], [words.place, place], ...cells]);
  const ofUnit = (unit: UnitReport): [string, Cell][] => [
    ...figures(unit),
    [words.householdDays, unit.households.days],
    [words.lengthOfStay, shown(unit.lengthOfStay.closed.mean)],
    [words.closedStays, unit.lengthOfStay.closed.count],
    [words.openStays, unit.lengthOfStay.open.count],
    [words.waitingReferrals, unit.waiting.count],
    [words.anomalies, unit.anomalies.length],
  ];
  return [
    ...snapshot.units.flatMap((unit) => [
      row(`${unit.code} ${unit.name}`, "", ofUnit(unit)),
      ...unit.places.map((place) => row(`${unit.code} ${unit.name}`, place.name, figures(place))),
    ]),
    row(words.total, "", figures(snapshot.total)),
  ];
};

/**
 * A frozen report as a file for a spreadsheet: one line a unit, one a place, the total, and below them what makes
 * the figures checkable. The same report gives the same bytes.
 */
export const capacityReportCsv = (report: CapacityReport, language: Language): string => {
  const snapshot = report.snapshot as unknown as Snapshot;
  const { words } = columnsFor(language);
  const rows = rowsOf(snapshot, language);
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const notes = [
    [words.from, report.from],
    [words.to, report.to],
    [words.asOfLabel, report.asOf],
    [words.ruleVersionLabel, report.ruleVersion],
    [words.inputHashLabel, report.inputHash],
    [words.grossRate, words.grossRateDefinition],
    [words.netRate, words.netRateDefinition],
    [words.bedSaturation, words.bedSaturationDefinition],
  ];
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? "")), [], ...notes];
  return BYTE_ORDER_MARK + csvLines(lines, conventions[language].delimiter).join("\r\n");
};
