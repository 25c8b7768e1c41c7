import { describe, expect, it } from "vitest";
import { foreseePlan } from "#shared/rules/foresee/plans";

const active = { status: "active", nextReviewOn: "2026-12-15", reviewEveryMonths: 3 };

const told = (before: Parameters<typeof foreseePlan>[0], after: Parameters<typeof foreseePlan>[1]) =>
  foreseePlan(before, after).map(({ code }) => code);

describe("other review days", () => {
  it("of an active plan say how often it is looked at from now on", () => {
    expect(foreseePlan(active, { ...active, reviewEveryMonths: 2 })).toEqual([
      { code: "reviewEvery", params: { count: 2 } },
    ]);
  });

  it("that are taken away leave the plan without a day, which asks for a look", () => {
    expect(foreseePlan(active, { ...active, nextReviewOn: undefined })).toEqual([
      { code: "reviewNotPlanned", params: {}, tone: "warn" },
    ]);
  });

  it("of a plan that has been shared count from its approval", () => {
    const shared = { ...active, status: "shared" };

    expect(told(shared, { ...shared, nextReviewOn: "2027-01-15" })).toEqual(["planNotReviewedYet"]);
    expect(told(active, { ...active, nextReviewOn: "2027-01-15" })).toEqual([]);
  });

  it.each(["draft", "concluded", "replaced"])("of a plan that is %s move nothing", (status) => {
    expect(told({ ...active, status }, { status, reviewEveryMonths: 1 })).toEqual([]);
    expect(told(undefined, { ...active, status })).toEqual([]);
  });
});
