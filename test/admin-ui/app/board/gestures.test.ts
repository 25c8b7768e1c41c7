import { describe, expect, it } from "vitest";
import { isLane } from "#admin-ui/board/cursor.ts";
import { carried, nudged, startEnd, startMove, startRange, wantedDays } from "#admin-ui/board/gestures.ts";
import { intentOf } from "#admin-ui/board/intents.ts";
import { rowsOf } from "#admin-ui/board/rows.ts";
import { scaleFrom } from "#admin-ui/board/scale.ts";
import { verdictOn } from "#admin-ui/board/verdicts.ts";
import { abitareInsieme, idOf } from "../houses.ts";

const TODAY = "2026-11-23";
const LANE = idOf("plc", 1);

/** N. 1 is in place 1 until 12 January, N. 2 is reserved in place 2 for ten days of December; place 3 is empty. */
const folder = abitareInsieme([
  { placeId: idOf("plc", 1), actualIn: "2026-06-01", expectedOut: "2027-01-12" },
  { placeId: idOf("plc", 2), status: "confirmed", expectedIn: "2026-12-01", expectedOut: "2026-12-11" },
]);
const rows = rowsOf([folder], scaleFrom("quarter", "2026-11-01"), TODAY).filter(isLane);
const [inPlace, reserved] = folder.placements;
if (!inPlace || !reserved) throw new Error("The house has two stays.");
const rowOf = (n: number) => {
  const row = rows.find(({ key }) => key === idOf("plc", n));
  if (!row) throw new Error(`There is no place ${n}.`);
  return row;
};

const facts = {
  today: TODAY,
  isOutage: false,
  mayMoveReserved: false,
  householdOf: () => ({ type: "singleWoman" as const }),
};

describe("days chosen on an empty place", () => {
  it("are asked for in their order, the last one included", () => {
    const range = carried(startRange(LANE, "2026-12-10"), { laneKey: "elsewhere", day: "2026-12-05" }, "2026-12-10");

    expect(wantedDays(range, TODAY)).toEqual({ from: "2026-12-05", to: "2026-12-11" });
    expect(range.laneKey).toBe(LANE);
  });

  it("grow by keys and lead to an option with place and days filled", () => {
    const range = nudged(nudged(startRange(idOf("plc", 3), "2026-12-05"), 1), 1);

    expect(verdictOn(range, rowOf(3), facts)).toEqual({ ok: true });
    expect(intentOf(range, rowOf(3), facts)).toEqual({
      kind: "reserve",
      unitId: folder.unit.id,
      placeId: idOf("plc", 3),
      from: "2026-12-05",
      expectedTo: "2026-12-08",
    });
  });

  it("are refused where somebody lives, and in the past", () => {
    const taken = nudged(startRange(LANE, "2027-01-05"), 3);
    const past = startRange(idOf("plc", 3), "2026-11-20");

    expect(verdictOn(taken, rowOf(1), facts)).toMatchObject({
      ok: false,
      why: "noRoom",
      room: { obstacle: { reason: "placeTaken", householdIds: [idOf("hh", 1)] }, firstFreeOn: "2027-01-12" },
    });
    expect(verdictOn(past, rowOf(3), facts)).toEqual({ ok: false, why: "inThePast" });
  });

  it("block a place in outage mode, past days and days of a stay too", () => {
    const range = nudged(startRange(LANE, "2026-11-20"), 1);
    const outage = { ...facts, isOutage: true };

    expect(verdictOn(range, rowOf(1), outage)).toEqual({ ok: true });
    expect(intentOf(range, rowOf(1), outage)).toMatchObject({ kind: "outage", from: "2026-11-20", to: "2026-11-22" });
  });
});

describe("a stay that is moved", () => {
  it("goes to another place today when somebody is in, whatever day it is let go on", () => {
    const move = carried(startMove(inPlace, LANE), { laneKey: idOf("plc", 3), day: "2026-12-24" }, "2026-11-30");

    expect(wantedDays(move, TODAY)).toEqual({ from: TODAY, to: "2027-01-12" });
    expect(verdictOn(move, rowOf(3), facts)).toEqual({ ok: true });
    expect(intentOf(move, rowOf(3), facts)).toMatchObject({
      step: { name: "transfer" },
      given: { placeId: idOf("plc", 3), on: TODAY, expectedOut: "2027-01-12" },
    });
  });

  it("cannot end where it is, nor where somebody else will be", () => {
    const move = startMove(inPlace, LANE);

    expect(verdictOn(move, rowOf(1), facts)).toEqual({ ok: false, why: "sameDays" });
    expect(verdictOn({ ...move, laneKey: idOf("plc", 2) }, rowOf(2), facts)).toMatchObject({
      ok: false,
      why: "noRoom",
    });
  });

  it("changes its days while it is only reserved, and keeps its length", () => {
    const move = carried(
      startMove(reserved, idOf("plc", 2)),
      { laneKey: idOf("plc", 2), day: "2026-12-08" },
      "2026-12-03",
    );

    expect(wantedDays(move, TODAY)).toEqual({ from: "2026-12-06", to: "2026-12-16" });
    expect(verdictOn(move, rowOf(2), facts)).toEqual({ ok: true });
    expect(intentOf(move, rowOf(2), facts)).toMatchObject({
      step: { name: "reschedule" },
      given: { expectedIn: "2026-12-06", expectedOut: "2026-12-16" },
    });
  });

  it("does not change its place while it is reserved, unless the step can", () => {
    const move = { ...startMove(reserved, idOf("plc", 2)), laneKey: idOf("plc", 3) };

    expect(verdictOn(move, rowOf(3), facts)).toEqual({ ok: false, why: "reservedPlace" });
    expect(verdictOn(move, rowOf(3), { ...facts, mayMoveReserved: true })).toEqual({ ok: true });
  });

  it("respects the criteria of another unit", () => {
    const families = {
      ...folder.unit,
      id: idOf("unt", 9),
      ruleVersions: [{ eligibleHouseholdTypes: ["family" as const] }],
    };
    const elsewhere = { ...rowOf(3), folder: { ...folder, unit: families, placements: [] } };

    expect(verdictOn({ ...startMove(inPlace, LANE), laneKey: idOf("plc", 3) }, elsewhere, facts)).toMatchObject({
      ok: false,
      why: "notEligible",
    });
  });
});

describe("the end of a stay that is moved", () => {
  it("is an extension of who is in, and a new schedule of who is expected", () => {
    const later = carried(startEnd(inPlace, LANE, TODAY), { laneKey: LANE, day: "2027-01-31" }, "2027-01-11");
    const sooner = nudged(startEnd(reserved, idOf("plc", 2), TODAY), -2);

    expect(intentOf(later, rowOf(1), facts)).toMatchObject({ step: { name: "extend" }, given: { to: "2027-02-01" } });
    expect(intentOf(sooner, rowOf(2), facts)).toMatchObject({
      step: { name: "reschedule" },
      given: { expectedIn: "2026-12-01", expectedOut: "2026-12-09" },
    });
  });

  it("comes after its beginning, and not in the past for who is in", () => {
    expect(verdictOn({ kind: "end", laneKey: "", placement: reserved, to: "2026-12-01" }, rowOf(2), facts)).toEqual({
      ok: false,
      why: "endBeforeStart",
    });
    expect(verdictOn({ kind: "end", laneKey: "", placement: inPlace, to: TODAY }, rowOf(1), facts)).toEqual({
      ok: false,
      why: "endInThePast",
    });
    expect(verdictOn(startEnd(inPlace, LANE, TODAY), rowOf(1), facts)).toEqual({ ok: false, why: "sameDays" });
  });

  it("stops at the next stay in the place", () => {
    const crowded = abitareInsieme([
      { placeId: idOf("plc", 1), actualIn: "2026-06-01", expectedOut: "2026-12-01" },
      { placeId: idOf("plc", 1), status: "confirmed", expectedIn: "2026-12-20" },
    ]);
    const row = rowsOf([crowded], scaleFrom("quarter", "2026-11-01"), TODAY).find(isLane);
    const [stay] = crowded.placements;
    if (!row || !stay) throw new Error("The house has a stay.");
    const end = (to: string) => verdictOn({ kind: "end", laneKey: row.key, placement: stay, to }, row, facts);

    expect(end("2026-12-20")).toEqual({ ok: true });
    expect(end("2026-12-21")).toMatchObject({ why: "noRoom", room: { obstacle: { householdIds: [idOf("hh", 2)] } } });
  });
});
