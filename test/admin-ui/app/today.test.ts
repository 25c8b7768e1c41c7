import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { hearTime, today } from "#admin-ui/today.ts";

describe("today", () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date("2026-11-23T10:00:00Z") });
  });

  afterEach(() => {
    hearTime(new Date().toUTCString());
    vi.useRealTimers();
  });

  it("is the day of the server, on a computer whose clock is a year slow", () => {
    hearTime("Tue, 23 Nov 2027 10:00:00 GMT");

    expect(today()).toBe("2027-11-23");
  });

  it("begins at midnight in Rome, by the server's clock", () => {
    hearTime("Mon, 23 Nov 2026 22:59:59 GMT");
    expect(today()).toBe("2026-11-23");

    vi.advanceTimersByTime(1_000);

    expect(today()).toBe("2026-11-24");
  });

  it.each([null, "", "soon"])("stays as it was after an answer that tells no time (%s)", (header) => {
    hearTime("Tue, 23 Nov 2027 10:00:00 GMT");

    hearTime(header);

    expect(today()).toBe("2027-11-23");
  });
});
