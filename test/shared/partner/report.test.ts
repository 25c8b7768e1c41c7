import { describe, expect, it } from "vitest";
import { partnerReport } from "#shared/partner/report";

const unit = (code: string, counts: { closed: number; waiting: number; refused: number[] }) => ({
  unitId: "unt_1",
  code,
  name: code,
  placeDays: 150,
  occupied: 100,
  unavailable: 0,
  reserved: 0,
  withheld: 0,
  free: 50,
  over: 0,
  personNights: 260,
  rates: {
    gross: { numerator: 100, denominator: 150, percent: 66.7 },
    net: { numerator: 100, denominator: 150, percent: 66.7 },
    beds: { numerator: 260, denominator: 450, percent: 57.8 },
  },
  lengthOfStay: { closed: { count: counts.closed, total: 900, mean: 150 }, open: { count: 3, total: 90 } },
  waiting: { count: counts.waiting, total: 40 },
  refusals: counts.refused.map((count) => ({ outcome: "unsuitable", reason: "other", count })),
  places: [{ placeId: "plc_1", name: "Bilocale 1" }],
  anomalies: [{ kind: "overfull", placementIds: ["pla_1"], householdIds: ["hh_1"], outageIds: [] }],
});

const report = (...units: object[]) => ({
  id: "rep_1",
  from: "2026-09-01",
  to: "2026-09-30",
  asOf: "2026-10-01T04:00:00.000Z",
  ruleVersion: "occupancy-1",
  snapshot: { units },
});

describe("a partner's part of a report", () => {
  it.each([
    [0, 0],
    [1, null],
    [4, null],
    [5, 5],
  ])("tells %d of anything as %s", (count, told) => {
    const part = partnerReport(report(unit("CAS", { closed: count, waiting: count, refused: [count] })), ["CAS"]);

    expect(part?.units[0]).toMatchObject({ closedStays: told, waiting: told, refused: told });
  });

  it("adds refusals up before it looks whether they are few", () => {
    const part = partnerReport(report(unit("CAS", { closed: 0, waiting: 0, refused: [2, 3] })), ["CAS"]);

    expect(part?.units[0]?.refused).toBe(5);
  });

  it("tells how long stays were only where there were enough of them", () => {
    const meanOf = (closed: number) =>
      partnerReport(report(unit("CAS", { closed, waiting: 0, refused: [] })), ["CAS"])?.units[0]?.meanStay;

    expect([meanOf(4), meanOf(5)]).toEqual([null, 150]);
  });

  it.each([
    ["2026-09-01", "2026-09-07"],
    ["2026-09-01", "2026-09-29"],
    ["2026-08-31", "2026-09-30"],
    ["2026-09-01", "2026-10-31"],
  ])("counts nothing that happened from %s to %s: taken from a month, it would point at somebody", (from, to) => {
    const many = unit("CAS", { closed: 9, waiting: 9, refused: [9] });

    const part = partnerReport({ ...report(many), from, to }, ["CAS"]);

    expect(part?.units[0]).toMatchObject({ closedStays: null, meanStay: null, refused: null, waiting: 9 });
  });

  it("carries no place, no person-nights, no anomaly and no other unit", () => {
    const counts = { closed: 0, waiting: 0, refused: [] };
    const part = partnerReport(report(unit("ABI", counts), unit("CAS", counts)), ["CAS"]);

    expect(part?.units.map(({ code }) => code)).toEqual(["CAS"]);
    expect(JSON.stringify(part)).not.toMatch(/Bilocale|personNights|hh_1|pla_1|260|beds/);
  });

  it("is nothing where a report is about none of its units", () => {
    expect(partnerReport(report(unit("ABI", { closed: 0, waiting: 0, refused: [] })), ["CAS"])).toBeUndefined();
  });
});
