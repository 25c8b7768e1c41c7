import { describe, expect, it } from "vitest";
import { freeRuns, itemsOf, lanesOf } from "#admin-ui/board/lanes.ts";
import { scaleFrom } from "#admin-ui/board/scale.ts";
import { abitareInsieme, aliante, idOf } from "./houses.ts";

const november = scaleFrom("month", "2026-11-01");
const TODAY = "2026-11-23";

const inPlace = (n: number, fields: Record<string, unknown>) => ({ placeId: idOf("plc", n), ...fields });
const segmentsOf = (stays: readonly Record<string, unknown>[]) =>
  lanesOf(abitareInsieme(stays), november, TODAY)[0]?.stays[0]?.segments.map(({ from, to, look }) => [from, to, look]);

describe("the lanes of a unit on the board", () => {
  it("draw a stay as one bar: what has passed, then what is expected", () => {
    const folder = abitareInsieme([inPlace(1, { actualIn: "2026-11-05", expectedOut: "2026-11-28" })]);

    const [first] = lanesOf(folder, november, TODAY);

    expect(first?.stays).toHaveLength(1);
    expect(first?.stays[0]).toMatchObject({ from: "2026-11-05", to: "2026-11-28", householdId: idOf("hh", 1) });
    expect(first?.stays[0]?.segments.map(({ from, to, look }) => [from, to, look])).toEqual([
      ["2026-11-05", "2026-11-24", "occupied"],
      ["2026-11-24", "2026-11-28", "expected"],
    ]);
    expect(first?.days().runs.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ["free", "2026-11-01", "2026-11-05"],
      ["free", "2026-11-28", "2026-12-01"],
    ]);
  });

  it("only keep the days after today for who has said no end, or should have left", () => {
    expect(segmentsOf([inPlace(1, { actualIn: "2026-10-05" })])).toEqual([
      ["2026-11-01", "2026-11-24", "occupied"],
      ["2026-11-24", "2026-12-01", "kept"],
    ]);
    expect(segmentsOf([inPlace(1, { actualIn: "2026-10-05", expectedOut: "2026-11-20" })])).toEqual([
      ["2026-11-01", "2026-11-24", "occupied"],
      ["2026-11-24", "2026-12-01", "kept"],
    ]);
  });

  it("tell an option, with its expiry, from what is confirmed, and drop one that has expired", () => {
    const option = { status: "optioned", expectedIn: "2026-11-25", expectedOut: "2026-11-29" };
    const [lane] = lanesOf(abitareInsieme([inPlace(1, { ...option, optionExpiresOn: TODAY })]), november, TODAY);

    expect(lane?.stays[0]).toMatchObject({ status: "optioned", expiresOn: TODAY, until: "2026-11-29" });
    expect(segmentsOf([inPlace(1, { ...option, status: "confirmed" })])).toEqual([
      ["2026-11-25", "2026-11-29", "confirmed"],
    ]);
    expect(segmentsOf([inPlace(1, { ...option, optionExpiresOn: "2026-11-22" })])).toBeUndefined();
  });

  it("say when a stay goes on beyond what is shown", () => {
    const folder = abitareInsieme([
      inPlace(1, { actualIn: "2026-10-05", expectedOut: "2027-02-01" }),
      inPlace(2, { actualIn: "2026-11-05", expectedOut: "2026-11-30" }),
    ]);

    const [first, second] = lanesOf(folder, november, TODAY);

    expect(first?.stays[0]).toMatchObject({ beginsBefore: true, goesOn: true, until: "2027-02-01" });
    expect(second?.stays[0]).toMatchObject({ beginsBefore: false, goesOn: false });
  });

  it("draw stays that share days one below the other, and name the contradiction", () => {
    const folder = abitareInsieme([
      inPlace(1, { actualIn: "2026-11-01", actualOut: "2026-11-10", status: "departed" }),
      inPlace(1, { actualIn: "2026-11-08", actualOut: "2026-11-20", status: "departed" }),
      inPlace(1, { actualIn: "2026-11-20", expectedOut: "2026-11-28" }),
    ]);

    const [lane] = lanesOf(folder, november, TODAY);

    expect(lane?.tracks).toBe(2);
    expect(lane?.stays.map(({ track }) => track)).toEqual([0, 1, 0]);
    expect(lane?.days().anomalies).toEqual([
      expect.objectContaining({ kind: "overfull", placementIds: [idOf("pla", 1), idOf("pla", 2)] }),
    ]);
  });

  it("need one line when one household leaves on the day on which the next one comes", () => {
    const folder = abitareInsieme([
      inPlace(1, { actualIn: "2026-11-01", actualOut: "2026-11-10", status: "departed" }),
      inPlace(1, { actualIn: "2026-11-10", expectedOut: "2026-11-28" }),
    ]);

    expect(lanesOf(folder, november, TODAY)[0]).toMatchObject({ tracks: 1 });
    expect(lanesOf(folder, november, TODAY)[0]?.days().anomalies).toEqual([]);
  });

  it("say why a place is out of service", () => {
    const folder = abitareInsieme([], [{ placeId: idOf("plc", 2), from: "2026-11-10", to: "2026-11-12" }]);

    const second = lanesOf(folder, november, TODAY)[1];

    expect(second?.days().runs[1]).toMatchObject({
      kind: "blocked",
      outageId: idOf("out", 1),
      outageReason: "maintenance",
      from: "2026-11-10",
      to: "2026-11-12",
    });
  });

  it("list everything on a lane in order of time", () => {
    const folder = abitareInsieme(
      [inPlace(2, { actualIn: "2026-11-15", expectedOut: "2026-11-25" })],
      [{ placeId: idOf("plc", 2), from: "2026-11-10", to: "2026-11-12" }],
    );

    const lane = lanesOf(folder, november, TODAY)[1];

    expect(lane && itemsOf(lane).map(({ kind }) => kind)).toEqual(["free", "blocked", "free", "stay", "free"]);
  });

  it("count free places in runs of days", () => {
    const folder = abitareInsieme([
      inPlace(1, { status: "departed", actualIn: "2026-11-03", actualOut: "2026-11-13" }),
    ]);

    expect(freeRuns(folder, november, TODAY)).toEqual([
      { from: "2026-11-01", to: "2026-11-03", count: 3 },
      { from: "2026-11-03", to: "2026-11-13", count: 2 },
      { from: "2026-11-13", to: "2026-12-01", count: 3 },
    ]);
  });

  it("give each path of a unit without places a lane of its own, and count nothing free", () => {
    const folder = aliante([
      { actualIn: "2026-11-10" },
      { actualIn: "2026-05-01", actualOut: "2026-06-01", status: "departed" },
    ]);

    const lanes = lanesOf(folder, november, TODAY);

    expect(lanes).toHaveLength(1);
    expect(lanes[0]?.stays[0]).toMatchObject({ from: "2026-11-10", to: "2026-12-01", status: "inProgress" });
    expect(lanes[0]?.days().runs).toEqual([]);
    expect(freeRuns(folder, november, TODAY)).toEqual([]);
  });
});
