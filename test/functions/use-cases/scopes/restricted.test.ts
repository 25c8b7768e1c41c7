import { describe, expect, it } from "vitest";
import { accessTo } from "#shared/access";
import { resources } from "#shared/resources/index";
import { Person } from "#shared/resources/person";
import { TeamMeeting } from "#shared/resources/team-meeting";
import { householdKinds, recordsAbout } from "./household-records.ts";
import { aScopeWorld, nobody } from "./scope-world.ts";

/** The household of a colleague in the educator's own unit is restricted; every kind of record is there about it. */
const aRestriction = async () => {
  const world = await aScopeWorld();
  const { near } = world;
  const written = await recordsAbout(world, near);
  const waiting = await world.referral({ requestedUnitId: world.here.id, householdId: near.household.id });
  expect((await world.restrict(near.household)).body).toMatchObject({ restricted: true });
  const told = (body: unknown): string[] => {
    const text = JSON.stringify(body);
    return [...Object.values(written), waiting.id, near.household.code ?? "", "Visita in casa"].filter((secret) =>
      text.includes(secret),
    );
  };
  return { ...world, written, waiting, told };
};

const october = "from=2026-10-01&to=2026-10-31";

describe("A restricted household exists for those only who have to know", () => {
  it("is in no list of an educator who is not assigned to it, not in a difference, not put away", async () => {
    const { call, told } = await aRestriction();
    for (const { name } of resources.filter((resource) => accessTo(resource, ["educator"]).read.size > 0))
      for (const rest of ["", "?archived=true", "?since=2026-01-01T00:00:00.000Z"]) {
        const { status, body } = await call("educator", `GET /api/${name}${rest}`);
        expect({ name, rest, status, told: told(body) }).toEqual({ name, rest, status: 200, told: [] });
      }
  });

  it("is told to the coordinator, so that there is something to hide", async () => {
    const { call, written } = await aRestriction();
    for (const { name } of householdKinds) {
      const { body } = await call("coordinator", `GET /api/${name}`);
      expect(JSON.stringify(body)).toContain(written[name]);
    }
  });

  it("is no record for her, and has no history", async () => {
    const { call, written } = await aRestriction();
    for (const { name, idPrefix } of householdKinds)
      for (const rest of ["", "/history"]) {
        const missing = await call("educator", `GET /api/${name}/${nobody(idPrefix)}${rest}`);
        expect(missing.status).toBe(404);
        expect(await call("educator", `GET /api/${name}/${written[name]}${rest}`)).toEqual(missing);
      }
  });

  it("has no page for her, and no diary", async () => {
    const { call, near, waiting } = await aRestriction();
    const answers = [
      [`GET /api/households/${near.household.id}/file`, `GET /api/households/${nobody("hh")}/file`],
      [`GET /api/households/${near.household.id}/diary`, `GET /api/households/${nobody("hh")}/diary`],
      [`GET /api/referrals/${waiting.id}`, `GET /api/referrals/${nobody("ref")}`],
    ] as const;
    for (const [hidden, missing] of answers)
      expect(await call("educator", hidden)).toEqual(await call("educator", missing));
  });

  it("is found in no diary, among no open questions and in no number of people", async () => {
    const { call, near, told } = await aRestriction();
    const search = (body: object, who: "educator" | "coordinator" = "educator") =>
      call(who, "POST /api/diary-entries/search", { body });
    expect((await search({ text: "Visita" }, "coordinator")).body.items).toHaveLength(1);
    for (const sought of [{}, { text: "Visita" }, { followUpOpen: true }])
      expect((await search(sought)).body).toEqual({ items: [], more: false });
    const inIt = await search({ householdId: near.household.id });
    expect(inIt).toEqual(await search({ householdId: nobody("hh") }));
    expect(inIt.status).toBe(404);

    expect((await call("coordinator", "GET /api/follow-ups")).body.items).toHaveLength(1);
    expect((await call("educator", "GET /api/follow-ups")).body.items).toEqual([]);
    expect(told((await call("educator", "GET /api/household-compositions")).body)).toEqual([]);
  });

  it("takes its place in a unit and in its reports, and nobody learns how many people it has", async () => {
    const { call, here, places, near, create } = await aRestriction();
    await create(Person, { householdId: near.household.id, lastName: "Prova", firstName: "Leo" });
    const made = await call("coordinator", "POST /api/capacity-reports", {
      body: { from: "2026-10-01", to: "2026-10-31" },
    });
    const asked = [
      `GET /api/units/${here.id}/occupancy?${october}`,
      `GET /api/capacity-reports/${made.body.id}`,
      `GET /api/capacity-reports/${made.body.id}/history`,
      "GET /api/capacity-reports",
    ];
    const people = /"(personNights|daysWithoutGuests)":|"beds":\{[^}]*"numerator":[1-9]/;
    for (const address of asked) {
      expect(JSON.stringify((await call("coordinator", address)).body)).toMatch(people);
      const { status, body } = await call("educator", address);
      expect(status).toBe(200);
      expect(JSON.stringify(body)).not.toMatch(people);
    }
    const occupied = (await call("educator", asked[0] ?? "")).body.places;
    expect(occupied.find(({ placeId }: { placeId: string }) => placeId === places.second.id).occupied).toBe(8);
    const file = (await call("educator", `GET /api/capacity-reports/${made.body.id}.csv`)).body;
    const [head = "", line = ""] = file.split("\r\n");
    expect(line.split(";")[head.split(";").indexOf("Notti-persona")]).toBe("n.d.");
  });

  it("is known to the coordinator, the area manager and whoever is assigned, and to be billed", async () => {
    const { call, near, mine, restrict } = await aRestriction();
    const at = `GET /api/households/${near.household.id}`;
    expect((await call("coordinator", at)).body).toMatchObject({ restricted: true, restrictedReason: "Minacce" });
    expect((await call("area-manager", at)).body).toMatchObject({ restricted: true });
    const billed = (await call("administration", at)).body;
    expect(billed).toMatchObject({ code: near.household.code, type: "singleWoman" });
    expect(billed).not.toHaveProperty("restricted");
    await restrict(mine.household);
    expect((await call("educator", `GET /api/households/${mine.household.id}`)).status).toBe(200);
  });

  it("is not known when somebody asks whether she is", async () => {
    const { call } = await aRestriction();
    const ask = { body: { lastName: "Prova", firstName: "Anna" } };
    expect((await call("educator", "POST /api/households/known", ask)).body).toMatchObject({ matches: [{}], more: 0 });
  });

  it("is in the way without a name, a code or an id", async () => {
    const { call, mine, near, here, places } = await aRestriction();
    const { household } = mine;
    await call("coordinator", `POST /api/placements/${mine.placement.id}/departure`, {
      body: { on: "2026-10-12", reason: "projectConcluded", destination: "privateRent" },
    });
    const entry = { body: { householdId: household.id, placeId: places.second.id, from: "2026-10-12" } };
    const { status, body } = await call("educator", `POST /api/units/${here.id}/admissions`, entry);
    expect({ status, code: body.code }).toEqual({ status: 409, code: "noRoom" });
    expect(body.inTheWay).toEqual([{ until: null }]);
    expect(body.detail).toContain("qualcuno senza una data di uscita");
    expect(JSON.stringify(body)).not.toContain(near.household.id);
    expect(JSON.stringify(body)).not.toContain(near.household.code);
    expect(body.elsewhere).toEqual([]);
    const told = await call("coordinator", `POST /api/units/${here.id}/admissions`, entry);
    expect(told.body.inTheWay).toMatchObject([{ householdId: near.household.id, code: near.household.code }]);
  });

  it("takes its place in the unit without saying who", async () => {
    const { call, here, there, places } = await aRestriction();
    const taken = await call("educator", `GET /api/units/${here.id}/taken`);
    expect(taken.body).toEqual({ items: [{ placeId: places.second.id, from: "2026-10-05" }] });
    expect((await call("coordinator", `GET /api/units/${here.id}/taken`)).body).toEqual({ items: [] });
    expect((await call("educator", `GET /api/units/${there.id}/taken`)).status).toBe(404);
  });

  it("has taken its place once it has left, to the day and without saying who", async () => {
    const { call, here, near, places } = await aRestriction();
    const body = { on: "2026-10-11", reason: "projectConcluded", destination: "privateRent" };
    const left = await call("coordinator", `POST /api/placements/${near.placement.id}/departure`, { body });
    expect(left.status).toBe(200);
    const taken = await call("educator", `GET /api/units/${here.id}/taken`);
    expect(taken.body).toEqual({ items: [{ placeId: places.second.id, from: "2026-10-05", to: "2026-10-11" }] });
  });

  it("is pointed to by nothing that somebody may read: an agenda, a history", async () => {
    const { call, create, near, mine } = await aRestriction();
    const agenda = [
      { title: "Chiavi", householdId: near.household.id },
      { title: "Turni", householdId: mine.household.id },
    ];
    const meeting = await create(TeamMeeting, { heldOn: "2026-10-12", agenda });
    for (const call_ of ["", "/history"]) {
      const { body } = await call("educator", `GET /api/team-meetings/${meeting.id}${call_}`);
      expect(JSON.stringify(body)).not.toContain(near.household.id);
      expect(JSON.stringify(body)).not.toContain("Chiavi");
      expect(JSON.stringify(body)).toContain("Turni");
    }
    const full = (await call("coordinator", `GET /api/team-meetings/${meeting.id}`)).body;
    expect(full.agenda).toHaveLength(2);
  });

  it("waits for a unit without being seen there", async () => {
    const world = await aRestriction();
    const { referralAt } = await import("../../../referrals.ts");
    const values = { requestedUnitId: world.here.id, waitingSince: "2026-09-01" } as const;
    await referralAt(world, "waiting", { ...values, householdId: world.near.household.id });
    const seen = await referralAt(world, "waiting", { ...values, waitingSince: "2026-09-02" });
    const list = async (who: "educator" | "coordinator") =>
      (await world.call(who, `GET /api/units/${world.here.id}/waiting-list`)).body.items;
    expect(await list("coordinator")).toHaveLength(2);
    expect(await list("educator")).toMatchObject([{ referralId: seen.id, position: 1 }]);
  });

  it("is let go again with a reason, by those who may restrict", async () => {
    const { call, near } = await aRestriction();
    const lift = (who: "educator" | "administration" | "area-manager") =>
      call(who, `POST /api/households/${near.household.id}/restriction-end`, { body: { reason: "Cessato pericolo" } });
    expect((await lift("educator")).status).toBe(403);
    expect((await lift("administration")).status).toBe(403);
    expect((await lift("area-manager")).body).toMatchObject({ restricted: false });
    expect((await call("educator", `GET /api/households/${near.household.id}`)).status).toBe(200);
  });
});
