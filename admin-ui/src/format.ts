import { ZONE } from "#shared/dates";
import type { Language } from "#shared/words/sentence";

const locales: Record<Language, string> = { it: "it-IT", en: "en-GB" };

export interface Formats {
  language: Language;
  /** `2026-10-03` as `03/10/2026`. */
  date: (date: string) => string;
  /** `2026-10-03` as `3 ott` or `3 Oct`. */
  shortDate: (date: string) => string;
  /** `2026-10-03` as `sabato 3 ottobre 2026`. */
  longDate: (date: string) => string;
  /** `2026-10-03` as `ottobre 2026`. */
  month: (date: string) => string;
  /** `2026-10-03` as `ott`. */
  shortMonth: (date: string) => string;
  /** `2026-10-03` as `s` or `S`. */
  weekdayLetter: (date: string) => string;
  /** An instant as day and time in the zone of the house. */
  instant: (instant: string) => string;
  /** An instant as time of day. */
  time: (instant: string) => string;
  number: (value: number) => string;
  /** Integer cents as euro. */
  money: (cents: number) => string;
  /** 0–1 as a percentage with one decimal. */
  rate: (share: number) => string;
  /** Words joined as the language does: `a, b e c`. */
  list: (words: readonly string[]) => string;
  /** Sorts as a reader of the language would. */
  compare: (a: string, b: string) => number;
}

// A civil date has no zone: read at noon in UTC and written in UTC, it stays the day it is.
const noon = (date: string) => new Date(`${date}T12:00:00Z`);

/** Dates, numbers and money as somebody who reads this language expects them. */
const formatsIn = (language: Language): Formats => {
  const locale = locales[language];
  const civil = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options });
    return (date: string) => format.format(noon(date));
  };
  const moment = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: ZONE, ...options });
    return (instant: string) => format.format(new Date(instant));
  };
  const numbers = (options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(locale, options);
    return (value: number) => format.format(value);
  };
  // Grids and papers of the same amount agree: Italian leaves the sign out below ten thousand unless told.
  const money = numbers({ style: "currency", currency: "EUR", useGrouping: "always" });
  const joined = new Intl.ListFormat(locale, { type: "conjunction" });
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: "base" });
  return {
    language,
    date: civil({ day: "2-digit", month: "2-digit", year: "numeric" }),
    shortDate: civil({ day: "numeric", month: "short" }),
    longDate: civil({ weekday: "long", day: "numeric", month: "long", year: "numeric" }),
    month: civil({ month: "long", year: "numeric" }),
    shortMonth: civil({ month: "short" }),
    weekdayLetter: civil({ weekday: "narrow" }),
    instant: moment({ dateStyle: "short", timeStyle: "short" }),
    time: moment({ timeStyle: "short" }),
    number: numbers({}),
    money: (cents) => money(cents / 100),
    rate: numbers({ style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    list: (words) => joined.format(words),
    compare: collator.compare,
  };
};

const formats: Record<Language, Formats> = { it: formatsIn("it"), en: formatsIn("en") };

export const formatsFor = (language: Language): Formats => formats[language];
