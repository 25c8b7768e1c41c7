import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "#shared/dates";
import { guardedRoles, type OnDuty, roleLeftEmpty } from "#shared/rules/guarded-roles";

const TODAY = "2026-10-12";

const person = (staffId: string, more: Partial<OnDuty> = {}): OnDuty => ({ staffId, roles: ["coordinator"], ...more });

describe("a role that has to be held", () => {
  it("may change hands without a gap", () => {
    const before = [person("a"), person("b", { activeFrom: "2026-11-01" })];

    expect(
      roleLeftEmpty(before, [person("a", { activeTo: "2026-10-31" }), before[1] ?? person("b")], TODAY),
    ).toBeUndefined();
    expect(roleLeftEmpty(before, [person("a", { activeTo: "2026-10-30" }), before[1] ?? person("b")], TODAY)).toBe(
      "coordinator",
    );
  });

  it("asks nothing of what nobody held before, nor of the past", () => {
    expect(roleLeftEmpty([], [], TODAY)).toBeUndefined();
    expect(roleLeftEmpty([person("a", { activeTo: "2026-10-11" })], [], TODAY)).toBeUndefined();
    expect(roleLeftEmpty([person("a", { activeTo: TODAY })], [], TODAY)).toBe("coordinator");
  });

  it("finds every gap that a look at each day would find", () => {
    const day = fc.integer({ min: -5, max: 20 }).map((n) => addDays(TODAY, n));
    const someone = fc.record(
      { staffId: fc.constant("x"), roles: fc.subarray([...guardedRoles]), activeFrom: day, activeTo: day },
      { requiredKeys: ["staffId", "roles"] },
    );
    const held = (people: OnDuty[], role: string, on: string) =>
      people.some((p) => p.roles.includes(role) && (p.activeFrom ?? "") <= on && on <= (p.activeTo ?? "9999"));
    const days = Array.from({ length: 40 }, (_, n) => addDays(TODAY, n));

    fc.assert(
      fc.property(fc.array(someone, { maxLength: 4 }), fc.array(someone, { maxLength: 4 }), (before, after) => {
        const expected = guardedRoles.find((role) =>
          days.some((on) => held(before, role, on) && !held(after, role, on)),
        );
        expect(roleLeftEmpty(before, after, TODAY)).toBe(expected);
      }),
    );
  });
});
