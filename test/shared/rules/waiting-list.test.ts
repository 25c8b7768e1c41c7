import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type WaitingReferral, waitingList } from "#shared/rules/waiting-list";

const unitId = "unt_A";
const today = "2026-10-12";

const aReferral = (number: string, more: Partial<WaitingReferral> = {}): WaitingReferral => ({
  id: `ref_${number}`,
  number,
  status: "waiting",
  archived: false,
  requestedUnitId: unitId,
  eligibility: [],
  urgency: "ordinary",
  priority: 2,
  waitingSince: "2026-09-01",
  ...more,
});

const numbersOf = (referrals: WaitingReferral[]) => waitingList(referrals, unitId, today).map(({ number }) => number);

describe("a unit's waiting list", () => {
  it("calls the urgent first, then the highest priority, then who has waited longest, then the lower number", () => {
    const referrals = [
      aReferral("S-6"),
      aReferral("S-5"),
      aReferral("S-4", { waitingSince: "2026-08-31" }),
      aReferral("S-3", { priority: 1, waitingSince: "2026-10-01" }),
      aReferral("S-2", { priority: 5, urgency: "urgent" }),
      aReferral("S-1", { priority: undefined, urgency: "emergency" }),
    ];

    expect(numbersOf(referrals)).toEqual(["S-1", "S-2", "S-3", "S-4", "S-5", "S-6"]);
  });

  it("says of each why it stands before the next, with the values of both", () => {
    const referrals = [
      aReferral("S-1", { urgency: "urgent" }),
      aReferral("S-2", { priority: 1 }),
      aReferral("S-3", { waitingSince: "2026-08-31" }),
      aReferral("S-4"),
      aReferral("S-5"),
    ];

    expect(waitingList(referrals, unitId, today).map(({ before }) => before)).toEqual([
      { reason: "urgency", own: "urgent", next: "ordinary" },
      { reason: "priority", own: 1, next: 2 },
      { reason: "since", own: "2026-08-31", next: "2026-09-01" },
      { reason: "number", own: "S-4", next: "S-5" },
      undefined,
    ]);
  });

  it("counts whole days from the day on which the wait began", () => {
    const days = (waitingSince: string, on = today) =>
      waitingList([aReferral("S-1", { waitingSince })], unitId, on)[0]?.daysWaiting;

    expect([days(today), days("2026-10-11"), days("2025-10-12")]).toEqual([0, 1, 365]);
    expect([days("2026-03-28", "2026-03-30"), days("2026-10-24", "2026-10-26")]).toEqual([2, 2]);
  });

  it("places whoever has no priority behind those who have one", () => {
    expect(numbersOf([aReferral("S-1", { priority: undefined }), aReferral("S-2", { priority: 5 })])).toEqual([
      "S-2",
      "S-1",
    ]);
  });

  it("has nobody who does not wait, waits for another unit or has been put away", () => {
    const others = [
      aReferral("S-1", { status: "sharedProject" }),
      aReferral("S-2", { requestedUnitId: "unt_B" }),
      aReferral("S-3", { archived: true }),
    ];

    expect(numbersOf(others)).toEqual([]);
  });

  it("has whoever would take any unit, unless this one is ruled out", () => {
    const ruled = (outcome: "yes" | "no", overriddenBy?: string) => ({
      requestedUnitId: undefined,
      eligibility: [{ unitId, rule: "householdType", outcome, overriddenBy }],
    });
    const referrals = [
      aReferral("S-1", { requestedUnitId: undefined }),
      aReferral("S-2", ruled("no")),
      aReferral("S-3", ruled("no", "area-manager")),
      aReferral("S-4", ruled("yes")),
    ];

    expect(numbersOf(referrals)).toEqual(["S-1", "S-3", "S-4"]);
  });

  it("is the same list whatever the order in which it is told, and each reason holds", () => {
    const one = fc.record({
      urgency: fc.constantFrom("ordinary", "urgent", "emergency"),
      priority: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
      waitingSince: fc.constantFrom("2026-08-01", "2026-09-01", "2026-10-01"),
    });
    const several = fc.array(one, { maxLength: 8 }).map((all) => all.map((more, n) => aReferral(`S-${n}`, more)));

    fc.assert(
      fc.property(several, (referrals) => {
        const list = waitingList(referrals, unitId, today);

        expect(waitingList(referrals.toReversed(), unitId, today)).toEqual(list);
        expect(list.map(({ position }) => position)).toEqual(list.map((_, n) => n + 1));
        for (const { before } of list.slice(0, -1)) expect(before?.own).not.toEqual(before?.next);
      }),
    );
  });
});
