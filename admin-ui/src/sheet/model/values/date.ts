import { addDays } from "#shared/dates";
import { fold } from "../fold.ts";
import { notRead, type Reading, read } from "./reading.ts";

const monthNames: readonly (readonly string[])[] = [
  ["gennaio", "january"],
  ["febbraio", "february"],
  ["marzo", "march"],
  ["aprile", "april"],
  ["maggio", "may"],
  ["giugno", "june"],
  ["luglio", "july"],
  ["agosto", "august"],
  ["settembre", "september"],
  ["ottobre", "october"],
  ["novembre", "november"],
  ["dicembre", "december"],
];

/** 1 for "gen", "genn.", "gennaio", "Jan"; 0 when it names no month or more than one. */
const monthNamed = (word: string): number => {
  const start = fold(word).replace(/\.$/, "");
  if (start.length < 3) return 0;
  const found = monthNames.flatMap((names, i) => (names.some((name) => name.startsWith(start)) ? [i + 1] : []));
  return found.length === 1 ? (found[0] ?? 0) : 0;
};

const daysIn = (year: number, month: number): number => {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
};

/** Two digits are 1930–2029, as in the spreadsheets that people come from. */
const fullYear = (digits: string): number => {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
};

const civilDate = (year: number, month: number, day: number): Reading => {
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return notRead("noSuchDate");
  return read([String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-"));
};

const relativeDays: Readonly<Record<string, number>> = {
  oggi: 0,
  today: 0,
  ieri: -1,
  yesterday: -1,
  domani: 1,
  tomorrow: 1,
};

/**
 * Reads a civil date as `YYYY-MM-DD`: 31/12/2025, 31-12-25, 31.12, 2025-12-31, "1 gen 2026", "1° gennaio", "Jan 1, 2026",
 * "oggi". Day before month, always. A time of midnight, as databases export it, is dropped.
 */
export const readDate = (text: string, today: string): Reading => {
  const written = fold(text).replace(/[ t]00:00(:00(\.0+)?)?z?$/, "");
  const away = relativeDays[written];
  if (away !== undefined) return read(addDays(today, away));
  const thisYear = today.slice(0, 4);

  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(written);
  if (iso) return civilDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));

  const numeric = /^(\d{1,2})([-/. ])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(written);
  if (numeric) return civilDate(fullYear(numeric[4] ?? thisYear), Number(numeric[3]), Number(numeric[1]));

  const dayFirst = /^(\d{1,2})[°º]?[-/. ]([a-z]+\.?)(?:[-/. ](\d{4}|\d{2}))?$/.exec(written);
  const monthFirst = /^([a-z]+\.?) (\d{1,2})(?:,? (\d{4}))?$/.exec(written);
  const month = monthNamed(dayFirst?.[2] ?? monthFirst?.[1] ?? "");
  if (month === 0) return notRead("notADate");
  return civilDate(
    fullYear(dayFirst?.[3] ?? monthFirst?.[3] ?? thisYear),
    month,
    Number(dayFirst?.[1] ?? monthFirst?.[2]),
  );
};

/** `2025-12-31` as 31/12/2025; in Rome's time of day when it is an instant. Anything else as it is. */
export const writeDate = (value: string): string => {
  const instant = /^\d{4}-\d{2}-\d{2}T/.test(value) && Number.isFinite(Date.parse(value));
  if (instant) return instantFormat.format(Date.parse(value)).replace(",", "");
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  return year === undefined ? value : `${day}/${month}/${year}`;
};

const instantFormat = new Intl.DateTimeFormat("it", {
  timeZone: "Europe/Rome",
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});
