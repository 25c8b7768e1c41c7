import { addDays, addMonths, daysBetween, weekday } from "#shared/dates";
import { dateOfDay, dayNumber } from "#shared/rules/day-numbers";
import { nationalHolidays } from "#shared/rules/working-days";

export type ScaleName = "week" | "month" | "quarter" | "year";
/** From near to far. */
export const scaleNames: readonly ScaleName[] = ["week", "month", "quarter", "year"];

const monthsIn: Record<Exclude<ScaleName, "week">, number> = { month: 1, quarter: 3, year: 12 };
const DAYS_IN_WEEK = 7;
/** Narrower days cannot be told apart. */
const leastDayWidth: Record<ScaleName, number> = { week: 64, month: 25, quarter: 8, year: 2.1 };

/** The days a board shows: `from` … `to`, both included, and how they are laid out. */
export interface Scale {
  name: ScaleName;
  from: string;
  to: string;
  days: number;
  /** The number of its first day. */
  first: number;
  /** Pixels below which the board scrolls sideways. */
  leastWidth: number;
}

export const firstOfMonth = (date: string): string => `${date.slice(0, 7)}-01`;

const mondayOf = (date: string): string => addDays(date, 1 - weekday(date));

/** Any half-open days as a scale, laid out as densely as `name`. */
export const scaleOver = (name: ScaleName, from: string, end: string): Scale => {
  const days = daysBetween(from, end);
  const leastWidth = Math.ceil(days * leastDayWidth[name]);
  return { name, from, to: addDays(end, -1), days, first: dayNumber(from), leastWidth };
};

/** The board that begins with the week, or the month, of `date`. */
export const scaleFrom = (name: ScaleName, date: string): Scale => {
  const from = name === "week" ? mondayOf(date) : firstOfMonth(date);
  return scaleOver(name, from, name === "week" ? addDays(from, DAYS_IN_WEEK) : addMonths(from, monthsIn[name]));
};

/** A quarter or a year shows what was just before today, too. */
export const scaleAround = (name: ScaleName, today: string): Scale =>
  name === "week"
    ? scaleFrom(name, today)
    : scaleFrom(name, addMonths(firstOfMonth(today), name === "year" ? -6 : name === "quarter" ? -1 : 0));

/** The board a step earlier (-1) or later (1): by a week when it shows one, else by a month. */
export const scaleMoved = ({ name, from }: Scale, steps: number): Scale =>
  scaleFrom(name, name === "week" ? addDays(from, DAYS_IN_WEEK * steps) : addMonths(from, steps));

/** The next nearer (-1) or farther (1) scale that shows `day`; the same one when there is none. */
export const scaleZoomed = (scale: Scale, towards: -1 | 1, day: string): Scale => {
  const name = scaleNames[scaleNames.indexOf(scale.name) + towards];
  return name ? scaleAround(name, day) : scale;
};

/** Where half-open days lie on the board, in percent of its width; unset where they do not touch it. */
export const spotOf = (
  { first, days }: Pick<Scale, "first" | "days">,
  span: { from: string; to: string },
): { left: number; width: number } | undefined => {
  const start = Math.max(0, dayNumber(span.from) - first);
  const end = Math.min(days, dayNumber(span.to) - first);
  return end > start ? { left: (100 * start) / days, width: (100 * (end - start)) / days } : undefined;
};

/** Pixels that half-open days take at least. */
export const widthOf = ({ name }: Pick<Scale, "name">, span: { from: string; to: string }): number =>
  (dayNumber(span.to) - dayNumber(span.from)) * leastDayWidth[name];

/** The day that lies this share of the board's width from its left edge, the first or the last one when beyond. */
export const dayAt = ({ first, days }: Pick<Scale, "first" | "days">, share: number): string =>
  dateOfDay(first + Math.min(days - 1, Math.max(0, Math.floor(share * days))));

export const isShown = ({ from, to }: Pick<Scale, "from" | "to">, day: string): boolean => from <= day && day <= to;

/** The months of a board, each with its half-open days. */
export const monthsOf = ({ from, to }: Pick<Scale, "from" | "to">): { from: string; to: string }[] => {
  const months: { from: string; to: string }[] = [];
  for (let month = firstOfMonth(from); month <= to; month = addMonths(month, 1))
    months.push({ from: month, to: addMonths(month, 1) });
  return months;
};

/** Every day of a board. */
export const daysOf = ({ first, days }: Pick<Scale, "first" | "days">): string[] =>
  Array.from({ length: days }, (_, index) => dateOfDay(first + index));

/** The days worth a number at this scale: all of a week or month, the Mondays of a quarter, none of a year. */
export const markedDaysOf = (scale: Scale): string[] => {
  if (scale.name === "year") return [];
  const all = daysOf(scale);
  return scale.name === "quarter" ? all.filter((day) => weekday(day) === 1) : all;
};

/** The days of a board on which Italy rests: weekends, and national holidays. */
export const restDaysOf = (scale: Scale): { day: string; kind: "weekend" | "holiday" }[] => {
  const years = [...new Set([scale.from, scale.to].map((date) => Number(date.slice(0, 4))))];
  const holidays = new Set(years.flatMap(nationalHolidays));
  return daysOf(scale).flatMap((day): { day: string; kind: "weekend" | "holiday" }[] => {
    if (holidays.has(day)) return [{ day, kind: "holiday" }];
    return weekday(day) > 5 ? [{ day, kind: "weekend" }] : [];
  });
};
