import { describe, expect, it } from "vitest";
import { getRecord } from "#functions/db/records";
import { Outage } from "#shared/resources/outage";
import { Placement } from "#shared/resources/placement";
import { october } from "#test/functions/use-cases/placements/cases";
import { edit, foreseeing } from "./foreseeing.ts";

const day = (date: string) => ({ date });

describe("A longer stay", () => {
  it("says how many nights, until when the place is taken, who comes next and what stays free", async () => {
    const { admit, another, effectsOf, unit } = await foreseeing();
    const { id } = await admit();
    const { other } = await another({ from: "2026-11-10", expectedTo: "2026-12-10" });

    const effects = await effectsOf("placements", edit(id, "expectedOut", october(30), "2026-11-08"));

    expect(effects.get("staysLonger")?.params).toEqual({ count: 9, from: day(october(30)), to: day("2026-11-08") });
    expect(effects.get("placeTakenUntil")?.params).toEqual({ place: "Bilocale 1", to: day("2026-11-08") });
    expect(effects.get("nextInPlace")).toMatchObject({ params: { household: other.code, count: 2 }, tone: "warn" });
    expect(effects.get("freePlaces")?.params).toEqual({ unit: unit.name, on: day(october(30)), from: 3, to: 2 });
    expect(effects.get("extensionWritten")?.params).toEqual({ number: 1 });
    expect(effects.get("feeNotCovered")?.params).toEqual({ from: day(october(30)) });
  });

  it("leaves the extension that it foresaw", async () => {
    const { admit, call, world } = await foreseeing();
    const { id } = await admit();

    await call("coordinator", "POST /api/placements/edits", {
      body: { rows: [edit(id, "expectedOut", october(30), "2026-11-08")] },
    });

    expect((await getRecord(world.table, Placement, id)).extensions).toEqual([
      { from: october(30), to: "2026-11-08", decidedOn: october(12) },
    ]);
  });

  it("that is written shorter again gives its nights back", async () => {
    const { admit, effectsOf } = await foreseeing();
    const { id } = await admit();

    const effects = await effectsOf("placements", edit(id, "expectedOut", october(30), october(25)));

    expect(effects.get("staysShorter")?.params).toMatchObject({ count: 5 });
    expect(effects.get("freePlaces")?.params).toMatchObject({ from: 2, to: 3 });
    expect(effects.has("extensionWritten")).toBe(false);
  });

  it("says nothing where nothing that weighs is changed", async () => {
    const { admit, rowsOf } = await foreseeing();
    const { id } = await admit();

    expect(await rowsOf("coordinator", "placements", [edit(id, "note", null, "Ha chiesto di restare")])).toEqual([
      { id, status: "saved", effects: [] },
    ]);
  });
});

describe("A place out of use", () => {
  it("says for how long, what is left on the worst day, and who is in the way", async () => {
    const { admit, effectsOf, household, places } = await foreseeing();
    await admit();
    const create = { placeId: places[0]?.id, from: october(28), to: "2026-11-05", reason: "maintenance" };

    const effects = await effectsOf("outages", { create });

    expect(effects.get("outOfService")?.params).toMatchObject({ place: "Bilocale 1", count: 8 });
    expect(effects.get("stayInOutage")).toMatchObject({
      params: { household: household.code, on: day(october(28)) },
      tone: "bad",
      householdId: household.id,
    });
    expect(effects.get("freePlaces")?.params).toMatchObject({ on: day(october(30)), from: 3, to: 2 });
  });

  it("is given back when it is put away", async () => {
    const { effectsOf, world, places } = await foreseeing();
    const { id } = await world.create(Outage, { placeId: places[0]?.id ?? "", from: october(1), reason: "unfit" });

    const effects = await effectsOf("outages", edit(id, "archived", false, true));

    expect(effects.get("backInService")?.params).toEqual({ place: "Bilocale 1", on: day(october(12)) });
    expect(effects.get("freePlaces")?.params).toMatchObject({ from: 2, to: 3 });
  });
});

describe("Another capacity", () => {
  it("of a unit says what the limit was, who is already beyond it, and what stays free", async () => {
    const { admit, effectsOf, unit } = await foreseeing();
    await admit();

    const effects = await effectsOf("units", edit(unit.id, "maxHouseholds", null, 0));

    expect(effects.get("limitStated")?.params).toEqual({ count: 0 });
    expect(effects.get("limitExceeded")).toMatchObject({ params: { count: 1, max: 0 }, tone: "bad" });
    expect(effects.get("freePlaces")).toMatchObject({ params: { to: 0 }, tone: "bad" });
  });

  it("of places counts them all, and names who lives in one that is put away", async () => {
    const { admit, effectsOf, household, places, unit } = await foreseeing();
    await admit();

    const closing = await effectsOf("places", edit(places[0]?.id ?? "", "archived", false, true));
    const opening = await effectsOf("places", {
      create: { unitId: unit.id, name: "Bilocale 4", kind: "apartment", availability: [{ from: "2026-01-01" }] },
    });

    expect(closing.get("unitPlaces")?.params).toEqual({ unit: unit.name, from: 3, to: 2 });
    expect(closing.get("livedInNow")?.params).toEqual({ household: household.code, to: day(october(30)) });
    expect(opening.get("unitPlaces")?.params).toEqual({ unit: unit.name, from: 3, to: 4 });
  });
});
