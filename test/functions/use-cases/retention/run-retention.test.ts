import { describe, expect, it } from "vitest";
import { everyRecord, findRecord } from "#functions/db/records";
import { revisionsOf } from "#functions/db/revisions";
import { makeCapacityReport } from "#functions/use-cases/make-capacity-report";
import { holdHousehold, releaseHousehold } from "#functions/use-cases/retention/hold";
import { previewRetention } from "#functions/use-cases/retention/preview-retention";
import { runRetention } from "#functions/use-cases/retention/run-retention";
import { saveOne } from "#functions/use-cases/save-one";
import { DiaryEntry } from "#shared/resources/diary-entry";
import { Household } from "#shared/resources/household";
import { Person } from "#shared/resources/person";
import { Placement } from "#shared/resources/placement";
import { Referral } from "#shared/resources/referral";
import { RetentionRun } from "#shared/resources/retention-run";
import { fileKinds } from "#shared/rules/retention-kinds";
import { aWorld, type World } from "#test/world";
import { aPastHousehold, confirmRules, LONG_AFTER, put, run } from "./a-past-household.ts";

const stateOf = async (world: World, household: string) => {
  const { erasedOn, retiredOn, archived } = (await findRecord(world.table, Household, household)) ?? {};
  return { erasedOn, retiredOn, archived };
};

describe("a night's run", () => {
  it("does nothing by rules that nobody has confirmed", async () => {
    const world = await aWorld();
    const { household } = await aPastHousehold(world);
    world.travelTo(LONG_AFTER);

    const done = await run(world);

    expect(done).toMatchObject({ archivedCount: 0, erasedCount: 0, rules: [] });
    expect(await stateOf(world, household.id)).toEqual({ archived: false });
  });

  it("archives first and erases years later, and says when, by which rules, how many and which", async () => {
    const world = await aWorld();
    const { household, records } = await aPastHousehold(world);
    await confirmRules(world);

    world.travelTo("2028-10-02T02:30:00.000Z");
    const first = await run(world);
    const archived = await stateOf(world, household.id);
    world.travelTo(LONG_AFTER);
    const second = await run(world);

    expect(archived).toEqual({ archived: true, retiredOn: "2028-10-02" });
    expect(first).toMatchObject({ archivedCount: records.size, erasedCount: 0, leftCount: 0 });
    expect(await stateOf(world, household.id)).toMatchObject({ retiredOn: "2028-10-02", erasedOn: "2036-11-03" });
    expect(second).toMatchObject({ archivedCount: 0, erasedCount: records.size });
    expect(second.kinds.find(({ kind }) => kind === "people")).toEqual({
      kind: "people",
      archived: 0,
      erased: 1,
      ids: [records.get("people")?.id],
    });
    expect((await everyRecord(world.table, RetentionRun)).map(({ endedAt }) => endedAt !== undefined)).toEqual([
      true,
      true,
    ]);
  });

  it("does exactly what the preview of that day has said", async () => {
    const world = await aWorld();
    await aPastHousehold(world);
    await confirmRules(world);
    const on = "2031-10-12";

    const said = await previewRetention(world.as("area-manager"), on);
    world.travelTo(`${on}T02:30:00.000Z`);
    const done = await run(world);

    const told = said.kinds.filter(({ archive, erase }) => archive + erase > 0);
    const did = done.kinds.map(({ kind, archived, erased }) => ({
      kind,
      archive: archived,
      erase: erased,
      confirmed: true,
    }));
    expect(told.length).toBeGreaterThan(5);
    expect(did.toSorted((a, b) => a.kind.localeCompare(b.kind))).toEqual(
      told.toSorted((a, b) => a.kind.localeCompare(b.kind)),
    );
  });

  it("finds nothing more to do when it is run again", async () => {
    const world = await aWorld();
    await aPastHousehold(world);
    await confirmRules(world);
    world.travelTo(LONG_AFTER);
    await run(world);

    expect(await run(world)).toMatchObject({ archivedCount: 0, erasedCount: 0, leftCount: 0 });
  });

  it("goes on the next night where there was too much for one", async () => {
    const world = await aWorld();
    const { household, records } = await aPastHousehold(world);
    await confirmRules(world);
    world.travelTo(LONG_AFTER);

    const first = await run(world, 4);
    const between = await stateOf(world, household.id);
    const second = await run(world);

    expect(first).toMatchObject({ erasedCount: 4, leftCount: records.size - 4 });
    expect(between.erasedOn).toBeUndefined();
    expect(second.erasedCount).toBe(records.size - 4);
    expect((await stateOf(world, household.id)).erasedOn).toBe("2036-11-03");
  });

  it("goes on where the power went in the middle of a record", async () => {
    const world = await aWorld();
    const { household } = await aPastHousehold(world);
    await confirmRules(world);
    world.travelTo(LONG_AFTER);
    const ctx = world.as("area-manager");
    let writes = 0;
    const dying = {
      ...ctx.table,
      commit: (wanted: Parameters<typeof ctx.table.commit>[0]) => {
        writes += 1;
        return writes > 12 ? Promise.reject(new Error("The power is gone.")) : ctx.table.commit(wanted);
      },
    };

    await expect(runRetention({ ...ctx, table: dying }, { trigger: "hand" })).rejects.toThrow("power");
    await run(world);

    expect((await stateOf(world, household.id)).erasedOn).toBe("2036-11-03");
    for (const resource of fileKinds)
      for (const record of await everyRecord(world.table, resource)) expect(record).toHaveProperty("erasedOn");
  });

  it("leaves for the next night what somebody changes meanwhile", async () => {
    const world = await aWorld();
    const { household } = await aPastHousehold(world);
    await confirmRules(world);
    world.travelTo(LONG_AFTER);
    const ctx = world.as("area-manager");
    const hold = { retentionHoldReason: "Ricorso", retentionHoldUntil: undefined };
    let isHeld = false;
    const table = {
      ...ctx.table,
      commit: async (wanted: Parameters<typeof ctx.table.commit>[0]) => {
        if (!isHeld && wanted.some(({ action }) => "ConditionCheck" in action)) {
          isHeld = true;
          await holdHousehold(world.as("coordinator"), household.id, hold);
        }
        return ctx.table.commit(wanted);
      },
    };

    const done = await runRetention({ ...ctx, table }, { trigger: "hand" });

    expect(isHeld).toBe(true);
    expect(done).toMatchObject({ erasedCount: 0 });
    expect(done.leftCount).toBeGreaterThan(0);
  });

  it("keeps a household that is held until somebody lets it go", async () => {
    const world = await aWorld();
    const { household } = await aPastHousehold(world);
    await confirmRules(world);
    await holdHousehold(world.as("coordinator"), household.id, { retentionHoldReason: "Ispezione" });
    world.travelTo(LONG_AFTER);

    const kept = await run(world);
    const said = await previewRetention(world.as("area-manager"));
    await releaseHousehold(world.as("coordinator"), household.id, { reason: "Conclusa" });
    const gone = await run(world);

    expect(kept.erasedCount).toBe(0);
    expect(said.kept).toEqual([{ id: household.id, code: household.code, because: "hold" }]);
    expect(gone.erasedCount).toBeGreaterThan(0);
  });

  it("is previewed with what is due first, then by code", async () => {
    const world = await aWorld();
    const long = { status: "departed", actualIn: "2025-01-01", actualOut: "2025-02-01", extensions: [] };
    const placed = new Map<string, string>();
    for (const code of ["N-0905", "N-0903", "N-0904", "N-0901"])
      placed.set(code, (await aPastHousehold(world, { households: { code } })).household.id);
    await aPastHousehold(world, { households: { code: "N-0999" }, placements: long });
    await confirmRules(world);
    for (const code of ["N-0905", "N-0904"])
      await holdHousehold(world.as("coordinator"), placed.get(code) ?? "", { retentionHoldReason: "Ispezione" });

    const { files, kept } = await previewRetention(world.as("area-manager"), "2036-11-03");

    expect(files.map(({ code }) => code)).toEqual(["N-0999", "N-0901", "N-0903"]);
    expect(kept.map(({ code }) => code)).toEqual(["N-0904", "N-0905"]);
    for (const { lines } of files) expect(lines.map(({ on }) => on)).toEqual(lines.map(({ on }) => on).toSorted());
  });

  it("keeps the household itself while a rule for something in its file is not confirmed", async () => {
    const world = await aWorld();
    const { household, records } = await aPastHousehold(world);
    await confirmRules(
      world,
      fileKinds
        .map(({ name }) => name)
        .filter((name) => name !== DiaryEntry.name)
        .concat("households"),
    );
    world.travelTo(LONG_AFTER);

    const said = await previewRetention(world.as("area-manager"));
    await run(world);

    expect(said.kinds.filter(({ kind }) => kind === "households" || kind === DiaryEntry.name)).toEqual([
      { kind: "households", archive: 1, erase: 0, confirmed: true },
      { kind: DiaryEntry.name, archive: 0, erase: 1, confirmed: false },
    ]);
    expect(
      (await findRecord(world.table, DiaryEntry, String(records.get("diary-entries")?.id)))?.erasedOn,
    ).toBeUndefined();
    expect(await stateOf(world, household.id)).toMatchObject({ archived: true });
    expect((await stateOf(world, household.id)).erasedOn).toBeUndefined();
  });

  it("counts somebody who is only known from the last sign of life, archiving apart", async () => {
    const world = await aWorld();
    const household = await put(world, Household, { type: "family", name: "Rossi" });
    await confirmRules(world);

    world.travelTo("2028-10-01T02:30:00.000Z");
    await run(world);
    world.travelTo("2036-10-01T02:30:00.000Z");
    await run(world);

    expect(await stateOf(world, household.id)).toEqual({
      archived: true,
      retiredOn: "2028-10-01",
      erasedOn: "2036-10-01",
    });
  });

  it("erases a referral that never became a household, five years after its answer", async () => {
    const world = await aWorld();
    const referral = await put(world, Referral, { status: "unsuitable", closedOn: "2026-09-30", needs: "Casa" });
    await confirmRules(world);

    world.travelTo("2031-09-30T02:30:00.000Z");
    await run(world);

    expect(await findRecord(world.table, Referral, referral.id)).toMatchObject({ erasedOn: "2031-09-30" });
    expect(await findRecord(world.table, Referral, referral.id)).not.toHaveProperty("needs");
  });
});

describe("what has been erased", () => {
  it("counts as before, and leaves frozen reports as they were", async () => {
    const world = await aWorld();
    const { unit, slots } = await world.abitareInsieme();
    const place = { unitId: unit.id, placeId: slots[0]?.id };
    const { household } = await aPastHousehold(world, { placements: place });
    const minor = { householdId: household.id, firstName: "Ivo", lastName: "B", residency: "guest" };
    await put(world, Person, { ...minor, joinedOn: "2026-05-01", leftOn: "2026-08-01", birthDate: "2020-01-01" });
    await put(world, Referral, {
      status: "unsuitable",
      closedOn: "2026-06-15",
      closingReason: "noSuitablePlace",
      requestedUnitId: unit.id,
    });
    await put(world, Placement, {
      householdId: household.id,
      ...place,
      status: "departed",
      actualIn: "2026-01-01",
      actualOut: "2026-02-01",
      archived: true,
    });
    const days = { from: "2026-01-01", to: "2026-12-31" };
    const ctx = world.as("area-manager");
    world.travelTo("2027-01-10T08:00:00.000Z");
    const before = await makeCapacityReport(ctx, days);
    await confirmRules(world);

    world.travelTo(LONG_AFTER);
    const done = await run(world);
    const after = await makeCapacityReport(ctx, days);

    expect(done.erasedCount).toBeGreaterThan(10);
    const figures = ({ snapshot }: typeof before) =>
      JSON.parse(JSON.stringify(snapshot, (name, value) => (name === "asOf" ? undefined : value)));
    expect(figures(after)).toEqual(figures(before));
    expect(JSON.stringify(figures(before))).toContain("noSuitablePlace");
    expect(before.snapshot.total).toMatchObject({ personNights: 213 + 92, lengthOfStay: { closed: { count: 1 } } });
    const kept = await everyRecord(world.table, Person);
    expect(kept.map(({ ageClass }) => ageClass).sort()).toEqual(["minor", "minor"]);
    const reports = await ctx.table.get({ pk: `REPORT#${before.id}`, sk: "REPORT" });
    expect(reports).toMatchObject({ snapshot: before.snapshot, version: 1 });
  });

  it("can no longer be edited, by anybody or by any way", async () => {
    const world = await aWorld();
    const { household, records } = await aPastHousehold(world);
    await confirmRules(world);
    world.travelTo(LONG_AFTER);
    await run(world);
    const ctx = world.as("coordinator");
    const person = String(records.get("people")?.id);

    const edit = { id: person, edits: { phone: { to: "039" } } };
    await expect(saveOne(ctx, Person, edit)).rejects.toMatchObject({ code: "erased" });
    const back = { id: household.id, edits: { archived: { from: true, to: false } } };
    await expect(saveOne(ctx, Household, back)).rejects.toMatchObject({ code: "erased" });
    const newcomer = { create: { householdId: household.id, lastName: "A", firstName: "B" } };
    await expect(saveOne(ctx, Person, newcomer)).rejects.toMatchObject({ code: "invalid" });
    await expect(holdHousehold(ctx, household.id, { retentionHoldReason: "Tardi" })).rejects.toMatchObject({
      code: "notPossibleNow",
    });
  });

  it("still says who changed it and when", async () => {
    const world = await aWorld();
    const { records } = await aPastHousehold(world);
    await confirmRules(world);
    world.travelTo(LONG_AFTER);
    await run(world);

    const history = await revisionsOf(world.table, Person, String(records.get("people")?.id));

    expect(history.map(({ by, action }) => [by, action])).toEqual([
      ["giulia", "created"],
      ["area-manager", "erased"],
    ]);
  });
});
