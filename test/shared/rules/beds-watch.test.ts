import { describe, expect, it } from "vitest";
import { bedShortages } from "#shared/rules/beds-watch";
import type { MemberFacts } from "#shared/rules/household-members";

const TODAY = "2026-10-12";
const beds = new Map([
  ["two-room", 3],
  ["slot", undefined],
]);
const guest = (id: string, more: Partial<MemberFacts> = {}): MemberFacts => ({ id, residency: "guest", ...more });
const three = [guest("mother"), guest("a"), guest("b")];
const stay = (more: object = {}) => [{ placeId: "two-room", from: "2026-01-01", ...more }];

describe("the beds of an apartment", () => {
  it("are enough for as many guests as there are beds", () => {
    expect(bedShortages(three, stay(), beds, TODAY)).toEqual([]);
  });

  it("are missing from today on once a child is born", () => {
    const people = [...three, guest("newborn", { joinedOn: "2026-10-01" })];

    expect(bedShortages(people, stay(), beds, TODAY)).toEqual([
      { placeId: "two-room", from: TODAY, guests: 4, beds: 3 },
    ]);
  });

  it("will be missing from the day on which somebody is to come", () => {
    const people = [...three, guest("sister", { joinedOn: "2026-11-01" })];

    expect(bedShortages(people, stay(), beds, TODAY)).toMatchObject([{ from: "2026-11-01" }]);
  });

  it("are not missed when somebody leaves on the day somebody comes", () => {
    const people = [
      guest("mother"),
      guest("a"),
      guest("b", { leftOn: "2026-11-01" }),
      guest("c", { joinedOn: "2026-11-01" }),
    ];

    expect(bedShortages(people, stay(), beds, TODAY)).toEqual([]);
  });

  it("are not needed by non-resident participants", () => {
    expect(bedShortages([...three, guest("father", { residency: "nonResident" })], stay(), beds, TODAY)).toEqual([]);
  });

  it("say nothing of a past stay, of a place without beds, and of a path", () => {
    const people = [...three, guest("newborn")];

    expect(bedShortages(people, stay({ to: TODAY }), beds, TODAY)).toEqual([]);
    expect(bedShortages(people, stay({ placeId: "slot" }), beds, TODAY)).toEqual([]);
    expect(bedShortages(people, stay({ placeId: undefined }), beds, TODAY)).toEqual([]);
  });

  it("are looked at in the place to come, too, from its first day", () => {
    const people = [...three, guest("newborn")];

    expect(bedShortages(people, stay({ from: "2026-12-01" }), beds, TODAY)).toMatchObject([{ from: "2026-12-01" }]);
  });

  it("are not missed by somebody who comes after the stay", () => {
    const people = [...three, guest("sister", { joinedOn: "2026-12-01" })];

    expect(bedShortages(people, stay({ to: "2026-12-01" }), beds, TODAY)).toEqual([]);
  });
});
