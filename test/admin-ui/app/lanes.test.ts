import { describe, expect, it } from "vitest";
import { lanesOf } from "#admin-ui/board/lanes.ts";
import { scaleFrom } from "#admin-ui/board/scale.ts";
import { abitareInsieme, aliante, idOf } from "./houses.ts";

const november = scaleFrom("month", "2026-11-01");
const TODAY = "2026-11-23";

describe("the lanes of a unit on the board", () => {
  it("show who is in a place, until when, and what is only expected", () => {
    const folder = abitareInsieme([{ placeId: idOf("plc", 1), actualIn: "2026-11-05", expectedOut: "2026-11-28" }]);

    const [first] = lanesOf(folder, november, TODAY).lanes;

    expect(first?.bars.map(({ from, to, state, forecast }) => [from, to, state, forecast])).toEqual([
      ["2026-11-01", "2026-11-05", "free", false],
      ["2026-11-05", "2026-11-24", "occupied", false],
      ["2026-11-24", "2026-11-28", "occupied", true],
      ["2026-11-28", "2026-12-01", "free", true],
    ]);
    expect(first?.bars[1]?.householdIds).toEqual([idOf("hh", 1)]);
  });

  it("say why a place is out of service", () => {
    const folder = abitareInsieme([], [{ placeId: idOf("plc", 2), from: "2026-11-10", to: "2026-11-12" }]);

    const second = lanesOf(folder, november, TODAY).lanes[1];

    expect(second?.bars[1]).toMatchObject({ state: "blocked", outageReason: "maintenance" });
  });

  it("count free places in runs of days", () => {
    const folder = abitareInsieme([
      { status: "departed", placeId: idOf("plc", 1), actualIn: "2026-11-03", actualOut: "2026-11-13" },
    ]);

    expect(lanesOf(folder, november, TODAY).free).toEqual([
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

    const { lanes, free } = lanesOf(folder, november, TODAY);

    expect(lanes).toHaveLength(1);
    expect(lanes[0]?.bars[0]).toMatchObject({ from: "2026-11-10", to: "2026-11-24", state: "occupied" });
    expect(free).toEqual([]);
  });
});
