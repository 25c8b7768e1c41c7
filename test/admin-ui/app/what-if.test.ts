import { describe, expect, it } from "vitest";
import { roomIn } from "#admin-ui/placements/room.ts";
import { chainOf } from "#admin-ui/placements/stay-chain.ts";
import { hypothesisOf } from "#admin-ui/placements/step-what-if.tsx";
import { elsewhereFor, HYPOTHETICAL, monthsToShow, rivalsOf, withHypothesis } from "#admin-ui/placements/what-if.ts";
import { abitareInsieme, aliante, idOf } from "./houses.ts";

const TODAY = "2026-11-23";
const place = (n: number) => idOf("plc", n);

describe("a house as it would be", () => {
  const house = abitareInsieme([{ placeId: place(1), actualIn: "2026-06-01", expectedOut: "2027-01-12" }]);
  const [stay] = house.placements;
  if (!stay) throw new Error("The house has a stay.");

  it("has the new stay beside those that are there", () => {
    const option = {
      placementId: HYPOTHETICAL,
      householdId: idOf("hh", 9),
      placeId: place(2),
      from: "2026-12-01",
      to: "2027-03-01",
      status: "optioned" as const,
    };

    const { placements } = withHypothesis(house, option);

    expect(placements).toHaveLength(2);
    expect(placements.at(-1)).toMatchObject({
      expectedIn: "2026-12-01",
      expectedOut: "2027-03-01",
      status: "optioned",
    });
  });

  it("has a longer stay instead of the one it was", () => {
    const longer = hypothesisOf(stay, "extend", { to: "2027-04-01" }, TODAY);

    const { placements } = withHypothesis(house, longer);

    expect(placements).toHaveLength(1);
    expect(placements[0]).toMatchObject({ actualIn: "2026-06-01", expectedOut: "2027-04-01", placeId: place(1) });
  });

  it("keeps the days before a transfer where they were", () => {
    const moved = {
      placementId: HYPOTHETICAL,
      leavesPlacementId: stay.id,
      householdId: stay.householdId,
      placeId: place(2),
      from: TODAY,
      status: "inProgress" as const,
    };

    const { placements } = withHypothesis(house, moved);

    expect(placements).toEqual([
      expect.objectContaining({ id: stay.id, status: "departed", actualOut: TODAY, placeId: place(1) }),
      expect.objectContaining({ id: HYPOTHETICAL, actualIn: TODAY, placeId: place(2) }),
    ]);
  });

  it("reads an entry from the day it is recorded for", () => {
    const option = { ...stay, status: "optioned" as const, actualIn: undefined, expectedIn: "2026-12-01" };

    expect(hypothesisOf(option, "enter", { on: TODAY }, TODAY)).toMatchObject({ from: TODAY, status: "inProgress" });
    expect(hypothesisOf(option, "confirm", {}, TODAY)).toMatchObject({ from: "2026-12-01", status: "confirmed" });
  });

  it("is shown for half a year from now, later only when the stay begins later", () => {
    expect(monthsToShow("2026-12-10", TODAY)).toEqual({ from: "2026-11-01", to: "2027-05-01" });
    expect(monthsToShow("2027-08-10", TODAY)).toEqual({ from: "2027-08-01", to: "2028-02-01" });
  });
});

describe("what stands in the way", () => {
  it("is named with the day until which it does", () => {
    const house = abitareInsieme([{ placeId: place(1), actualIn: "2026-06-01", expectedOut: "2027-01-12" }]);
    const room = roomIn(house, house.places[0], { from: "2026-12-01", status: "reserved" }, TODAY);

    expect(rivalsOf(house, room, TODAY)).toEqual([
      expect.objectContaining({ householdId: idOf("hh", 1), to: "2027-01-12" }),
    ]);
    expect(rivalsOf(house, {}, TODAY)).toEqual([]);
  });

  it("does not stand in the way of itself", () => {
    const house = abitareInsieme([{ placeId: place(1), actualIn: "2026-06-01", expectedOut: "2027-01-12" }]);
    const wish = { from: "2026-06-01", to: "2027-04-01", placementId: idOf("pla", 1) };

    expect(roomIn(house, house.places[0], wish, TODAY).obstacle).toBeUndefined();
  });
});

describe("the other units that could take a household now", () => {
  const wish = { from: "2026-12-01", to: "2027-03-01", status: "reserved" as const };
  const asked = { household: { type: "singleWoman" as const }, unitId: idOf("unt", 7), wish };

  it("are those with a place for the days, named", () => {
    const found = elsewhereFor([abitareInsieme([{ placeId: place(1), actualIn: "2026-06-01" }])], asked, TODAY);

    expect(found.map(({ room }) => room.place?.name)).toEqual(["Posto 2"]);
  });

  it("are none that are full, that want others, that have no places, or that were asked for", () => {
    const full = abitareInsieme([1, 2, 3].map((n) => ({ placeId: place(n), actualIn: "2026-06-01" })));
    const house = abitareInsieme();
    const families = {
      ...house,
      unit: { ...house.unit, ruleVersions: [{ eligibleHouseholdTypes: ["family" as const] }] },
    };

    expect(elsewhereFor([full, families, aliante()], asked, TODAY)).toEqual([]);
    expect(elsewhereFor([house], { ...asked, unitId: house.unit.id }, TODAY)).toEqual([]);
  });
});

describe("the chain of transfers", () => {
  const stays = abitareInsieme([
    { actualIn: "2026-01-01", actualOut: "2026-03-01", status: "departed" },
    { actualIn: "2026-03-01", actualOut: "2026-06-01", status: "departed", transferredFromId: idOf("pla", 1) },
    { actualIn: "2026-06-01", transferredFromId: idOf("pla", 2) },
    { actualIn: "2026-06-01" },
  ]).placements;
  const [first, second, third, other] = stays;
  if (!first || !second || !third || !other) throw new Error("There are four stays.");

  it("is the same from whichever of its stays one looks", () => {
    const chain = [first.id, second.id, third.id];

    for (const stay of [first, second, third]) expect(chainOf(stay, stays).map(({ id }) => id)).toEqual(chain);
  });

  it("has one link where nobody was transferred", () => {
    expect(chainOf(other, stays)).toEqual([other]);
  });
});
