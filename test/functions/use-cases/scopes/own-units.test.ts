import { describe, expect, it } from "vitest";
import { aScopeWorld } from "./scope-world.ts";

const october = { from: "2026-10-01", to: "2026-10-31" };

const aReport = async () => {
  const world = await aScopeWorld();
  const { body } = await world.call("coordinator", "POST /api/capacity-reports", { body: october });
  return { ...world, report: body };
};

describe("A capacity report tells an educator about her units only", () => {
  it("in the list, by itself and in its history", async () => {
    const { call, report, here, there, educator } = await aReport();
    const answers = [
      await call("educator", "GET /api/capacity-reports"),
      await call("educator", `GET /api/capacity-reports/${report.id}`),
      await call("educator", `GET /api/capacity-reports/${report.id}/history`),
    ];
    for (const { status, body } of answers) {
      expect(status).toBe(200);
      expect(JSON.stringify(body)).toContain(here.id);
      expect(JSON.stringify(body)).not.toContain(there.id);
      expect(JSON.stringify(body)).not.toContain("Casa Medici");
    }
    expect(educator.unitIds).toEqual([here.id]);
  });

  it("with a total from which nobody can work out the others", async () => {
    const { call, report } = await aReport();
    const { units, total } = (await call("educator", `GET /api/capacity-reports/${report.id}`)).body.snapshot;
    expect(units).toHaveLength(1);
    const [unit] = units;
    for (const figure of ["placeDays", "occupied", "free", "personNights", "bedNights"])
      expect(total[figure]).toBe(unit[figure]);
    expect(total.households.days).toBe(unit.households.days);
    expect(total.lengthOfStay).toEqual(unit.lengthOfStay);
    const whole = (await call("coordinator", `GET /api/capacity-reports/${report.id}`)).body;
    expect(whole.snapshot.units).toHaveLength(2);
    expect(whole.snapshot).toEqual(report.snapshot);
  });

  it("in the file for a spreadsheet too", async () => {
    const { call, report } = await aReport();
    const file = `GET /api/capacity-reports/${report.id}.csv`;
    expect((await call("educator", file)).body).toContain("CasAmica");
    expect((await call("educator", file)).body).not.toContain("Casa Medici");
    expect((await call("coordinator", file)).body).toContain("Casa Medici");
  });
});

describe("What tells about a unit is for those who work there", () => {
  it("how full it is", async () => {
    const { call, here, there } = await aScopeWorld();
    const ask = (id: string) => call("educator", `GET /api/units/${id}/occupancy?from=2026-10-01&to=2026-10-31`);
    expect((await ask(here.id)).status).toBe(200);
    expect((await ask(there.id)).status).toBe(404);
  });

  it("whether it has room: an entry elsewhere is refused before anything is looked at", async () => {
    const { call, mine, there, places } = await aScopeWorld();
    const enter = (placeId: string) =>
      call("educator", `POST /api/units/${there.id}/admissions`, {
        body: { householdId: mine.household.id, placeId, from: "2026-10-12" },
      });
    const [taken, free] = [await enter(places.far.id), await enter(places.spare.id)];
    expect(taken).toEqual(free);
    expect(taken).toMatchObject({ status: 403, body: { code: "notAssigned" } });
  });

  it("and which days were taken by whoever lives elsewhere now, without who", async () => {
    const { call, mine, near, here, there, places } = await aScopeWorld();
    const body = { on: "2026-10-11", reason: "projectConcluded", destination: "privateRent" };
    await call("coordinator", `POST /api/placements/${near.placement.id}/departure`, { body });
    const entry = { householdId: near.household.id, placeId: places.spare.id, from: "2026-10-11" };
    const moved = await call("coordinator", `POST /api/units/${there.id}/admissions`, { body: entry });
    expect(moved.status).toBe(201);
    const taken = await call("educator", `GET /api/units/${here.id}/taken`);
    expect(taken.body).toEqual({ items: [{ placeId: places.second.id, from: "2026-10-05", to: "2026-10-11" }] });
    expect(JSON.stringify(taken.body)).not.toContain(mine.household.id);
  });

  it("and lets in nobody who is not hers to let in", async () => {
    const { call, near, foreign, here, places } = await aScopeWorld();
    const enter = (householdId: string) =>
      call("educator", `POST /api/units/${here.id}/admissions`, {
        body: { householdId, placeId: places.apartment.id, from: "2026-10-12" },
      });
    expect(await enter(near.household.id)).toMatchObject({ status: 403, body: { code: "notAssigned" } });
    expect(await enter(foreign.household.id)).toEqual(await enter("hh_01ARZ3NDEKTSV4RRFFQ69G5FAV"));
  });
});

describe("Steps on what may only be read", () => {
  it("are refused as not assigned, and so are edits", async () => {
    const { call, near } = await aScopeWorld();
    const refused = [
      await call("educator", `POST /api/placements/${near.placement.id}/departure`, {
        body: { on: "2026-10-12", reason: "ownHome", destination: "privateRent" },
      }),
      await call("educator", `POST /api/people/${near.person.id}/leaving`, {
        body: { on: "2026-10-12", leavingReason: "other" },
      }),
      await call("educator", `PATCH /api/households/${near.household.id}`, {
        body: { edits: { note: { to: "Nota" } } },
      }),
    ];
    for (const answer of refused) expect(answer).toMatchObject({ status: 403, body: { code: "notAssigned" } });
  });

  it("take nobody out of a household of which she may not know", async () => {
    const { call, mine, foreign, near } = await aScopeWorld();
    const reunite = (formerlyId: string) =>
      call("educator", `POST /api/households/${mine.household.id}/members`, {
        body: {
          on: "2026-10-10",
          joiningReason: "reunion",
          lastName: "P",
          firstName: "A",
          residency: "guest",
          formerlyId,
        },
      });
    expect(await reunite(foreign.person.id)).toEqual(await reunite("per_01ARZ3NDEKTSV4RRFFQ69G5FAV"));
    expect(await reunite(near.person.id)).toMatchObject({ status: 403, body: { code: "notAssigned" } });
  });
});

describe("The administration counts heads and learns no names", () => {
  it("as grown-ups and minors of each household", async () => {
    const { call, create, mine, near } = await aScopeWorld();
    const { Person } = await import("#shared/resources/person");
    const child = { householdId: mine.household.id, lastName: "Prova", firstName: "Lia", birthDate: "2020-01-01" };
    await create(Person, child);
    const adult = { ...child, firstName: "Ada", birthDate: "2008-10-12" };
    await create(Person, adult);
    await create(Person, { ...adult, firstName: "Ugo", residency: "nonResident" });
    const { status, body } = await call("administration", "GET /api/household-compositions");
    expect(status).toBe(200);
    expect(body.items).toContainEqual({ householdId: mine.household.id, adults: 1, minors: 1, unknown: 1 });
    expect(body.items).toContainEqual({ householdId: near.household.id, adults: 0, minors: 0, unknown: 1 });
    expect(JSON.stringify(body)).not.toContain("Prova");
    expect((await call("educator", "GET /api/household-compositions")).status).toBe(403);
  });
});
