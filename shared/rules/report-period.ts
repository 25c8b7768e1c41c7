import { addDays, civilDateAt, monthBefore, monthRange, weekday } from "../dates.ts";
import type { Period } from "./occupancy-records.ts";

/**
 * The last whole month, or the last whole week from Monday to Sunday, that is over at an instant such as
 * `2026-10-31T23:30:00Z`. The day is the one in Europe/Rome: half past midnight on the 1st is about the month before.
 */
export const periodJustEnded = (now: string, kind: "month" | "week"): Period => {
  const today = civilDateAt(now);
  if (kind === "month") return monthRange(monthBefore(today));
  const sunday = addDays(today, -weekday(today));
  return { from: addDays(sunday, -6), to: sunday };
};
