import { expect, it, onTestFinished } from "vitest";
import { startClockwork } from "#infra/local/clockwork";

const idle = async () => undefined;
const nothing = {
  "capacity-report": idle,
  "access-review": idle,
  projections: idle,
  webhooks: idle,
  "daily-digest": idle,
  retention: idle,
  "account-closing": idle,
};

const everySecond = (name: string) => ({
  name,
  cron: "* * * * * *",
  target: "capacity-report" as const,
  input: { period: "week" },
});

it("keeps the schedules of the cloud, by the clocks in Italy", () => {
  const clockwork = startClockwork({ targets: nothing, onTrouble: () => undefined });
  onTestFinished(clockwork.stop);

  const inItaly = (moment: Date | null | undefined) =>
    moment?.toLocaleString("en-GB", {
      timeZone: "Europe/Rome",
      weekday: "short",
      day: "numeric",
      hour: "2-digit",
      minute: "2-digit",
    });
  const next = clockwork.next();

  expect(inItaly(next["weekly-capacity-report"])).toMatch(/^Mon \d+[, ]+07:00$/);
  expect(inItaly(next["monthly-capacity-report"])).toMatch(/^\w+ 1[, ]+06:00$/);
  expect(inItaly(next["monthly-access-review"])).toMatch(/^\w+ 1[, ]+06:30$/);
  expect(inItaly(next["daily-capacity-refresh"])).toMatch(/00:10$/);
  expect(inItaly(next["nightly-account-closing"])).toMatch(/00:20$/);
  expect(inItaly(next["daily-digest"])).toMatch(/^(Mon|Tue|Wed|Thu|Fri) \d+[, ]+07:30$/);
});

it("hands the function what the schedule says, and goes on after one that failed", async () => {
  const handed: unknown[] = [];
  const troubles: string[] = [];
  const ran = Promise.withResolvers<void>();
  const clockwork = startClockwork({
    runs: [everySecond("weekly")],
    targets: {
      ...nothing,
      "capacity-report": async (input) => {
        handed.push(input);
        if (handed.length === 1) throw new Error("not this time");
        ran.resolve();
      },
    },
    onTrouble: (name) => troubles.push(name),
  });
  onTestFinished(clockwork.stop);

  await ran.promise;

  expect(handed.slice(0, 2)).toEqual([{ period: "week" }, { period: "week" }]);
  expect(troubles).toEqual(["weekly"]);
});

it("runs nothing any more once it has stopped", async () => {
  let runs = 0;
  const count = async () => {
    runs += 1;
  };
  const clockwork = startClockwork({
    runs: [everySecond("weekly")],
    targets: { ...nothing, "capacity-report": count },
    onTrouble: () => undefined,
  });

  clockwork.stop();
  await new Promise((resolve) => setTimeout(resolve, 1_200));

  expect(runs).toBe(0);
});
