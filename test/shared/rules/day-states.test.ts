import { describe, expect, it } from "vitest";
import { type DayStatesInput, dayStates } from "#shared/rules/day-states";
import { aConfirmation, anOutage, aPlace, aStay } from "./houses.ts";

const onBoard = (facts: Partial<DayStatesInput> = {}) =>
  dayStates({
    place: aPlace(),
    placements: [],
    outages: [],
    from: "2026-10-01",
    to: "2026-10-31",
    asOf: "2026-10-31",
    ...facts,
  });

const inShort = (facts: Partial<DayStatesInput>) => onBoard(facts).map(({ state, from, to }) => [state, from, to]);

describe("the days of a place on the board", () => {
  it("tell a month in half-open runs: free, occupied, being made ready, reserved", () => {
    const placements = [aStay("2026-10-05", "2026-10-12"), aConfirmation("2026-10-20")];
    const outages = [anOutage("2026-10-12", "2026-10-15")];

    expect(inShort({ placements, outages })).toEqual([
      ["free", "2026-10-01", "2026-10-05"],
      ["occupied", "2026-10-05", "2026-10-12"],
      ["blocked", "2026-10-12", "2026-10-15"],
      ["free", "2026-10-15", "2026-10-20"],
      ["reserved", "2026-10-20", "2026-11-01"],
    ]);
  });

  it("say for whom a place is occupied or kept, and why it is blocked", () => {
    const placements = [aStay("2026-10-01", "2026-10-12")];
    const outages = [anOutage("2026-10-12", "2026-11-01", { reason: "turnaround" })];

    expect(onBoard({ placements, outages })).toMatchObject([
      { state: "occupied", placementId: "stay-2026-10-01", placementIds: ["stay-2026-10-01"] },
      { state: "blocked", placementIds: [], outageId: "outage-2026-10-12", outageReason: "turnaround" },
    ]);
  });

  it("show the days on which a place is not open as closed", () => {
    const place = aPlace({ availability: [{ from: "2026-10-11", to: "2026-10-21" }] });

    expect(inShort({ place })).toEqual([
      ["closed", "2026-10-01", "2026-10-11"],
      ["free", "2026-10-11", "2026-10-21"],
      ["closed", "2026-10-21", "2026-11-01"],
    ]);
  });

  it("show somebody who lives in a closed place", () => {
    const place = aPlace({ availability: [] });

    expect(inShort({ place, placements: [aStay("2026-10-01", "2026-11-01")] })).toEqual([
      ["occupied", "2026-10-01", "2026-11-01"],
    ]);
  });

  it("mark what lies after the as-of day as forecast, and end the projection with the expected end", () => {
    const placements = [aStay("2026-10-01", undefined, { expectedOut: "2026-10-25" })];

    expect(onBoard({ placements, asOf: "2026-10-10" }).map(({ state, to, forecast }) => [state, to, forecast])).toEqual(
      [
        ["occupied", "2026-10-11", false],
        ["occupied", "2026-10-25", true],
        ["free", "2026-11-01", true],
      ],
    );
  });

  it("keep the place of a household without an expected end, in its name", () => {
    const placements = [aStay("2026-10-01")];

    expect(onBoard({ placements, asOf: "2026-10-10" }).at(-1)).toMatchObject({
      state: "reserved",
      from: "2026-10-11",
      placementId: "stay-2026-10-01",
      forecast: true,
    });
  });

  it("keep two outages apart where one follows on the other", () => {
    const outages = [
      anOutage("2026-10-05", "2026-10-10", { id: "a" }),
      anOutage("2026-10-10", "2026-10-12", { id: "b" }),
    ];

    expect(inShort({ outages })).toEqual([
      ["free", "2026-10-01", "2026-10-05"],
      ["blocked", "2026-10-05", "2026-10-10"],
      ["blocked", "2026-10-10", "2026-10-12"],
      ["free", "2026-10-12", "2026-11-01"],
    ]);
  });

  it("do not cut a run where only a reservation that has no room begins", () => {
    const placements = [aStay("2026-10-01", "2026-11-01"), aConfirmation("2026-10-10", "2026-10-20")];

    expect(inShort({ placements })).toEqual([["occupied", "2026-10-01", "2026-11-01"]]);
  });

  it("count the households of a place for several", () => {
    const place = aPlace({ householdsAtOnce: 3 });
    const placements = [aStay("2026-10-01", "2026-11-01"), aConfirmation("2026-10-11")];

    expect(onBoard({ place, placements })).toMatchObject([
      { to: "2026-10-11", state: "occupied", capacity: 3, occupied: 1, reserved: 0, free: 2 },
      { to: "2026-11-01", state: "occupied", capacity: 3, occupied: 1, reserved: 1, free: 1 },
    ]);
  });
});
