import { describe, expect, it } from "vitest";
import { keyed } from "#admin-ui/sheet/model/keyed.ts";

const keysOf = (items: readonly unknown[]) => keyed(items).map(({ key }) => key);

describe("items without a name", () => {
  it("are told apart, even where they say the same", () => {
    const keys = keysOf([{ role: "minor" }, { role: "minor" }, { role: "adult" }, undefined]);

    expect(new Set(keys).size).toBe(4);
  });

  it("keep their key when another is put before them or they move", () => {
    const [first] = keysOf(["a", "b"]);

    expect(keysOf(["c", "b", "a"])).toContain(first);
  });

  it("keep their key while only what does not name them changes", () => {
    const textOf = ({ text }: { text: string }) => text;

    const [open] = keyed([{ text: "Telefonare", done: false }], textOf);
    const [done] = keyed([{ text: "Telefonare", done: true }], textOf);

    expect(done?.key).toBe(open?.key);
  });

  it("know their place in the list", () => {
    expect(keyed(["x", "y"]).map(({ item, place }) => [item, place])).toEqual([
      ["x", 0],
      ["y", 1],
    ]);
  });
});
