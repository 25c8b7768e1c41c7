import { describe, expect, it } from "vitest";
import { agreementsFor, feeGap } from "#shared/rules/fee-gate";

const agreement = {
  archived: false,
  householdIds: ["hh_A", "hh_B"],
  validFrom: "2026-10-20",
  validTo: "2027-10-19",
};

describe("the fee gate", () => {
  it.each([
    ["2026-10-19", "notInEffect"],
    ["2026-10-20", undefined],
    ["2027-10-19", undefined],
    ["2027-10-20", "notInEffect"],
  ])("on %s answers %s", (on, gap) => {
    expect(feeGap(agreement, "hh_A", on)).toBe(gap);
  });

  it("stays open for an agreement without an end", () => {
    expect(feeGap({ ...agreement, validTo: undefined }, "hh_B", "2035-01-01")).toBeUndefined();
  });

  it("knows whose agreement it is, and that one put away is none", () => {
    expect(feeGap(agreement, "hh_C", "2026-11-01")).toBe("otherHousehold");
    expect(feeGap({ ...agreement, archived: true }, "hh_A", "2026-11-01")).toBe("noAgreement");
    expect(feeGap(undefined, "hh_A", "2026-11-01")).toBe("noAgreement");
  });

  it("offers the agreements that would open it", () => {
    const over = { ...agreement, validFrom: "2025-10-20", validTo: "2026-10-19" };

    expect(agreementsFor([over, agreement], "hh_A", "2026-10-20")).toEqual([agreement]);
  });
});
