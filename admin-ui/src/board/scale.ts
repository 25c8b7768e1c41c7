import { addDays, addMonths, daysBetween, weekday } from "#shared/dates";

export type ScaleName = "month" | "quarter" | "year";
export const scaleNames: readonly ScaleName[] = ["month", "quarter", "year"];

const monthsIn: Record<ScaleName, number> = { month: 1, quarter: 3, year: 12 };
/** Narrower days cannot be told apart. */
const leastDayWidth: Record<ScaleName, number> = { month: 25, quarter: 8, year: 2.1 };

/** The days a board shows: `from` … `to`, both included, and how they are laid out. */
export interface Scale {
  name: ScaleName;
  from: string;
  to: string;
  days: number;
  /** Pixels below which the board scrolls sideways. */
  leastWidth: number;
}

export const firstOfMonth = (date: string): string => `${date.slice(0, 7)}-01`;

/** The board that begins with the month of `date`. */
export const scaleFrom = (name: ScaleName, date: string): Scale => {
  const from = firstOfMonth(date);
  const end = addMonths(from, monthsIn[name]);
  const days = daysBetween(from, end);
  return { name, from, to: addDays(end, -1), days, leastWidth: Math.ceil(days * leastDayWidth[name]) };
};

/** A quarter or a year shows what was just before today, too. */
export const scaleAround = (name: ScaleName, today: string): Scale =>
  scaleFrom(name, addMonths(firstOfMonth(today), name === "year" ? -6 : name === "quarter" ? -1 : 0));

/** Where half-open days lie on the board, in percent of its width; unset where they do not touch it. */
export const spotOf = (
  { from, days }: Scale,
  span: { from: string; to: string },
): { left: number; width: number } | undefined => {
  const start = Math.max(0, daysBetween(from, span.from));
  const end = Math.min(days, daysBetween(from, span.to));
  return end > start ? { left: (100 * start) / days, width: (100 * (end - start)) / days } : undefined;
};

/** Pixels that a finger or an unsteady hand needs to hit something (WCAG 2.2, 2.5.8), and the gap beside it. */
const LEAST_TARGET = 24 + 1;

/** Whether a span is wide enough on this board to be a target; narrower ones are to be read, and hit at a closer scale. */
export const canBeHit = ({ name, from, to }: Scale, span: { from: string; to: string }): boolean => {
  const start = span.from > from ? span.from : from;
  const end = span.to <= to ? span.to : addDays(to, 1);
  return daysBetween(start, end) * leastDayWidth[name] >= LEAST_TARGET;
};

/** The months of a board, each with its half-open days. */
export const monthsOf = ({ from, to }: Scale): { from: string; to: string }[] => {
  const months: { from: string; to: string }[] = [];
  for (let month = from; month <= to; month = addMonths(month, 1))
    months.push({ from: month, to: addMonths(month, 1) });
  return months;
};

/** The days worth a number at this scale: all of a month, the Mondays of a quarter, none of a year. */
export const markedDaysOf = ({ name, from, days }: Scale): string[] => {
  if (name === "year") return [];
  const all = Array.from({ length: days }, (_, index) => addDays(from, index));
  return name === "month" ? all : all.filter((day) => weekday(day) === 1);
};
