import { describe, expect, it } from "vitest";
import { Document } from "#shared/resources/document";
import { Outage } from "#shared/resources/outage";
import { october } from "#test/functions/use-cases/placements/cases";
import { edit, type ForeseenRow, foreseeing } from "./foreseeing.ts";

const day = (date: string) => ({ date });

/** Of each row, what it says of one thing: its own part, and what all rows come to. */
const saidOf = (rows: readonly ForeseenRow[], code: string): Record<string, unknown>[][] =>
  rows.map(({ effects = [] }) =>
    effects.filter((effect) => effect.code === code).map(({ params, together }) => ({ ...params, together })),
  );

describe("Two rows that touch one unit", () => {
  it("each say how many places they take, and what stays free with both", async () => {
    const { admit, another, places, rowsOf, unit } = await foreseeing();
    const first = await admit();
    const { stay } = await another({ from: october(14), expectedTo: october(30), placeId: places[1]?.id });
    const free = { unit: unit.name, on: day(october(30)) };

    const rows = await rowsOf("coordinator", "placements", [
      edit(first.id, "expectedOut", october(30), "2026-11-08"),
      edit(stay.id, "expectedOut", october(30), "2026-11-05"),
    ]);

    const own = { ...free, from: 3, to: 2, together: undefined };
    const both = { ...free, from: 3, to: 1, together: 2 };
    expect(saidOf(rows, "freePlaces")).toEqual([
      [own, both],
      [own, both],
    ]);
  });

  it("say of both the day on which they take most, when several days are as full", async () => {
    const { admit, another, places, rowsOf } = await foreseeing();
    const first = await admit();
    const { stay } = await another({ from: october(14), expectedTo: "2026-11-10", placeId: places[1]?.id });
    await another({ from: "2026-11-01", expectedTo: "2026-11-10", placeId: places[2]?.id });
    await another({ from: "2026-11-10", expectedTo: "2026-12-10", placeId: places[2]?.id });

    const rows = await rowsOf("coordinator", "placements", [
      edit(first.id, "expectedOut", october(30), "2026-11-20"),
      edit(stay.id, "expectedOut", "2026-11-10", "2026-11-20"),
    ]);

    const both = { on: day("2026-11-10"), from: 2, to: 0, together: 2 };
    expect(saidOf(rows, "freePlaces").map((told) => told[1])).toMatchObject([both, both]);
  });

  it("say so too when one gives back what the other takes", async () => {
    const { admit, another, places, rowsOf } = await foreseeing();
    const first = await admit();
    const { stay } = await another({ from: october(14), expectedTo: october(25), placeId: places[1]?.id });

    const rows = await rowsOf("coordinator", "placements", [
      edit(first.id, "expectedOut", october(30), october(25)),
      edit(stay.id, "expectedOut", october(25), october(30)),
    ]);

    expect(saidOf(rows, "freePlaces")).toMatchObject([
      [
        { from: 2, to: 3 },
        { on: day(october(25)), from: 2, to: 2, together: 2 },
      ],
      [
        { from: 2, to: 1 },
        { on: day(october(25)), from: 2, to: 2, together: 2 },
      ],
    ]);
  });

  it("that takes places out of use, or adds some, are added up as well", async () => {
    const { places, rowsOf, unit, world } = await foreseeing();
    const lasting = (n: number) =>
      world.create(Outage, { placeId: places[n]?.id ?? "", from: october(14), to: october(20), reason: "maintenance" });
    const outages = [await lasting(0), await lasting(1)];
    const create = (name: string) => ({
      create: { unitId: unit.id, name, kind: "apartment", availability: [{ from: "2026-01-01" }] },
    });

    const longer = await rowsOf(
      "coordinator",
      "outages",
      outages.map(({ id }) => edit(id, "to", october(20), october(22))),
    );
    const added = await rowsOf("coordinator", "places", [create("Bilocale 4"), create("Bilocale 5")]);

    const own = { from: 3, to: 2 };
    expect(saidOf(longer, "freePlaces")).toMatchObject([
      [own, { from: 3, to: 1, together: 2 }],
      [own, { from: 3, to: 1, together: 2 }],
    ]);
    const place = { unit: unit.name, from: 3, to: 4 };
    expect(saidOf(added, "unitPlaces")).toMatchObject([
      [place, { from: 3, to: 5, together: 2 }],
      [place, { from: 3, to: 5, together: 2 }],
    ]);
  });

  it("of which only one moves the number say nothing of both", async () => {
    const { admit, another, places, rowsOf } = await foreseeing();
    const first = await admit();
    const { stay } = await another({ from: october(14), expectedTo: october(30), placeId: places[1]?.id });

    const rows = await rowsOf("coordinator", "placements", [
      edit(first.id, "expectedOut", october(30), "2026-11-08"),
      edit(stay.id, "note", null, "Ha chiesto di restare"),
    ]);

    expect(saidOf(rows, "freePlaces")).toMatchObject([[{ from: 3, to: 2, together: undefined }], []]);
  });
});

describe("Two rows that touch one household", () => {
  it("each say whom they add, and who lives there with both", async () => {
    const { admit, household, rowsOf } = await foreseeing();
    await admit();
    const child = (firstName: string) => ({
      create: { householdId: household.id, lastName: "Prova", firstName, birthDate: "2018-01-01" },
    });

    const rows = await rowsOf("coordinator", "people", [child("Leo"), child("Eva")]);

    const own = { household: household.code, adultsFrom: 0, adultsTo: 0, minorsFrom: 0, minorsTo: 1 };
    expect(saidOf(rows, "composition")).toEqual([
      [
        { ...own, together: undefined },
        { ...own, minorsTo: 2, together: 2 },
      ],
      [
        { ...own, together: undefined },
        { ...own, minorsTo: 2, together: 2 },
      ],
    ]);
  });

  it("each tell the deadline of their own record, and of no other's", async () => {
    const { admit, household, rowsOf, world } = await foreseeing();
    await admit();
    const paper = (kind: Document["kind"], expiresOn: string) =>
      world.create(Document, { householdId: household.id, kind, expiresOn });
    const order = await paper("courtOrder", "2026-12-01");
    const report = await paper("socialReport", "2026-12-02");

    const rows = await rowsOf("coordinator", "documents", [
      edit(order.id, "expiresOn", "2026-12-01", "2027-12-01"),
      edit(report.id, "expiresOn", "2026-12-02", "2027-12-02"),
    ]);

    expect(saidOf(rows, "deadlineMoves").map((told) => told.map(({ to }) => to))).toEqual([
      [day("2027-12-01")],
      [day("2027-12-02")],
    ]);
  });

  it("leave to a row what it does to the deadline of a record that stays as it is", async () => {
    const { admit, household, rowsOf, world } = await foreseeing();
    await admit();
    await world.create(Document, { householdId: household.id, kind: "identityCard", expiresOn: "2026-12-01" });

    const rows = await rowsOf("coordinator", "documents", [
      { create: { householdId: household.id, kind: "identityCard", expiresOn: "2036-12-01" } },
    ]);

    expect(saidOf(rows, "deadlineGoes")).toMatchObject([[{ on: day("2026-12-01") }]]);
    expect(saidOf(rows, "deadlineComes")).toMatchObject([[{ on: day("2036-12-01") }]]);
  });
});
