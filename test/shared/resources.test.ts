import { describe, expect, it } from "vitest";
import { resources } from "#shared/resources/index";
import { inOrder, notBefore, notInFuture } from "#shared/rules/order";

const ULID = "01ARZ3NDEKTSV4RRFFQ69G5FAV";

describe("the definitions", () => {
  it("name every kind of record, each once", () => {
    expect(resources.map(({ name }) => name).sort()).toEqual([
      "absences",
      "access-reviews",
      "capacity-reports",
      "diary-entries",
      "diary-openings",
      "disclosures",
      "documents",
      "fee-agreements",
      "households",
      "organisations",
      "outages",
      "partner-clients",
      "people",
      "placements",
      "places",
      "plans",
      "referral-steps",
      "referrals",
      "retention-rules",
      "retention-runs",
      "reviews",
      "staff",
      "supervision-sessions",
      "team-meetings",
      "units",
      "views",
    ]);
    expect(new Set(resources.map(({ kind }) => kind)).size).toBe(resources.length);
    expect(new Set(resources.map(({ idPrefix }) => idPrefix)).size).toBe(resources.length);
  });

  it.each(resources.map((resource) => [resource.name, resource] as const))(
    "of %s point only to kinds that exist",
    (_, resource) => {
      const targets = resource.fields.map(({ refersTo }) => refersTo).filter((target) => target !== undefined);

      expect(targets.filter((target) => !resources.some(({ name }) => name === target))).toEqual([]);
      if (resource.belongsTo) expect(resource.field(resource.belongsTo.by)?.refersTo).toBe(resource.belongsTo.resource);
    },
  );

  it.each(resources.map((resource) => [resource.name, resource] as const))(
    "of %s show at least one field in the grid",
    (_, resource) => {
      expect(resource.fields.some(({ grid }) => grid !== undefined)).toBe(true);
    },
  );

  it.each(resources.map((resource) => [resource.name, resource] as const))(
    "of %s are registered last: optional and default fields still know their editor",
    (_, resource) => {
      expect(resource.fields.filter(({ editor }) => editor === undefined)).toEqual([]);
    },
  );

  it("drop what they do not know when they read the table, and fill in what was not there yet", () => {
    const [household] = resources.filter(({ name }) => name === "households");

    const read = household?.stored.parse({
      id: `hh_${ULID}`,
      version: 1,
      createdAt: "2026-01-01T00:00:00.000Z",
      createdBy: "a",
      updatedAt: "2026-01-01T00:00:00.000Z",
      updatedBy: "a",
      type: "family",
      shoeSize: 38,
    });

    expect(read).toMatchObject({ status: "known", archived: false, educators: [] });
    expect(read).not.toHaveProperty("shoeSize");
  });
});

describe("dates within a record", () => {
  it("may be the same day where an end is included, and not lie before", () => {
    expect(notBefore({ from: "2026-01-01", to: "2026-01-01" }, "to", "from")).toEqual({});
    expect(notBefore({ from: "2026-01-02", to: "2026-01-01" }, "to", "from")).toHaveProperty("to");
    expect(notBefore({ from: "2026-01-02" } as { from: string; to?: string }, "to", "from")).toEqual({});
  });

  it("of what has been done do not lie ahead", () => {
    expect(notInFuture({ heldOn: "2026-01-02" }, "heldOn", "2026-01-01")).toEqual({ heldOn: { code: "notInFuture" } });
  });

  it("of intervals in a list follow each other", () => {
    expect(inOrder("availability", [{ from: "2026-01-01", to: "2026-02-01" }, { from: "2026-02-01" }])).toEqual({});
    expect(inOrder("availability", [{ from: "2026-01-01" }, { from: "2026-02-01" }])).toEqual({
      "availability.0.to": { code: "required" },
    });
    expect(inOrder("availability", [{ from: "2026-01-01", to: "2026-03-01" }, { from: "2026-02-01" }])).toEqual({
      "availability.1.from": { code: "overlaps" },
    });
    expect(inOrder("availability", [{ from: "2026-01-01", to: "2026-01-01" }])).toHaveProperty(["availability.0.to"]);
  });
});
