import { describe, expect, it } from "vitest";
import { isLane, itemOn, moved, settled } from "#admin-ui/board/cursor.ts";
import { heightOf, rowAt, rowsOf, TRACK_HEIGHT, UNIT_HEIGHT, windowOf } from "#admin-ui/board/rows.ts";
import { scaleFrom } from "#admin-ui/board/scale.ts";
import { abitareInsieme, aliante, idOf } from "../houses.ts";

const TODAY = "2026-11-23";
const november = scaleFrom("month", "2026-11-01");
const [first, second] = [idOf("plc", 1), idOf("plc", 2)];
const rows = rowsOf(
  [
    abitareInsieme(
      [{ placeId: first, status: "departed", actualIn: "2026-11-05", actualOut: "2026-11-10" }],
      [{ placeId: second, from: "2026-11-12", to: "2026-11-15" }],
    ),
  ],
  november,
  TODAY,
);
const at = (laneKey: string, day: string) => ({ laneKey, day });

describe("the keys on the board", () => {
  it("walk through empty days one by one and over a stay at once", () => {
    expect(moved(rows, at(first, "2026-11-03"), "ArrowRight").day).toBe("2026-11-04");
    expect(moved(rows, at(first, "2026-11-05"), "ArrowRight").day).toBe("2026-11-10");
    expect(moved(rows, at(first, "2026-11-08"), "ArrowLeft").day).toBe("2026-11-04");
    expect(moved(rows, at(second, "2026-11-13"), "ArrowRight").day).toBe("2026-11-15");
  });

  it("jump to where something else begins", () => {
    expect(moved(rows, at(first, "2026-11-02"), "ArrowRight", true).day).toBe("2026-11-05");
    expect(moved(rows, at(first, "2026-11-20"), "ArrowLeft", true).day).toBe("2026-11-10");
    expect(moved(rows, at(first, "2026-11-10"), "ArrowLeft", true).day).toBe("2026-11-05");
  });

  it("go from lane to lane over the heads of units, and stay at the edge", () => {
    expect(moved(rows, at(first, "2026-11-03"), "ArrowDown")).toEqual(at(second, "2026-11-03"));
    expect(moved(rows, at(first, "2026-11-03"), "ArrowUp")).toEqual(at(first, "2026-11-03"));
  });

  it("know what lies under them", () => {
    const lanes = rows.filter(isLane);

    expect(lanes[0] && itemOn(lanes[0], "2026-11-09")).toMatchObject({ kind: "stay" });
    expect(lanes[0] && itemOn(lanes[0], "2026-11-10")).toMatchObject({ kind: "free" });
    expect(lanes[1] && itemOn(lanes[1], "2026-11-14")).toMatchObject({ kind: "blocked", outageId: idOf("out", 1) });
  });

  it("fall back to the first lane when theirs is gone", () => {
    expect(settled(rows, at("gone", "2026-11-03"))).toEqual(at(first, "2026-11-03"));
    expect(settled(rows, at(second, "2026-11-03"))).toEqual(at(second, "2026-11-03"));
  });
});

describe("the rows of the board", () => {
  it("stand below each other, a unit above its lanes", () => {
    expect(rows.map(({ kind, top }) => [kind, top])).toEqual([
      ["unit", 0],
      ["lane", UNIT_HEIGHT],
      ["lane", UNIT_HEIGHT + TRACK_HEIGHT],
      ["lane", UNIT_HEIGHT + 2 * TRACK_HEIGHT],
    ]);
    expect(heightOf(rows)).toBe(UNIT_HEIGHT + 3 * TRACK_HEIGHT);
  });

  it("say so when a unit has nobody on a path", () => {
    expect(rowsOf([aliante()], november, TODAY).map(({ kind }) => kind)).toEqual(["unit", "empty"]);
  });

  it("are found by where they lie, the nearest one beside them", () => {
    expect(rowAt(rows, UNIT_HEIGHT - 1)).toBe(0);
    expect(rowAt(rows, UNIT_HEIGHT)).toBe(1);
    expect(rowAt(rows, -40)).toBe(0);
    expect(rowAt(rows, 9999)).toBe(3);
  });

  it("are drawn some more than can be seen, in steps", () => {
    const many = rowsOf(
      Array.from({ length: 60 }, () => abitareInsieme()),
      november,
      TODAY,
    );
    const { first: from, last: to } = windowOf(many, 3000, 600);

    expect(from % 8).toBe(0);
    expect(many[from]?.top).toBeLessThan(3000);
    expect(many[to]?.top).toBeGreaterThan(3600);
    expect(to - from).toBeLessThan(60);
    expect(windowOf(many, 3005, 600)).toEqual({ first: from, last: to });
  });
});
