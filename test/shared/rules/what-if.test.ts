import { describe, expect, it } from "vitest";
import { type WantedStay, whatIf } from "#shared/rules/what-if";
import { aConfirmation, anOption, anOutage, aPlace, aStay, aUnit } from "./houses.ts";

const today = "2026-10-12";
const wanted: WantedStay = { householdId: "new", placeId: "place", from: "2026-10-20", to: "2026-12-20" };

const facts = (more: Partial<Parameters<typeof whatIf>[0]> = {}) => ({
  unit: aUnit(),
  places: [aPlace(), aPlace({ id: "other", name: "Apartment 2" })],
  placements: [],
  outages: [],
  asOf: today,
  ...more,
});

const runsOf = (result: ReturnType<typeof whatIf>, placeId = "place") =>
  (result.places.find((place) => place.placeId === placeId)?.runs ?? []).map(
    ({ from, to, state, wanted, inTheWay }) =>
      `${from}/${to} ${state}${wanted ? " wanted" : ""}${inTheWay ? " in the way" : ""}`,
  );

describe("a unit with a household in it that is not there yet", () => {
  it("shows the half year from the wanted day, beginning today", () => {
    const { from, to } = whatIf(facts(), wanted);

    expect({ from, to }).toEqual({ from: today, to: "2027-04-19" });
  });

  it("keeps the wanted days on the wanted place and leaves the others as they are", () => {
    const result = whatIf(facts(), wanted);

    expect(runsOf(result)).toEqual([
      "2026-10-12/2026-10-13 free",
      "2026-10-13/2026-10-20 free",
      "2026-10-20/2026-12-20 reserved wanted",
      "2026-12-20/2027-04-20 free",
    ]);
    expect(runsOf(result, "other").every((run) => run.endsWith("free"))).toBe(true);
    expect(result).toMatchObject({ obstacles: [] });
    expect(result.firstFreeOn).toBeUndefined();
  });

  it("marks the days on which somebody else is there, and says from when it would fit", () => {
    const result = whatIf(
      facts({ placements: [aStay("2026-09-01", undefined, { expectedOut: "2026-11-01" })] }),
      wanted,
    );

    expect(runsOf(result)).toContain("2026-10-20/2026-11-01 occupied wanted in the way");
    expect(runsOf(result)).toContain("2026-11-01/2026-12-20 reserved wanted");
    expect(result).toMatchObject({
      obstacles: [{ reason: "placeTaken", on: "2026-10-20", householdIds: ["household-2026-09-01"] }],
      firstFreeOn: "2026-11-01",
    });
  });

  it("names every obstacle, the soonest first", () => {
    const result = whatIf(
      facts({
        placements: [aConfirmation("2026-12-01", "2026-12-15")],
        outages: [anOutage("2026-11-10", "2026-11-12")],
      }),
      wanted,
    );

    expect(result.obstacles.map(({ reason, on }) => [reason, on])).toEqual([
      ["placeOutOfService", "2026-11-10"],
      ["placeTaken", "2026-12-01"],
    ]);
    expect(runsOf(result)).toContain("2026-11-10/2026-11-12 blocked wanted in the way");
  });

  it("is not bothered by an option that has expired, nor by itself as an option", () => {
    const expired = anOption("2026-10-20", "2026-10-11", { id: "old", householdId: "somebody" });
    const own = anOption("2026-10-20", "2026-10-30", { id: "own", householdId: "new" });

    const result = whatIf(facts({ placements: [expired, own] }), { ...wanted, placementId: "own" });

    expect(result.obstacles).toEqual([]);
    expect(runsOf(result).filter((run) => run.includes("wanted"))).toEqual(["2026-10-20/2026-12-20 reserved wanted"]);
  });

  it("lets a household that moves leave its old place on the day", () => {
    const placements = [
      aStay("2026-09-01", undefined, { id: "here", placeId: "other", householdId: "new", expectedOut: "2027-03-01" }),
    ];

    const result = whatIf(facts({ placements }), { ...wanted, from: today, leavesPlacementId: "here" });

    expect(runsOf(result, "other").at(0)).toBe("2026-10-12/2026-10-13 free");
    expect(result.unit.every(({ households }) => households <= 1)).toBe(true);
  });

  it("shows when the unit's own measure is passed, although the place is free", () => {
    const unit = aUnit({ maxHouseholds: 1 });
    const placements = [aStay("2026-09-01", undefined, { placeId: "other", expectedOut: "2026-11-01" })];

    const result = whatIf(facts({ unit, placements }), wanted);

    expect(result.obstacles).toMatchObject([{ reason: "unitFull", on: "2026-10-20" }]);
    expect(runsOf(result).some((run) => run.includes("in the way"))).toBe(false);
    expect(result.unit.filter(({ overLimit }) => overLimit)).toEqual([
      { from: "2026-10-20", to: "2026-11-01", households: 2, limit: 1, overLimit: true },
    ]);
  });

  it("is no place's business in a unit that counts paths", () => {
    const unit = aUnit({ capacityMeasure: "paths" });

    const result = whatIf(facts({ unit, places: [] }), { householdId: "new", from: today });

    expect(result).toMatchObject({ places: [], obstacles: [] });
    expect(result.unit.at(-1)).toMatchObject({ households: 1, overLimit: false });
  });
});
