import { Temporal } from "temporal-polyfill";

/** The zone in which a day begins and ends for everybody who uses this. */
export const ZONE = "Europe/Rome";

/** A day after every other: the end of what has no end. Sorts after any real civil date. */
export const FAR_FUTURE = "9999-12-31";

const day = (date: string) => Temporal.PlainDate.from(date);

/** The civil date `days` after (or before, when negative) `date`. */
export const addDays = (date: string, days: number): string => day(date).add({ days }).toString();

/** The civil date `months` later; the 31st becomes the last day of a shorter month. */
export const addMonths = (date: string, months: number): string => day(date).add({ months }).toString();

/** Whole days from `from` to `to`: 1 from one day to the next, 0 on the same day, negative backwards. */
export const daysBetween = (from: string, to: string): number => day(from).until(day(to)).days;

/** Whole years lived on `on` by somebody born on `birthDate`. */
export const ageOn = (birthDate: string, on: string): number =>
  day(birthDate).until(day(on), { largestUnit: "years" }).years;

/** Monday is 1, Sunday 7 (ISO 8601). */
export const weekday = (date: string): number => day(date).dayOfWeek;

/** The civil date in Europe/Rome at an instant such as `2026-11-22T23:30:00Z`. */
export const civilDateAt = (instant: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(ZONE).toPlainDate().toString();

/** First and last day of the month `2026-10`. */
export const monthRange = (month: string): { from: string; to: string } => {
  const first = Temporal.PlainYearMonth.from(month);
  return {
    from: first.toPlainDate({ day: 1 }).toString(),
    to: first.toPlainDate({ day: first.daysInMonth }).toString(),
  };
};

/** The month before the one that `date` is in, as `2026-10`. */
export const monthBefore = (date: string): string => day(date).toPlainYearMonth().subtract({ months: 1 }).toString();

export const later = (a: string, b: string): string => (a > b ? a : b);

export const earlier = (a: string, b: string): string => (a < b ? a : b);

/** Whole seconds since 1970 at an instant: the unit of DynamoDB's time to live. */
export const epochSeconds = (instant: string): number =>
  Math.floor(Temporal.Instant.from(instant).epochMilliseconds / 1000);

/** The instant some seconds before `instant`. */
export const secondsBefore = (instant: string, seconds: number): string =>
  Temporal.Instant.from(instant).subtract({ seconds }).toString({ fractionalSecondDigits: 3 });
