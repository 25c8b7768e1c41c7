import { Cron } from "croner";
import { describe, expect, it } from "vitest";
import { schedules, toEventBridge } from "#infra/schedules";
import { propertiesOf, synthesise } from "./synthesised.ts";

const { service } = synthesise();
const synthesised = Object.values(propertiesOf(service, "AWS::Scheduler::Schedule"));
const withInput = (input: object) => synthesised.find(({ Target }) => Target.Input === JSON.stringify(input));

/** Six fields of EventBridge as the five of a cron, whose weekdays are named so that they mean the same in both. */
const cronOf = (expression: string) => {
  const [, fields] = /^cron\(([^()]+)\)$/.exec(expression) ?? [];
  const [minute, hour, day, month, weekday, year, ...rest] = fields?.split(" ") ?? [];
  expect(rest).toEqual([]);
  expect(year).toBe("*");
  expect([day, weekday].filter((field) => field === "?")).toHaveLength(1);
  return [minute, hour, day, month, weekday].join(" ").replace("?", "*");
};

const runsAfter = (instant: string, pattern: string, timezone: string) =>
  new Cron(pattern, { timezone, paused: true })
    .nextRuns(2, new Date(instant))
    .map((run) => run.toISOString().replace(":00.000Z", "Z"));

const expected = [
  {
    what: "the weekly report, Mondays at seven, on both sides of the change to summer time",
    input: { period: "week" },
    after: "2026-03-22T00:00:00Z",
    runs: ["2026-03-23T06:00Z", "2026-03-30T05:00Z"],
  },
  {
    what: "the monthly report, on the first at six, on both sides of the change to winter time",
    input: { period: "month" },
    after: "2026-09-15T00:00:00Z",
    runs: ["2026-10-01T04:00Z", "2026-11-01T05:00Z"],
  },
  {
    what: "the partner's capacity, ten minutes into every day, also the one of 25 hours",
    input: { refresh: "capacity" },
    after: "2026-10-24T12:00:00Z",
    runs: ["2026-10-24T22:10Z", "2026-10-25T23:10Z"],
  },
  {
    what: "the e-mail of the morning, at half past seven before and after the day of 23 hours",
    input: { send: "digest" },
    after: "2026-03-27T00:00:00Z",
    runs: ["2026-03-27T06:30Z", "2026-03-30T05:30Z"],
  },
  {
    what: "the e-mail of the morning, at half past seven before and after the day of 25 hours",
    input: { send: "digest" },
    after: "2026-10-23T00:00:00Z",
    runs: ["2026-10-23T05:30Z", "2026-10-26T06:30Z"],
  },
];

describe("by the clock of Rome", () => {
  it.each(expected)("AWS starts $what", ({ input, after, runs }) => {
    const { ScheduleExpression, ScheduleExpressionTimezone } = withInput(input) ?? {};

    expect(runsAfter(after, cronOf(ScheduleExpression), ScheduleExpressionTimezone)).toEqual(runs);
  });

  it.each(expected)("one machine starts $what", ({ input, after, runs }) => {
    const { cron = "" } = schedules.find((run) => JSON.stringify(run.input) === JSON.stringify(input)) ?? {};

    expect(runsAfter(after, cron, "Europe/Rome")).toEqual(runs);
  });

  it("AWS starts exactly what one machine starts", () => {
    expect(synthesised).toHaveLength(schedules.length);
    for (const { cron, input } of schedules) {
      expect(withInput(input)).toMatchObject({ ScheduleExpression: toEventBridge(cron), State: "ENABLED" });
    }
  });
});

describe("a run that fails", () => {
  it("is tried again and in the end set aside, whether the scheduler or the function gave up", () => {
    const queues = synthesised.map(({ Target }) => Target.DeadLetterConfig.Arn);
    // The function that logs start has a queue of its own.
    const destinations = Object.values(propertiesOf(service, "AWS::Lambda::EventInvokeConfig"))
      .filter(({ FunctionName }) => !FunctionName.Ref.startsWith("FunctionsAccessLog"))
      .map(({ DestinationConfig }) => DestinationConfig.OnFailure.Destination);

    expect(synthesised.every(({ Target }) => Target.RetryPolicy.MaximumRetryAttempts > 0)).toBe(true);
    expect(destinations).toHaveLength(new Set(schedules.map(({ target }) => target)).size);
    expect(new Set([...queues, ...destinations].map((arn) => JSON.stringify(arn))).size).toBe(1);
  });
});

describe("a schedule that AWS would read differently", () => {
  it.each([
    ["0 7 * * 1", "Name the weekday"],
    ["0 7 1 * MON", "not both"],
    ["0 7 * *", "Five fields"],
    ["0 0 7 * * MON", "Five fields"],
  ])("is refused: %s", (cron, reason) => {
    expect(() => toEventBridge(cron)).toThrow(reason);
  });
});
