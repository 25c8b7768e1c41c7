import { describe, expect, it } from "vitest";
import { blockForSafety } from "#functions/use-cases/block-for-safety";
import { Person } from "#shared/resources/person";
import { Unit } from "#shared/resources/unit";
import { october } from "#test/functions/use-cases/placements/cases";
import { printOfTable } from "#test/scan";
import { edit, foreseeing } from "./foreseeing.ts";

describe("The preview of a bulk edit", () => {
  it("answers row by row in the order sent: saved, refused, conflict, and what is not there", async () => {
    const { household, rowsOf } = await foreseeing();

    const rows = await rowsOf("coordinator", "households", [
      { create: { type: "castle" } },
      edit(household.id, "name", "Altra", "Mia"),
      edit("hh_01ARZ3NDEKTSV4RRFFQ69G5FAV", "name", null, "Nessuno"),
      edit(household.id, "name", null, "Mia"),
    ]);

    expect(rows.map(({ status, code }) => code ?? status)).toEqual(["invalid", "conflict", "notFound", "saved"]);
    expect(rows[3]).toEqual({ id: household.id, status: "saved", effects: [] });
  });

  it("writes nothing, takes no number and remembers no key", async () => {
    const { call, previewed, world } = await foreseeing();
    const before = await printOfTable(world.table.name);
    const rows = [{ create: { type: "family" } }, { create: { type: "family" } }];

    const { body } = await previewed("coordinator", "households", rows, { "idempotency-key": "paste-1" });

    expect(body.rows).toEqual([
      { status: "saved", effects: [] },
      { status: "saved", effects: [] },
    ]);
    expect(await printOfTable(world.table.name)).toBe(before);
    const saved = await call("coordinator", "POST /api/households/edits", {
      body: { rows },
      headers: { "idempotency-key": "paste-1" },
    });
    expect(saved.body.rows.map(({ record }: { record: { code: string } }) => record.code)).toEqual([
      "N-0002",
      "N-0003",
    ]);
  });

  it("sees rows that stand in each other's way: one code for two units, two outages on the same days", async () => {
    const { places, rowsOf } = await foreseeing();
    const unit = { create: { code: "NUO", name: "Nuova", capacityMeasure: "paths" } };
    const outage = { create: { placeId: places[0]?.id, from: october(20), to: october(25), reason: "other" } };

    const units = await rowsOf("coordinator", Unit.name, [unit, unit]);
    const outages = await rowsOf("coordinator", "outages", [outage, outage]);

    expect(units.map(({ status, code }) => code ?? status)).toEqual(["saved", "invalid"]);
    expect(outages.map(({ status, code }) => code ?? status)).toEqual(["saved", "overlappingOutage"]);
  });

  it("refuses a stay that has no room in the words of the edit, and says who is in the way", async () => {
    const { admit, another, call, previewed } = await foreseeing();
    const { id } = await admit();
    await another({ from: "2026-11-05", expectedTo: "2026-12-05" });
    const rows = [edit(id, "expectedOut", october(30), "2026-11-20")];

    const foreseen = await previewed("coordinator", "placements", rows);

    const done = await call("coordinator", "POST /api/placements/edits", { body: { rows } });
    expect(foreseen.body).toEqual(done.body);
    expect(foreseen.body.rows[0]).toMatchObject({ status: "refused", code: "noRoom" });
  });

  it("is for those who may edit, and of the fields that they may", async () => {
    const { admit, previewed, world } = await foreseeing();
    const { id } = await admit();
    const row = edit(id, "expectedOut", october(30), october(31));

    expect((await previewed("educator", "placements", [row])).status).toBe(403);
    expect((await previewed(undefined, "placements", [row])).status).toBe(401);
    const anna = await world.create(Person, {
      householdId: (await world.household()).id,
      lastName: "Prova",
      firstName: "Anna",
    });
    const foreign = await previewed("educator", "people", [edit(anna.id, "firstName", "Anna", "Ada")]);
    expect(foreign.body.rows[0]).toMatchObject({ status: "refused", code: "notFound" });
  });

  it("says of somebody under a safety block what it says of nobody", async () => {
    const { household, previewed, world } = await foreseeing();
    const educator = await world.colleague("educator");
    await world.assign(household, educator);
    const person = { householdId: household.id, lastName: "Prova", firstName: "Padre", residency: "nonResident" };
    const { id } = await world.create(Person, person);
    await blockForSafety(world.as("coordinator"), id, { reason: "Provvedimento del giudice" });

    const { body } = await previewed("educator", "people", [edit(id, "firstName", "Padre", "Altro")]);

    expect(body.rows).toMatchObject([{ id, status: "refused", code: "notFound" }]);
  });
});
