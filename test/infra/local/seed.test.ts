import { beforeAll, describe, expect, it } from "vitest";
import { allRecords } from "#functions/db/records";
import { partnerId, unitIds } from "#infra/local/seed/fixed-ids";
import { type Counts, seedTable } from "#infra/local/seed/seed";
import { Place } from "#shared/resources/place";
import { RetentionRule } from "#shared/resources/retention-rule";
import { Unit } from "#shared/resources/unit";
import { governedKinds } from "#shared/rules/retention-kinds";
import { aWorld, type World } from "#test/world";
import { everything, NOW, now, stoppingAfter } from "./seeded.ts";

describe("a table without a demo", () => {
  let world: World;
  let counts: Counts;

  beforeAll(async () => {
    world = await aWorld(NOW);
    counts = await seedTable({ table: world.table, demo: false, now });
  });

  const byCode = async () => new Map((await allRecords(world.table, Unit)).map((unit) => [unit.code, unit]));

  it("has the four units, their nine places and the partner, and nothing else", async () => {
    expect(counts).toEqual({ organisations: 1, units: 4, places: 9 });
    expect((await everything(world.table)).size).toBe(14);
  });

  it("has a retention rule for every kind that needs one, and none that counts before somebody confirms it", async () => {
    const rules = await allRecords(world.table, RetentionRule);

    expect(rules.map(({ kind }) => kind).sort()).toEqual(governedKinds.map(({ name }) => name).sort());
    expect(rules.filter(({ confirmed }) => confirmed)).toEqual([]);
  });

  it.each([
    ["ALI", { name: "Progetto Aliante", capacityMeasure: "paths", protectedContext: false }],
    [
      "ABI",
      {
        name: "Abitare Insieme",
        municipality: "Brugherio",
        capacityMeasure: "households",
        maxHouseholds: 3,
        requiresActiveSocialProject: true,
      },
    ],
    ["MED", { name: "Casa Medici", municipality: "Monza", capacityMeasure: "apartments", protectedContext: true }],
    ["CAS", { name: "CasAmica", municipality: "Sovico", capacityMeasure: "apartments", partnerIds: [partnerId] }],
  ])("says of %s what is stated", async (code, stated) => {
    expect((await byCode()).get(code)).toMatchObject(stated);
  });

  it.each([
    ["ALI", ["singleWoman"]],
    ["ABI", ["singleWoman", "womanWithChildren"]],
    ["MED", ["singleWoman", "womanWithChildren", "singleParent", "family"]],
    ["CAS", ["singleWoman", "womanWithChildren", "singleParent"]],
  ])("lets the right households into %s", async (code, types) => {
    expect((await byCode()).get(code)?.eligibleHouseholdTypes).toEqual(types);
  });

  it("leaves unset what nobody has stated", async () => {
    const units = await byCode();
    const unstated = ["address", "ageFrom", "ageTo", "expectedStayMonths", "turnaroundDays"] as const;
    const set = [...units.values()].flatMap((unit) => unstated.filter((field) => unit[field] !== undefined));

    expect(set).toEqual([]);
    expect(["ALI", "MED", "CAS"].map((code) => units.get(code)?.maxHouseholds)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("has three slots, five apartments with three beds, one apartment, and no place for paths", async () => {
    const places = await allRecords(world.table, Place);
    const of = (unitId: string) => places.filter((place) => place.unitId === unitId);

    expect(of(unitIds.ABI).map(({ kind }) => kind)).toEqual(["slot", "slot", "slot"]);
    expect(of(unitIds.CAS).map(({ kind, beds }) => `${kind} ${beds}`)).toEqual(Array(5).fill("apartment 3"));
    expect(of(unitIds.MED).map(({ kind, beds }) => [kind, beds])).toEqual([["apartment", undefined]]);
    expect(of(unitIds.ALI)).toEqual([]);
  });

  it("stays as it is when asked again, with or without a demo", async () => {
    expect(await seedTable({ table: world.table, demo: false, now })).toEqual({});
    expect(await seedTable({ table: world.table, demo: true, now })).toEqual({});
  });

  it("is completed after a start that was cut short", async () => {
    const other = await aWorld(NOW);
    await expect(seedTable({ table: stoppingAfter(other.table, 3), demo: false, now })).rejects.toThrow("stops");

    await seedTable({ table: other.table, demo: false, now });

    expect(await everything(other.table)).toEqual(await everything(world.table));
  });
});
