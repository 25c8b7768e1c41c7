import { describe, expect, it } from "vitest";
import { admitHousehold } from "#functions/use-cases/admit-household";
import { Person } from "#shared/resources/person";
import { aDiary, TODAY } from "./a-diary.ts";

/** A mother and her son in CasAmica's apartment since the first of the month. */
const living = async () => {
  const diary = await aDiary();
  const { world, mine, call } = diary;
  const { unit, apartment } = await world.casAmica();
  const placement = await admitHousehold(world.as("coordinator"), unit.id, {
    householdId: mine.id,
    placeId: apartment.id,
    from: "2026-10-01",
  });
  const person = (firstName: string, more: object = {}) =>
    world.create(Person, { householdId: mine.id, firstName, lastName: "Prova", ...more }, "coordinator");
  const [anna, leo] = [await person("Anna"), await person("Leo")];
  const away = (values: object = {}) => ({
    householdId: mine.id,
    placementId: placement.id,
    from: "2026-10-05",
    to: "2026-10-08",
    type: "homeLeave",
    ...values,
  });
  const tell = (values: object = {}) => call("educator", "POST /api/absences", { body: away(values) });
  return { ...diary, unit, apartment, placement, person, anna, leo, away, tell };
};

describe("an absence", () => {
  it("is told and confirmed by an educator", async () => {
    const { tell, call, anna } = await living();

    const { status, body } = await tell({ personIds: [anna.id] });
    const confirmed = await call("educator", `PATCH /api/absences/${body.id}`, {
      body: { edits: { confirmed: { from: false, to: true } } },
    });

    expect(status).toBe(201);
    expect(confirmed.body).toMatchObject({ confirmed: true, personIds: [anna.id] });
  });

  it("does not free the place", async () => {
    const { tell, world, unit, apartment } = await living();
    await tell({ from: "2026-10-05", to: undefined });
    const { id } = await world.household("singleWoman");

    const entering = admitHousehold(world.as("coordinator"), unit.id, {
      householdId: id,
      placeId: apartment.id,
      from: TODAY,
    });

    await expect(entering).rejects.toMatchObject({ code: "noRoom" });
  });

  it.each([
    ["one day before the entry", { from: "2026-09-30" }, "from"],
    ["with no day in it", { from: "2026-10-05", to: "2026-10-05" }, "to"],
    ["backwards", { from: "2026-10-05", to: "2026-10-04" }, "to"],
  ])("is refused %s", async (_, days, field) => {
    const { tell } = await living();

    expect(await tell(days)).toMatchObject({ status: 422, body: { errors: { [field]: expect.any(String) } } });
  });

  it("is refused for another household's stay, another household's person and a father who lives elsewhere", async () => {
    const { tell, person, other, world, assign, educator } = await living();
    await assign(other, { staffId: educator.id, role: "responsible", from: TODAY });
    const father = await person("Sofiane", { residency: "nonResident" });
    const stranger = await world.create(Person, { householdId: other.id, firstName: "X", lastName: "Y" });
    const errors = async (values: object) => Object.keys((await tell(values)).body.errors ?? {});

    expect(await errors({ householdId: other.id })).toEqual(["placementId"]);
    expect(await errors({ personIds: [stranger.id] })).toEqual(["personIds"]);
    expect(await errors({ personIds: [father.id] })).toEqual(["personIds"]);
  });

  it("never shares a day with another of the same person, and says which one", async () => {
    const { tell, anna, leo } = await living();
    const { body: first } = await tell({ personIds: [anna.id] });

    const same = await tell({ personIds: [leo.id, anna.id], from: "2026-10-07", to: "2026-10-09" });
    const everybody = await tell({ from: "2026-10-01", to: "2026-10-06" });
    const next = await tell({ personIds: [anna.id], from: "2026-10-08", to: "2026-10-09" });
    const son = await tell({ personIds: [leo.id] });

    expect(same).toMatchObject({ status: 409, body: { code: "absenceOverlaps", absenceId: first.id } });
    expect(everybody).toMatchObject({ status: 409, body: { code: "absenceOverlaps" } });
    expect([next.status, son.status]).toEqual([201, 201]);
  });

  it("makes room when it is shortened or archived", async () => {
    const { tell, call, anna } = await living();
    const { body: first } = await tell({ personIds: [anna.id] });
    const edit = (edits: object) => call("educator", `PATCH /api/absences/${first.id}`, { body: { edits } });

    await edit({ to: { from: "2026-10-08", to: "2026-10-06" } });
    expect(await tell({ personIds: [anna.id], from: "2026-10-06", to: "2026-10-07" })).toMatchObject({ status: 201 });
    expect(await edit({ to: { from: "2026-10-06", to: "2026-10-07" } })).toMatchObject({ status: 409 });
    await edit({ archived: { from: false, to: true } });
    expect(await tell({ personIds: [anna.id], from: "2026-10-05", to: "2026-10-06" })).toMatchObject({ status: 201 });
  });

  it("is told once when it is told by many at the same moment", async () => {
    const { tell, anna } = await living();

    const answers = await Promise.all(Array.from({ length: 6 }, () => tell({ personIds: [anna.id] })));

    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
  });
});
