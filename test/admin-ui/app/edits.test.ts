import { describe, expect, it } from "vitest";
import { editsBetween, withoutUnset } from "#admin-ui/data/edits.ts";

describe("edits between what was seen and what is wanted", () => {
  it("names only fields that differ", () => {
    const edits = editsBetween({ name: "Casa A", beds: 2 }, { name: "Casa B", beds: 2 }, ["name", "beds"]);

    expect(edits).toEqual({ name: { from: "Casa A", to: "Casa B" } });
  });

  it("sends an emptied field as null, and takes every kind of nothing for the same", () => {
    const edits = editsBetween({ note: "x", email: undefined }, { note: "", email: null }, ["note", "email"]);

    expect(edits).toEqual({ note: { from: "x", to: null } });
  });

  it("leaves out fields that may not be edited", () => {
    const edits = editsBetween({ code: "N-1" }, { code: "N-2" }, []);

    expect(edits).toEqual({});
  });

  it("compares lists by what is in them", () => {
    const seen = { availability: [{ from: "2026-01-01" }] };
    const wanted = { availability: [{ from: "2026-01-01", to: null }] };

    expect(editsBetween(seen, wanted, ["availability"])).toEqual({});
  });

  it("drops what is not set inside the items of a list", () => {
    const values = withoutUnset({ name: "x", note: null, contacts: [{ name: "Anna", phone: "" }] });

    expect(values).toEqual({ name: "x", contacts: [{ name: "Anna" }] });
  });
});
