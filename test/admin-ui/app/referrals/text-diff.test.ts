import { describe, expect, it } from "vitest";
import { textDiff } from "#admin-ui/referrals/text-diff.ts";

const read = (before: string, after: string, without: "added" | "gone") =>
  textDiff(before, after)
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join("");

describe("two versions of a text", () => {
  it("differ by whole words", () => {
    expect(textDiff("entra a gennaio con i figli", "entra a marzo con i figli")).toEqual([
      { kind: "same", text: "entra a " },
      { kind: "gone", text: "gennaio" },
      { kind: "added", text: "marzo" },
      { kind: "same", text: " con i figli" },
    ]);
  });

  it.each([
    ["", "nuovo"],
    ["vecchio", ""],
    ["uguale uguale", "uguale uguale"],
    ["a b c d", "d c b a"],
    ["una riga\ndue righe", "una riga\n\ntre righe"],
  ])("can both be read in %j and %j", (before, after) => {
    expect(read(before, after, "added")).toBe(before);
    expect(read(before, after, "gone")).toBe(after);
  });

  it("stand one after the other when they are too long to compare", () => {
    const long = "parola ".repeat(3000);

    expect(textDiff(long, `${long}fine`).map(({ kind }) => kind)).toEqual(["gone", "added"]);
  });
});
