import { describe, expect, it } from "vitest";
import type { Plan } from "#shared/resources/plan";
import type { Review } from "#shared/resources/review";
import { editionsOf, type Goal, goalPoints, hoursAndMinutes, timeSpent } from "#shared/rules/goal-story";

const system = {
  version: 1,
  createdAt: "2026-01-01T08:00:00.000Z",
  createdBy: "educator",
  updatedAt: "2026-01-01T08:00:00.000Z",
  updatedBy: "educator",
  archived: false,
};

const goal = (id: string, marks?: Goal["marks"]): Goal => ({
  id,
  area: "work",
  text: "Trovare lavoro",
  actions: [],
  progress: 0,
  status: "open",
  ...(marks && { marks }),
});

const plan = (edition: number, goals: Goal[]): Plan => ({
  ...system,
  id: `pln_${edition}`,
  householdId: "hh_1",
  kind: "PI",
  edition,
  status: "active",
  participants: [],
  goals,
});

const review = (id: string, heldOn: string, progress: number, more: Partial<Review> = {}): Review => ({
  ...system,
  id,
  planId: "pln_1",
  heldOn,
  kind: "team",
  participants: [],
  goalOutcomes: [
    { goalId: "goal_1", progress, status: "open", note: `verifica ${id}` },
    { goalId: "goal_2", progress: 4, status: "reached" },
  ],
  ...more,
});

describe("the editions of a goal", () => {
  it("are the plans that have it, the latest first", () => {
    const plans = [plan(1, [goal("goal_1")]), plan(3, [goal("goal_1")]), plan(2, [goal("goal_2")])];

    expect(editionsOf(plans, "goal_1").map((one) => one.plan.edition)).toEqual([3, 1]);
    expect(editionsOf(plans, "goal_9")).toEqual([]);
  });
});

describe("the line of a goal", () => {
  it("goes through what reviews found, in the order of their days", () => {
    const points = goalPoints(
      [plan(1, [goal("goal_1")])],
      [review("rev_2", "2026-06-01", 2), review("rev_1", "2026-03-01", 1)],
      "goal_1",
    );

    expect(points).toMatchObject([
      { on: "2026-03-01", progress: 1, reviewId: "rev_1", note: "verifica rev_1" },
      { on: "2026-06-01", progress: 2, reviewId: "rev_2" },
    ]);
  });

  it("counts a review once, though it has left its mark on the goal", () => {
    const marked = goal("goal_1", [{ on: "2026-03-01", progress: 1, status: "open", reviewId: "rev_1" }]);

    expect(goalPoints([plan(1, [marked])], [review("rev_1", "2026-03-01", 1)], "goal_1")).toHaveLength(1);
  });

  it("goes through marks between reviews, and through those of every edition once", () => {
    const first = { on: "2026-04-01", progress: 1 };
    const second = { on: "2026-09-01", progress: 3 };
    const plans = [plan(1, [goal("goal_1", [first])]), plan(2, [goal("goal_1", [first, second])])];

    expect(goalPoints(plans, [review("rev_1", "2026-06-01", 2)], "goal_1").map(({ progress }) => progress)).toEqual([
      1, 2, 3,
    ]);
  });

  it("leaves out other goals and archived reviews, and may have no point", () => {
    const plans = [plan(1, [goal("goal_1"), goal("goal_2")])];

    expect(goalPoints(plans, [review("rev_1", "2026-06-01", 2, { archived: true })], "goal_1")).toEqual([]);
    expect(goalPoints(plans, [review("rev_1", "2026-06-01", 2)], "goal_2")).toMatchObject([{ progress: 4 }]);
  });
});

describe("the hours spent on a goal", () => {
  it("are the minutes of its entries added up; those without minutes are counted apart", () => {
    expect(timeSpent([{ minutes: 45 }, { minutes: 50 }, {}, { minutes: 0 }])).toEqual({
      minutes: 95,
      entries: 4,
      untimed: 1,
    });
    expect(timeSpent([])).toEqual({ minutes: 0, entries: 0, untimed: 0 });
  });

  it.each([
    [0, "0:00"],
    [5, "0:05"],
    [60, "1:00"],
    [95, "1:35"],
    [6000, "100:00"],
  ])("of %i minutes are written %s", (minutes, written) => {
    expect(hoursAndMinutes(minutes)).toBe(written);
  });
});
