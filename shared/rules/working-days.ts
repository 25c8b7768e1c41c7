import { addDays, weekday } from "../dates.ts";

const SATURDAY = 6;

const FIXED_HOLIDAYS = [
  "01-01",
  "01-06",
  "04-25",
  "05-01",
  "06-02",
  "08-15",
  "11-01",
  "12-08",
  "12-25",
  "12-26",
] as const;

/** Saint Francis, a national holiday again by Law 151 of 8 October 2025 (in force from 2026). */
const SAINT_FRANCIS = { day: "10-04", since: 2026 };

/**
 * Easter Sunday by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8). The letters are those
 * of the published algorithm, so that the two can be laid side by side.
 */
export const easterSunday = (year: number): string => {
  const div = (x: number, y: number) => (x - (x % y)) / y;
  const a = year % 19;
  const [b, c] = [div(year, 100), year % 100];
  const [d, e] = [div(b, 4), b % 4];
  const g = div(b - div(b + 8, 25) + 1, 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [div(c, 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = div(a + 11 * h + 22 * l, 451);
  const n = h + l - 7 * m + 114;
  return `${year}-${String(div(n, 31)).padStart(2, "0")}-${String((n % 31) + 1).padStart(2, "0")}`;
};

/** The national holidays of Italy in a year since 2001, in order: Law 260 of 1949 as amended. No local patron saints. */
export const nationalHolidays = (year: number): string[] => {
  const fixed = FIXED_HOLIDAYS.map((day) => `${year}-${day}`);
  const francis = year >= SAINT_FRANCIS.since ? [`${year}-${SAINT_FRANCIS.day}`] : [];
  const easter = easterSunday(year);
  return [...fixed, ...francis, easter, addDays(easter, 1)].sort();
};

/** Monday to Friday, when it is not a national holiday. */
export const isWorkingDay = (date: string): boolean =>
  weekday(date) < SATURDAY && !nationalHolidays(Number(date.slice(0, 4))).includes(date);

/** The `days`-th working day after `date`; with 0 days the date itself, working or not. */
export const addWorkingDays = (date: string, days: number): string => {
  let reached = date;
  for (let left = days; left > 0; ) {
    reached = addDays(reached, 1);
    if (isWorkingDay(reached)) left -= 1;
  }
  return reached;
};

/**
 * The first day on which a place left on `on` can be used again: the half-open interval from `on` has room for `days`
 * days, all of them or only the working ones. The day of departure is the first of them.
 */
export const turnaroundEnd = (on: string, days: number, counting: "calendar" | "working"): string => {
  if (counting === "calendar") return addDays(on, days);
  return addDays(addWorkingDays(addDays(on, -1), days), 1);
};
