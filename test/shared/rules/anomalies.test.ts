import { describe, expect, it } from "vitest";
import { occupancyOf } from "#shared/rules/occupancy";
import type { OccupancyInput } from "#shared/rules/occupancy-records";
import { aConfirmation, anOutage, aPlace, aStay, aUnit, october } from "./houses.ts";

const anomaliesIn = (facts: Partial<OccupancyInput>) => occupancyOf(october(facts)).anomalies;

describe("contradictions in the facts", () => {
  it("names the household that is in while the place is out of use, and the days of the clash", () => {
    const found = anomaliesIn({
      placements: [aStay("2026-10-01", "2026-10-11")],
      outages: [anOutage("2026-10-09", "2026-10-15")],
    });

    expect(found).toEqual([
      {
        kind: "occupiedWhileBlocked",
        from: "2026-10-09",
        to: "2026-10-11",
        placeId: "place",
        placementIds: ["stay-2026-10-01"],
        outageIds: ["outage-2026-10-09"],
        householdIds: ["household-2026-10-01"],
      },
    ]);
  });

  it("counts a stay on a closed place as occupied, beyond the place-days, and leaves nothing free or negative", () => {
    const places = [aPlace({ availability: [{ from: "2020-01-01", to: "2026-10-06" }] })];
    const placements = [aStay("2026-10-01", "2026-10-11")];

    const unit = occupancyOf(october({ places, placements }));

    expect(unit).toMatchObject({ placeDays: 5, occupied: 10, over: 5, unavailable: 0, reserved: 0, free: 0 });
    expect(unit.rates.gross.percent).toBe(200);
    expect(unit.anomalies).toMatchObject([{ kind: "occupiedWhileClosed", from: "2026-10-06", to: "2026-10-11" }]);
  });

  it("counts two households in a place for one, and says so", () => {
    const placements = [aStay("2026-10-01", "2026-10-11"), aStay("2026-10-08", "2026-10-15")];

    const unit = occupancyOf(october({ placements }));

    expect(unit).toMatchObject({ occupied: 17, over: 3, free: 17 });
    expect(unit.anomalies).toMatchObject([
      {
        kind: "overfull",
        from: "2026-10-08",
        to: "2026-10-11",
        placementIds: ["stay-2026-10-01", "stay-2026-10-08"],
      },
    ]);
  });

  it("names overlapping outages of one place", () => {
    const outages = [anOutage("2026-10-05", "2026-10-10"), anOutage("2026-10-08", "2026-10-12")];

    expect(anomaliesIn({ outages })).toMatchObject([
      {
        kind: "overlappingOutages",
        from: "2026-10-08",
        to: "2026-10-10",
        outageIds: ["outage-2026-10-05", "outage-2026-10-08"],
      },
    ]);
  });

  it("names a reservation for which its place has no room, with who is in the way", () => {
    const placements = [aStay("2026-10-01", "2026-10-11"), aConfirmation("2026-10-09", "2026-10-20")];

    expect(anomaliesIn({ placements })).toMatchObject([
      {
        kind: "reservedWithoutRoom",
        from: "2026-10-09",
        to: "2026-10-11",
        placementIds: ["confirmed-2026-10-09", "stay-2026-10-01"],
      },
    ]);
  });

  it("names the days on which more households are in than the rules of the day let in", () => {
    const unit = aUnit({
      ruleVersions: [
        { to: "2026-10-05", maxHouseholds: 2 },
        { from: "2026-10-05", maxHouseholds: 1 },
      ],
    });
    const places = [aPlace(), aPlace({ id: "second" })];
    const placements = [aStay("2026-09-01", "2026-10-11"), aStay("2026-10-02", "2026-10-09", { placeId: "second" })];

    expect(anomaliesIn({ unit, places, placements })).toMatchObject([
      { kind: "overLimit", from: "2026-10-05", to: "2026-10-09" },
    ]);
  });

  it("names a household that is in two places at once", () => {
    const places = [aPlace(), aPlace({ id: "second" })];
    const placements = [
      aStay("2026-10-01", "2026-10-11", { householdId: "rossi" }),
      aStay("2026-10-10", "2026-10-20", { householdId: "rossi", placeId: "second" }),
    ];

    expect(anomaliesIn({ places, placements })).toMatchObject([
      { kind: "householdTwice", from: "2026-10-10", to: "2026-10-11", householdIds: ["rossi"] },
    ]);
  });

  it("finds nothing wrong with a household that moves from one place to another on one day", () => {
    const places = [aPlace(), aPlace({ id: "second" })];
    const placements = [
      aStay("2026-10-01", "2026-10-10", { householdId: "rossi" }),
      aStay("2026-10-10", "2026-10-20", { householdId: "rossi", placeId: "second" }),
    ];

    expect(occupancyOf(october({ places, placements }))).toMatchObject({ occupied: 19, anomalies: [] });
  });

  it("names a stay that has none of the unit's places, and counts its household-days all the same", () => {
    const placements = [aStay("2026-10-30", "2026-11-09", { placeId: "nowhere" })];

    const unit = occupancyOf(october({ placements }));

    expect(unit).toMatchObject({ occupied: 0, households: { days: 2, peak: 1 } });
    expect(unit.anomalies).toMatchObject([{ kind: "stayWithoutPlace", from: "2026-10-30", to: "2026-11-01" }]);
  });

  it("names stays without a day of entry or of departure", () => {
    const placements = [
      aStay("2026-10-01", undefined, { id: "a", actualIn: undefined }),
      aStay("2026-10-01", undefined, { id: "b", status: "departed" }),
    ];

    const unit = occupancyOf(october({ placements }));

    expect(unit.anomalies.map(({ kind, placementIds }) => [kind, ...placementIds])).toEqual([
      ["noEntryDay", "a"],
      ["noDepartureDay", "b"],
    ]);
  });

  it("counts a departure without a day up to the as-of day and keeps no place for it afterwards", () => {
    const placements = [aStay("2026-10-01", undefined, { status: "departed" })];

    expect(occupancyOf(october({ placements, asOf: "2026-10-10" }))).toMatchObject({
      occupied: 10,
      reserved: 0,
      free: 21,
    });
  });

  it("names a stay that ends before it begins, where the period is touched, and counts no day of it", () => {
    const placements = [aStay("2026-10-10", "2026-10-05")];

    expect(occupancyOf(october({ placements }))).toMatchObject({
      occupied: 0,
      free: 31,
      anomalies: [{ kind: "leavesBeforeEntering" }],
    });
    expect(anomaliesIn({ placements, from: "2026-11-01", to: "2026-11-30" })).toEqual([]);
  });

  it("joins a contradiction over days that differ in other respects", () => {
    const found = anomaliesIn({
      placements: [aStay("2026-10-01", "2026-10-11"), aConfirmation("2026-10-05", "2026-10-08")],
      outages: [anOutage("2026-10-02", "2026-10-11")],
    });

    expect(found.filter(({ kind }) => kind === "occupiedWhileBlocked")).toMatchObject([
      { from: "2026-10-02", to: "2026-10-11" },
    ]);
  });

  it("keeps a contradiction apart that stops and comes back", () => {
    const unit = aUnit({ maxHouseholds: 1 });
    const places = [aPlace(), aPlace({ id: "second" })];
    const placements = [
      aStay("2026-10-01", "2026-11-01"),
      aStay("2026-10-05", "2026-10-08", { placeId: "second" }),
      aStay("2026-10-20", "2026-10-22", { placeId: "second" }),
    ];

    expect(anomaliesIn({ unit, places, placements })).toMatchObject([
      { kind: "overLimit", from: "2026-10-05", to: "2026-10-08" },
      { kind: "overLimit", from: "2026-10-20", to: "2026-10-22" },
    ]);
  });
});
