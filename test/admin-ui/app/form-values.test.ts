import { describe, expect, it } from "vitest";
import { defaultsOf, formOrder, withItemIds } from "#admin-ui/record/form-values.ts";
import { Household } from "#shared/resources/household";
import { Person } from "#shared/resources/person";
import { Plan } from "#shared/resources/plan";

describe("the values of a form", () => {
  it("begin with the defaults of the definition, but for what an action sets", () => {
    expect(defaultsOf(Household)).toMatchObject({ supportNetwork: [] });
    expect(defaultsOf(Household)).not.toHaveProperty("educators");
    expect(defaultsOf(Household)).not.toHaveProperty("status");
    expect(defaultsOf(Person)).toMatchObject({ residency: "guest" });
  });

  it("ask for what is required first and for lists last", () => {
    const { first, rest } = formOrder(Household, ["note", "educators", "type", "name"]);

    expect(first).toEqual(["type"]);
    expect(rest).toEqual(["name", "note", "educators"]);
  });

  it("give every new item of a list an id where items carry one, and keep those that have one", () => {
    const { goals } = withItemIds(Plan, {
      goals: [
        { area: "work", text: "Un lavoro" },
        { id: "itm_1", text: "x" },
      ],
    });

    expect(goals).toEqual([
      expect.objectContaining({ id: expect.stringMatching(/^itm_[0-9A-HJKMNP-TV-Z]{26}$/) }),
      { id: "itm_1", text: "x" },
    ]);
  });
});
