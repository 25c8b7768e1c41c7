import { expect, it } from "vitest";
import { newAttempts } from "#infra/local/identity/attempts";

const withClock = () => {
  const clock = { seconds: 0 };
  return { clock, attempts: newAttempts({ clock: () => clock.seconds * 1_000 }) };
};

it("doubles the wait with each wrong password after the third, up to half a minute", () => {
  const { clock, attempts } = withClock();
  const waits = Array.from({ length: 10 }, () => {
    attempts.failed("coordinator");
    const wait = attempts.waitFor("coordinator");
    clock.seconds += wait;
    return wait;
  });

  expect(waits).toEqual([0, 0, 1, 2, 4, 8, 16, 30, 30, 30]);
});

it("counts down", () => {
  const { clock, attempts } = withClock();
  for (let n = 0; n < 6; n += 1) attempts.failed("coordinator");

  clock.seconds = 5;

  expect(attempts.waitFor("coordinator")).toBe(3);
});

it("forgets everything after the right password, or after a quarter of an hour", () => {
  const { clock, attempts } = withClock();
  for (const name of ["coordinator", "educator"]) for (let n = 0; n < 9; n += 1) attempts.failed(name);

  attempts.succeeded("coordinator");
  clock.seconds = 15 * 60;

  expect(attempts.waitFor("coordinator")).toBe(0);
  expect(attempts.waitFor("educator")).toBe(0);
});

it("remembers a limited number of names, the latest", () => {
  const { attempts } = withClock();
  for (let n = 0; n < 3; n += 1) attempts.failed("first");
  for (let n = 0; n < 1_000; n += 1) attempts.failed(`name-${n}`);
  for (let n = 0; n < 3; n += 1) attempts.failed("last");

  expect(attempts.waitFor("first")).toBe(0);
  expect(attempts.waitFor("last")).toBe(1);
});
