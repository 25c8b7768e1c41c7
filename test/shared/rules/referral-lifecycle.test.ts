import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { referralStatuses } from "#shared/resources/referral";
import { isClosed, isOpen, nextStatuses, statusMoveErrors } from "#shared/rules/referral-lifecycle";

const road = [
  "draft",
  "received",
  "inFilter",
  "suitable",
  "waiting",
  "sharedProject",
  "feeToFormalise",
  "accepted",
  "admitted",
];

describe("the road of a referral", () => {
  it("leads from the draft to the admission", () => {
    const steps = road.slice(1).map((status, n) => nextStatuses(road[n] ?? "").includes(status));

    expect(steps).toEqual(steps.map(() => true));
  });

  it("goes back and forth between the filter and what is still to be known", () => {
    expect(nextStatuses("inFilter")).toContain("moreInformationNeeded");
    expect(nextStatuses("moreInformationNeeded")).toContain("inFilter");
  });

  it("can end with a no from anywhere before the admission", () => {
    for (const status of referralStatuses.filter(isOpen))
      expect(nextStatuses(status)).toEqual(expect.arrayContaining(["unsuitable", "withdrawn", "expired"]));
  });

  it("leads nowhere from an admission, and only to a reopening from a no", () => {
    expect(nextStatuses("admitted")).toEqual([]);
    for (const status of referralStatuses.filter(isClosed)) expect(nextStatuses(status)).toEqual(["reopened"]);
  });

  it("names only statuses that exist, and reaches every one of them", () => {
    const reached = new Set(referralStatuses.flatMap((status) => nextStatuses(status)));

    expect([...reached].filter((status) => !(referralStatuses as readonly string[]).includes(status))).toEqual([]);
    expect(referralStatuses.filter((status) => status !== "draft" && !reached.has(status))).toEqual([]);
  });
});

describe("a change of status", () => {
  it("to where the road does not lead is refused, and says where it does", () => {
    expect(statusMoveErrors({ status: "received" }, { status: "accepted" })).toEqual({
      status: { code: "impossibleMove", params: { next: "inFilter, unsuitable, withdrawn, expired" } },
    });
  });

  it("to a no wants its reason", () => {
    expect(statusMoveErrors({ status: "received" }, { status: "withdrawn" })).toEqual({
      closingReason: { code: "required" },
    });
    expect(statusMoveErrors({ status: "received" }, { status: "withdrawn", closingReason: "noAnswer" })).toEqual({});
  });

  it("to the same status is none", () => {
    expect(statusMoveErrors({ status: "waiting" }, { status: "waiting" })).toEqual({});
  });

  it("is taken exactly where the list of next steps has it", () => {
    fc.assert(
      fc.property(fc.constantFrom(...referralStatuses), fc.constantFrom(...referralStatuses), (from, to) => {
        const errors = statusMoveErrors({ status: from }, { status: to, closingReason: "other" });
        expect(Object.keys(errors).length === 0).toBe(from === to || nextStatuses(from).includes(to));
      }),
    );
  });
});
