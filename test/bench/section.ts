/** One part of the bench's report: a table for people, the same figures for programs, and the aims it missed. */
export interface Section {
  name: string;
  title: string;
  /** How the figures were taken and what they mean, a line each. */
  notes: string[];
  columns: string[];
  rows: string[][];
  missed: string[];
  figures: unknown;
}

/** A sentence when a figure is above its limit. */
export const above = (what: string, figure: number, limit: number, unit = ""): string[] =>
  figure > limit ? [`${what} is ${shown(figure)}${unit}, the aim is at most ${shown(limit)}${unit}`] : [];

/** A sentence when a figure is under what is wanted. */
export const below = (what: string, figure: number, least: number, unit = ""): string[] =>
  figure < least ? [`${what} is ${shown(figure)}${unit}, the aim is at least ${shown(least)}${unit}`] : [];

/** At most two decimals, and thousands set apart. */
export const shown = (figure: number): string => figure.toLocaleString("en", { maximumFractionDigits: 2 });

export const milliseconds = (figure: number): string =>
  `${figure.toLocaleString("en", { minimumFractionDigits: 2, maximumFractionDigits: 2 })} ms`;

const isFigure = (cell: string) => /^([≤≥] |[+−])?[\d.,]+( (ms|s|kB))?$/.test(cell);

interface Column {
  width: number;
  figures: boolean;
}

const lineOf = (cells: string[], columns: Column[]): string =>
  columns
    .map(({ width, figures }, at) => (figures ? cells[at]?.padStart(width) : cells[at]?.padEnd(width)))
    .join("  ")
    .trimEnd();

/** The section as it is printed. */
export const textOf = ({ title, notes, columns, rows, missed }: Section): string => {
  const drawn = columns.map((name, at): Column => {
    const cells = rows.map((row) => row[at] ?? "");
    return { width: Math.max(name.length, ...cells.map((cell) => cell.length)), figures: cells.some(isFigure) };
  });
  return [
    "",
    title,
    "=".repeat(title.length),
    ...notes,
    "",
    lineOf(columns, drawn),
    drawn.map(({ width }) => "-".repeat(width)).join("  "),
    ...rows.map((row) => lineOf(row, drawn)),
    ...missed.map((sentence) => `MISSED: ${sentence}.`),
  ].join("\n");
};
