import { describe, expect, it } from "vitest";
import { emptyDraft, minutesIn, valuesOf } from "#admin-ui/diary/draft.ts";
import { labelled, lineOf, placesOf } from "#admin-ui/goals/drawing.ts";

describe("minutes as they are typed", () => {
  it.each([
    ["45", 45],
    [" 90 ", 90],
    ["1:30", 90],
    ["0:05", 5],
    ["", undefined],
    ["un'ora", "un'ora"],
    ["1:75", "1:75"],
  ])("%j are %j", (typed, minutes) => {
    expect(minutesIn(typed)).toBe(minutes);
  });
});

describe("a draft", () => {
  it("names a service only when it is an exchange", () => {
    const draft = { ...emptyDraft("2026-10-12"), organisationId: "org_1" };

    expect(valuesOf({ ...draft, kind: "call" }).organisationId).toBe("");
    expect(valuesOf({ ...draft, kind: "exchange" }).organisationId).toBe("org_1");
  });
});

describe("the drawing of a goal", () => {
  const points = [
    { on: "2026-01-01", progress: 0 },
    { on: "2026-01-02", progress: 1 },
    { on: "2026-07-02", progress: 4 },
  ];

  it("goes from the first point to today, higher with more progress", () => {
    const [first, second, third] = placesOf(points, "2026-12-31");

    expect(first?.x).toBeLessThan(second?.x ?? 0);
    expect(second?.x).toBeLessThan(third?.x ?? 0);
    expect(third?.y).toBeLessThan(second?.y ?? 0);
    expect(lineOf(placesOf(points, "2026-12-31"))).toMatch(/^M40 .* H620$/);
  });

  it("stands a single point of today at the beginning", () => {
    expect(placesOf([{ on: "2026-01-01", progress: 2 }], "2026-01-01")[0]?.x).toBe(40);
    expect(lineOf([])).toBe("");
  });

  it("writes no date over another", () => {
    expect(labelled(placesOf(points, "2026-12-31")).map(({ point }) => point.on)).toEqual(["2026-01-01", "2026-07-02"]);
  });
});
