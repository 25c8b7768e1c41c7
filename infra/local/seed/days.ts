import { addDays, monthBefore } from "#shared/dates";

/** How many days before today the demo begins. */
export const STORY_DAYS = 820;

export interface Days {
  today: string;
  /** The day `n` days before today. */
  ago: (n: number) => string;
  /** The day `n` days after today. */
  ahead: (n: number) => string;
  /** A day (1–28) of the month just ended, the one that the monthly report is about. */
  lastMonth: (day: number) => string;
}

/** Every day of the demo hangs on today, so that it always looks alive. */
export const daysAround = (today: string): Days => ({
  today,
  ago: (n) => addDays(today, -n),
  ahead: (n) => addDays(today, n),
  lastMonth: (day) => `${monthBefore(today)}-${String(day).padStart(2, "0")}`,
});
