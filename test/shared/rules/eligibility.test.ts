import { describe, expect, it } from "vitest";
import { facts as seedFacts } from "#infra/local/seed/facts";
import { unitIds } from "#infra/local/seed/fixed-ids";
import { householdTypes } from "#shared/resources/household";
import { Unit } from "#shared/resources/unit";
import {
  askedDay,
  brokenRule,
  consideredUnits,
  eligibility,
  eligibilityOf,
  verdictOn,
  withOverridesOf,
} from "#shared/rules/eligibility";

const today = "2026-10-12";
const unitId = "unt_A";

const abitareInsieme = {
  eligibleHouseholdTypes: ["singleWoman" as const, "womanWithChildren" as const],
  requiresActiveSocialProject: true,
};

const row = (outcome: "yes" | "no" | "unknown", more = {}) => ({
  unitId,
  rule: "householdType" as const,
  value: "family",
  outcome,
  ...more,
});

describe("eligibility", () => {
  it("shows each rule that the unit states with its value and its outcome", () => {
    const facts = {
      householdType: "family",
      activeSocialProject: true,
      activeSocialProjectSince: "2026-05-01",
    } as const;

    expect(eligibility(abitareInsieme, facts, today)).toEqual([
      { rule: "householdType", value: "family", outcome: "no" },
      { rule: "activeSocialProject", value: "2026-05-01", outcome: "yes" },
    ]);
  });

  it("does not turn away somebody of whom nothing is known yet", () => {
    const outcomes = eligibility(abitareInsieme, {});

    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["unknown", "unknown"]);
    expect(brokenRule(outcomes)).toBeUndefined();
  });

  it("asks nothing of a unit that states nothing", () => {
    expect(eligibility({}, { householdType: "family" }, today)).toEqual([]);
  });

  it.each([
    [{ activeSocialProject: false }, "no"],
    [{ activeSocialProject: true }, "unknown"],
    [{ activeSocialProject: true, activeSocialProjectSince: today }, "yes"],
    [{ activeSocialProject: true, activeSocialProjectSince: "2026-10-13" }, "no"],
    [{}, "unknown"],
  ])("asks since when the social project has been active: %o is %s", (facts, outcome) => {
    expect(eligibility({ requiresActiveSocialProject: true }, facts, today)).toMatchObject([{ outcome }]);
  });
});

describe("the age range", () => {
  const adult = (birthYear: number) => ({ role: "adult", birthYear });
  const outcomeFor = (...members: { role: string; birthYear: number }[]) =>
    eligibility({ ageFrom: 18, ageTo: 25 }, { members }, today)[0];

  it.each([
    [2006, "yes", "19–20"],
    [2007, "yes", "18–19"],
    [2008, "unknown", "17–18"],
    [2009, "no", "16–17"],
    [2001, "yes", "24–25"],
    [2000, "unknown", "25–26"],
    [1999, "no", "26–27"],
  ])("of somebody born in %i is %s", (birthYear, outcome, value) => {
    expect(outcomeFor(adult(birthYear))).toEqual({ rule: "age", value, outcome });
  });

  it("has to fit every adult, and only adults who would live there", () => {
    const child = { role: "minor", birthYear: 2020 };
    const father = { role: "nonResident", birthYear: 1970 };

    expect(outcomeFor(adult(2004), child, father)).toMatchObject({ outcome: "yes" });
    expect(outcomeFor(adult(2004), adult(1970))).toMatchObject({ outcome: "no", value: "21–22, 55–56" });
  });

  it("is unclear while no adult is known", () => {
    expect(outcomeFor()).toEqual({ rule: "age", value: undefined, outcome: "unknown" });
  });

  it("may be open at either end", () => {
    const of = (rules: object, birthYear: number) =>
      eligibility(rules, { members: [adult(birthYear)] }, today)[0]?.outcome;

    expect([of({ ageFrom: 18 }, 1930), of({ ageTo: 30 }, 2020), of({ ageTo: 30 }, 1930)]).toEqual(["yes", "yes", "no"]);
  });
});

describe("the four units", () => {
  const units = seedFacts
    .filter(({ resource }) => resource === Unit)
    .map(({ id, values }) => ({ ruleVersions: [], ...values, id }));
  const social = { activeSocialProject: true, activeSocialProjectSince: "2026-01-01" };
  const openTo = (householdType: (typeof householdTypes)[number]) => {
    const rows = eligibilityOf(units, { householdType, ...social }, today);
    return Object.entries(unitIds)
      .filter(([, id]) => verdictOn(rows, id) === "yes")
      .map(([code]) => code);
  };

  it.each([
    ["singleWoman", ["ALI", "ABI", "MED", "CAS"]],
    ["womanWithChildren", ["ABI", "MED", "CAS"]],
    ["singleParent", ["MED", "CAS"]],
    ["family", ["MED"]],
  ] as const)("take a %s in %j", (type, codes) => {
    expect(openTo(type)).toEqual(codes);
  });

  it("have been asked about every type of household there is", () => {
    expect(householdTypes).toHaveLength(4);
  });
});

describe("an assessment", () => {
  const dated = {
    id: unitId,
    ruleVersions: [
      { to: "2026-06-01", eligibleHouseholdTypes: ["family" as const] },
      { from: "2026-06-01", eligibleHouseholdTypes: ["singleWoman" as const] },
    ],
  };

  it("uses the rules in effect on the asked day", () => {
    const on = (day: string) => eligibilityOf([dated], { householdType: "family" }, day)[0]?.outcome;

    expect([on("2026-05-31"), on("2026-06-01")]).toEqual(["yes", "no"]);
  });

  it("says so when a unit states no rule at all", () => {
    expect(eligibilityOf([{ id: unitId, ruleVersions: [] }], {}, today)).toEqual([
      { unitId, rule: "noRules", outcome: "yes" },
    ]);
  });

  it("is about the day on which the home is needed, or today when that has passed", () => {
    expect(askedDay({ neededFrom: "2026-11-01" }, today)).toBe("2026-11-01");
    expect(askedDay({ neededFrom: "2026-09-01" }, today)).toBe(today);
    expect(askedDay({}, today)).toBe(today);
  });

  it("considers the unit that was asked for beside those that have been assessed", () => {
    expect(consideredUnits({ requestedUnitId: "unt_B", eligibility: [row("yes"), row("no")] })).toEqual([
      unitId,
      "unt_B",
    ]);
    expect(consideredUnits({ eligibility: [] })).toEqual([]);
  });
});

describe("a verdict on a unit", () => {
  const overridden = { overriddenBy: "area-manager", overrideReason: "Caso noto." };

  it.each([
    [[row("yes"), row("yes")], "yes"],
    [[row("yes"), row("unknown")], "unknown"],
    [[row("unknown"), row("no")], "no"],
    [[row("no", overridden), row("yes")], "yes"],
    [[row("no", overridden), row("no")], "no"],
    [[], undefined],
  ])("of %j is %s", (rows, verdict) => {
    expect(verdictOn(rows, unitId)).toBe(verdict);
  });

  it("does not hear another unit's rows", () => {
    expect(verdictOn([row("no", { unitId: "unt_B" }), row("yes")], unitId)).toBe("yes");
  });

  it("keeps an override while what was overridden is the same, and loses it with the value", () => {
    const earlier = [row("no", overridden)];

    expect(withOverridesOf([row("no")], earlier)).toEqual(earlier);
    expect(withOverridesOf([row("no", { value: "singleParent" })], earlier)).toEqual([
      row("no", { value: "singleParent" }),
    ]);
  });
});
