import { describe, expect, it } from "vitest";
import { waitingOf } from "#shared/rules/waiting";
import { aReferral } from "./houses.ts";

const october = { from: "2026-10-01", to: "2026-10-31" };
const of = (referrals: Parameters<typeof waitingOf>[0], asOf = "2026-11-01") => waitingOf(referrals, october, asOf);

describe("the waiting list at the end of a period", () => {
  it("has those who wait, with the days they have waited by then", () => {
    const referrals = [
      aReferral("a", { waitingSince: "2026-10-01" }),
      aReferral("b", { waitingSince: "2026-10-31" }),
      aReferral("c", { waitingSince: "2026-11-01" }),
    ];

    expect(of(referrals).waiting).toEqual({ count: 2, total: 32, mean: 16, longest: 31 });
  });

  it("has those who were turned away only afterwards", () => {
    const referral = aReferral("a", { status: "withdrawn", waitingSince: "2026-10-21", closedOn: "2026-11-10" });

    expect(of([referral], "2026-12-01").waiting).toMatchObject({ count: 1, total: 11 });
  });

  it("does not have those who have moved on, or were closed within the period", () => {
    const referrals = [
      aReferral("a", { status: "accepted", waitingSince: "2026-09-01" }),
      aReferral("b", { status: "expired", waitingSince: "2026-09-01", closedOn: "2026-10-31" }),
      aReferral("c", { status: "received" }),
    ];

    expect(of(referrals).waiting.count).toBe(0);
  });

  it("counts days up to the as-of day in a period that is not over, and none before the wait begins", () => {
    const referrals = [aReferral("a", { waitingSince: "2026-10-01" }), aReferral("b", { waitingSince: "2026-10-20" })];

    expect(of(referrals, "2026-10-11").waiting).toMatchObject({ count: 2, total: 10 });
  });
});

describe("refusals", () => {
  const closed = (id: string, closedOn: string | undefined, closingReason?: string, status = "unsuitable") =>
    aReferral(id, { status, closedOn, closingReason });

  it("are counted by outcome and reason, in order of both", () => {
    const referrals = [
      closed("a", "2026-10-01", "outsideTarget"),
      closed("b", "2026-10-15", "noSuitablePlace"),
      closed("c", "2026-10-31", "outsideTarget"),
      closed("d", "2026-10-20", "serviceWithdrew", "withdrawn"),
    ];

    expect(of(referrals).refusals).toEqual([
      { outcome: "unsuitable", reason: "noSuitablePlace", count: 1 },
      { outcome: "unsuitable", reason: "outsideTarget", count: 2 },
      { outcome: "withdrawn", reason: "serviceWithdrew", count: 1 },
    ]);
  });

  it("without a stated reason are counted as such", () => {
    expect(of([closed("a", "2026-10-05")]).refusals).toEqual([{ outcome: "unsuitable", count: 1 }]);
  });

  it("outside the period, or without a day, are not counted", () => {
    const referrals = [closed("a", "2026-09-30"), closed("b", "2026-11-01"), closed("c", undefined)];

    expect(of(referrals).refusals).toEqual([]);
  });
});
