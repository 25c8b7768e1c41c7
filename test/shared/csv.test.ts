import { describe, expect, it } from "vitest";
import { csvLines } from "#shared/csv";

describe("a line for a spreadsheet", () => {
  it("puts the delimiter between cells and leaves unset ones empty", () => {
    expect(csvLines([["Unità", 3, undefined, null, ""], []], ";")).toEqual(["Unità;3;;;", ""]);
  });

  it.each([
    ["the delimiter", "a;b", '"a;b"'],
    ["a quotation mark", 'detta "casa"', '"detta ""casa"""'],
    ["a line break", "a\nb", '"a\nb"'],
    ["a space at its edge", " a", '" a"'],
  ])("puts a cell with %s in quotation marks", (_, cell, line) => {
    expect(csvLines([[cell]], ";")).toEqual([line]);
  });

  it.each(["=1+1", "+39 039", "-3", "@SUM", "\tx", "\rx"])(
    "marks %j as text, so that nothing reckons with it",
    (cell) => {
      expect(csvLines([[cell]])).toEqual([`"'${cell}"`]);
    },
  );

  it("leaves numbers as they are, negative ones too", () => {
    expect(csvLines([[-3, 2.5]])).toEqual(["-3,2.5"]);
  });
});
