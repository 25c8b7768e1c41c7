import { describe, expect, it } from "vitest";
import { agesInOrder, type DatedRules, datedRules, rulesOn } from "#shared/rules/unit-rules";

const unit = (maxHouseholds: number | undefined, ruleVersions: DatedRules[] = []) => ({ maxHouseholds, ruleVersions });

describe("the rules of a unit", () => {
  it("hold since always when the unit is first written down", () => {
    expect(datedRules(unit(3), undefined, "2026-05-01")).toEqual([{ maxHouseholds: 3 }]);
  });

  it("of last March stay last March's when they change in May", () => {
    const before = unit(3, [{ maxHouseholds: 3 }]);

    const versions = datedRules({ ...before, maxHouseholds: 4 }, before, "2026-05-01");

    expect(rulesOn(unit(4, versions), "2026-03-15").maxHouseholds).toBe(3);
    expect(rulesOn(unit(4, versions), "2026-04-30").maxHouseholds).toBe(3);
    expect(rulesOn(unit(4, versions), "2026-05-01").maxHouseholds).toBe(4);
  });

  it("are replaced by a second change on the same day, and no version is empty", () => {
    const before = unit(3, [{ maxHouseholds: 3 }]);
    const once = unit(4, datedRules({ ...before, maxHouseholds: 4 }, before, "2026-05-01"));

    const versions = datedRules({ ...once, maxHouseholds: 5 }, once, "2026-05-01");

    expect(versions).toEqual([
      { maxHouseholds: 3, to: "2026-05-01" },
      { maxHouseholds: 5, from: "2026-05-01" },
    ]);
  });

  it("do not get a new version from a change that is none of theirs", () => {
    const before = unit(3, [{ maxHouseholds: 3 }]);

    expect(datedRules({ ...before }, before, "2026-05-01")).toBe(before.ruleVersions);
  });

  it("want an age range that does not end before it begins", () => {
    expect(agesInOrder({ ageFrom: 18, ageTo: 30 })).toEqual({});
    expect(agesInOrder({ ageFrom: 30, ageTo: 18 })).toEqual({
      ageTo: { code: "notBefore", params: { other: "ageFrom" } },
    });
  });
});
