import { describe, expect, it } from "vitest";
import { isComplete, membersTwice, referralErrors } from "#shared/rules/referral-checks";

const today = "2026-10-12";
const ada = { lastName: "Rossi", firstName: "Ada", birthYear: 1990 };

describe("the members of a referral", () => {
  it("stand on the list once, however the name is written", () => {
    expect(membersTwice([ada, { ...ada, firstName: "ADA" }, { ...ada, birthYear: 1960 }])).toEqual({
      "members.1.lastName": { code: "memberTwice" },
    });
  });

  it("may be alike as long as nobody knows their names", () => {
    const twin = { birthYear: 2018 };

    expect(membersTwice([twin, twin, { ...twin, lastName: "Rossi" }, { ...twin, lastName: "Rossi" }])).toEqual({});
  });
});

describe("a referral", () => {
  const late = { members: [ada, ada], receivedOn: "2026-10-13", activeSocialProjectSince: "2026-12-01" };

  it("speaks of days that have been", () => {
    expect(referralErrors(late, undefined, today)).toEqual({
      "members.1.lastName": { code: "memberTwice" },
      receivedOn: { code: "notInFuture" },
      activeSocialProjectSince: { code: "notInFuture" },
    });
    expect(referralErrors({ members: [ada], receivedOn: today }, undefined, today)).toEqual({});
  });

  it("is not held up by what was wrong before", () => {
    expect(referralErrors({ ...late, members: [{ ...ada }, { ...ada }] }, late, today)).toEqual({});
    expect(referralErrors({ ...late, receivedOn: "2026-10-14" }, late, today)).toEqual({
      receivedOn: { code: "notInFuture" },
    });
  });

  it("is complete when it says who refers, what kind of household, and who is in it", () => {
    const whole = { referringServiceId: "org_A", householdType: "family", members: [ada] };
    const gaps = [{ referringServiceId: undefined }, { householdType: undefined }, { members: [] }];

    expect(isComplete(whole)).toBe(true);
    for (const gap of gaps) expect(isComplete({ ...whole, ...gap })).toBe(false);
  });
});
