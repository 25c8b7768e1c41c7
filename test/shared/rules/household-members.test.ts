import { describe, expect, it } from "vitest";
import {
  fittingTypes,
  isGuestOn,
  isMemberFrom,
  isMemberOn,
  type MemberFacts,
  otherHead,
  twinOf,
  typeNoLongerFits,
} from "#shared/rules/household-members";

let count = 0;
const member = (more: Partial<MemberFacts> = {}): MemberFacts => ({
  id: `per_${++count}`,
  residency: "guest",
  lastName: "Haddad",
  firstName: `Una ${count}`,
  birthDate: "1990-01-01",
  sex: "female",
  ...more,
});
const child = (more: Partial<MemberFacts> = {}) => member({ birthDate: "2020-02-29", relation: "child", ...more });
const DAY = "2026-10-12";

describe("membership", () => {
  it("begins on the day of joining and ends before the day of leaving", () => {
    const guest = member({ joinedOn: "2026-10-01", leftOn: "2026-10-05" });

    expect(["2026-09-30", "2026-10-01", "2026-10-04", "2026-10-05"].map((day) => isMemberOn(guest, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it("may still be to come, and is over for who has left", () => {
    expect(isMemberFrom(member({ joinedOn: "2026-12-01" }), DAY)).toBe(true);
    expect(isMemberFrom(member({ leftOn: DAY }), DAY)).toBe(false);
    expect(isMemberFrom(member({ archived: true }), DAY)).toBe(false);
  });

  it("does not make a guest of a non-resident participant", () => {
    expect(isGuestOn(member({ residency: "nonResident" }), DAY)).toBe(false);
    expect(isGuestOn(member(), DAY)).toBe(true);
  });
});

describe("a member twice", () => {
  const lina = child({ firstName: "Lìna", joinedOn: "2026-10-01" });

  it("is the same name and birth date, however written", () => {
    expect(twinOf(child({ firstName: "LINA  ", joinedOn: DAY }), [lina])).toBe(lina);
    expect(twinOf(child({ lastName: "Lina", firstName: "Haddad", joinedOn: DAY }), [lina])).toBe(lina);
  });

  it("is not a sister with the same surname, nor a namesake born on another day", () => {
    expect(twinOf(child({ firstName: "Amal" }), [lina])).toBeUndefined();
    expect(twinOf(child({ firstName: "Lina", birthDate: "2021-01-01" }), [lina])).toBeUndefined();
  });

  it("is assumed while a birth date is not known", () => {
    expect(twinOf(child({ firstName: "Lina", birthDate: undefined }), [lina])).toBe(lina);
  });

  it("is nobody who had left before, so that she may come back", () => {
    const left = { ...lina, leftOn: "2026-10-05" };

    expect(twinOf(child({ firstName: "Lina", joinedOn: "2026-10-05" }), [left])).toBeUndefined();
    expect(twinOf(child({ firstName: "Lina", joinedOn: "2026-10-04" }), [left])).toBe(left);
  });

  it("is never oneself, nor an archived record", () => {
    expect(twinOf(lina, [lina])).toBeUndefined();
    expect(twinOf(child({ firstName: "Lina" }), [{ ...lina, archived: true }])).toBeUndefined();
  });
});

describe("the head", () => {
  const head = member({ relation: "head", joinedOn: "2026-01-01", leftOn: "2026-10-05" });

  it("is one at a time, one after the other", () => {
    expect(otherHead(member({ relation: "head", joinedOn: "2026-10-04" }), [head])).toBe(head);
    expect(otherHead(member({ relation: "head", joinedOn: "2026-10-05" }), [head])).toBeUndefined();
    expect(otherHead(member({ relation: "sibling", joinedOn: "2026-10-04" }), [head])).toBeUndefined();
  });
});

describe("the household's type", () => {
  it.each([
    ["a woman alone", [member()], ["singleWoman"]],
    ["a woman with a child", [member(), child()], ["womanWithChildren", "singleParent"]],
    ["a man with a child", [member({ sex: "male" }), child()], ["singleParent"]],
    ["two adults with a child", [member(), member({ sex: "male" }), child()], ["family"]],
    ["a man alone", [member({ sex: "male" })], []],
    ["nobody", [], []],
    ["a woman whose birth date is not known", [member({ birthDate: undefined })], ["singleWoman"]],
    ["two, one without a birth date", [member(), child({ birthDate: undefined })], []],
    ["a child that has turned eighteen", [member(), child({ birthDate: "2008-10-12" })], ["family"]],
    [
      "a child that will tomorrow",
      [member(), child({ birthDate: "2008-10-13" })],
      ["womanWithChildren", "singleParent"],
    ],
  ])("of %s", (_who, people, types) => {
    expect(fittingTypes(people, DAY)).toEqual(types);
  });

  it("does not look at non-resident participants, nor at who has left", () => {
    const people = [member(), child(), member({ residency: "nonResident", sex: "male" }), member({ leftOn: DAY })];

    expect(typeNoLongerFits("womanWithChildren", people, DAY)).toBe(false);
    expect(typeNoLongerFits("family", people, DAY)).toBe(true);
  });

  it("is left alone when nobody can say", () => {
    expect(typeNoLongerFits("family", [member(), child({ birthDate: undefined })], DAY)).toBe(false);
  });
});
