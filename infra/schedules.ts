/** The functions that a clock starts. */
export type ScheduledFunction =
  | "capacity-report"
  | "access-review"
  | "projections"
  | "webhooks"
  | "daily-digest"
  | "retention"
  | "account-closing";

export interface ScheduledRun {
  name: string;
  /** Minute, hour, day of month, month, day of week, read in the zone of `#shared/dates`. Weekdays by name. */
  cron: string;
  target: ScheduledFunction;
  /** What the function receives. */
  input: Readonly<Record<string, string>>;
}

/** Everything that happens by itself, in the cloud and on one machine alike. */
export const schedules: readonly ScheduledRun[] = [
  { name: "weekly-capacity-report", cron: "0 7 * * MON", target: "capacity-report", input: { period: "week" } },
  { name: "monthly-capacity-report", cron: "0 6 1 * *", target: "capacity-report", input: { period: "month" } },
  { name: "monthly-access-review", cron: "30 6 1 * *", target: "access-review", input: { draw: "lastMonth" } },
  { name: "daily-capacity-refresh", cron: "10 0 * * *", target: "projections", input: { refresh: "capacity" } },
  { name: "nightly-account-closing", cron: "20 0 * * *", target: "account-closing", input: { close: "left" } },
  { name: "nightly-retention", cron: "30 2 * * *", target: "retention", input: { run: "retention" } },
  { name: "webhooks-due", cron: "* * * * *", target: "webhooks", input: { deliver: "due" } },
  // Holidays are left out by the function itself: no cron knows Easter.
  { name: "daily-digest", cron: "30 7 * * MON-FRI", target: "daily-digest", input: { send: "digest" } },
];

/**
 * The same moments in EventBridge's six fields: minute, hour, day of month, month, day of week, year. It wants `?` in
 * whichever day field is not used and counts weekdays from Sunday = 1, so only names mean the same in both.
 * @throws RangeError for anything that EventBridge would refuse or read differently
 */
export const toEventBridge = (cron: string): string => {
  const [minute, hour, dayOfMonth, month, dayOfWeek, ...rest] = cron.split(" ");
  if (dayOfWeek === undefined || rest.length > 0) throw new RangeError(`Five fields expected: ${cron}`);
  if (/\d/.test(dayOfWeek)) throw new RangeError(`Name the weekday: ${cron}`);
  if (dayOfMonth !== "*" && dayOfWeek !== "*") throw new RangeError(`A day of month or of week, not both: ${cron}`);
  const days = dayOfWeek === "*" ? [dayOfMonth, month, "?"] : ["?", month, dayOfWeek];
  return `cron(${[minute, hour, ...days, "*"].join(" ")})`;
};
