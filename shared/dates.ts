import { getISO } from "temporal-polyfill/fns/Calendar";
import * as Instant from "temporal-polyfill/fns/Instant";
import * as PlainDate from "temporal-polyfill/fns/PlainDate";
import * as ZonedDateTime from "temporal-polyfill/fns/ZonedDateTime";

/** The zone in which a day begins and ends for everybody who uses this. */
export const ZONE = "Europe/Rome";

/** A day after every other: the end of what has no end. Sorts after any real civil date. */
export const FAR_FUTURE = "9999-12-31";

const day = (date: string) => PlainDate.fromString(date, getISO);

/** The civil date `days` after (or before, when negative) `date`. */
export const addDays = (date: string, days: number): string => PlainDate.toString(PlainDate.addDays(day(date), days));

/** The civil date `months` later; the 31st becomes the last day of a shorter month. */
export const addMonths = (date: string, months: number): string =>
  PlainDate.toString(PlainDate.addMonths(day(date), months));

/** Whole days from `from` to `to`: 1 from one day to the next, 0 on the same day, negative backwards. */
export const daysBetween = (from: string, to: string): number => PlainDate.diffDays(day(from), day(to));

/** Whole years lived on `on` by somebody born on `birthDate`. */
export const ageOn = (birthDate: string, on: string): number =>
  PlainDate.diff(day(birthDate), day(on), { largestUnit: "years" }).years;

/** Monday is 1, Sunday 7 (ISO 8601). */
export const weekday = (date: string): number => PlainDate.dayOfWeek(day(date));

/** The civil date in Europe/Rome at an instant such as `2026-11-22T23:30:00Z`. */
export const civilDateAt = (instant: string): string =>
  PlainDate.toString(ZonedDateTime.toPlainDate(Instant.toZonedDateTimeISO(Instant.fromString(instant), ZONE)));

/** First and last day of the month `2026-10`. */
export const monthRange = (month: string): { from: string; to: string } => {
  const first = day(`${month}-01`);
  return {
    from: PlainDate.toString(first),
    to: PlainDate.toString(PlainDate.withDayOfMonth(first, PlainDate.daysInMonth(first))),
  };
};

/** The month before the one that `date` is in, as `2026-10`. */
export const monthBefore = (date: string): string => addMonths(date, -1).slice(0, 7);

export const later = (a: string, b: string): string => (a > b ? a : b);

export const earlier = (a: string, b: string): string => (a < b ? a : b);

/** Whole seconds since 1970 at an instant: the unit of DynamoDB's time to live. */
export const epochSeconds = (instant: string): number => Math.floor(Date.parse(instant) / 1000);

/** The instant some seconds before `instant`. */
export const secondsBefore = (instant: string, seconds: number): string =>
  Instant.toString(Instant.subtractSeconds(Instant.fromString(instant), seconds), { fractionalSecondDigits: 3 });
