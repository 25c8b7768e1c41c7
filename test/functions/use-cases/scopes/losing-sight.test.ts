import { describe, expect, it } from "vitest";
import { transferHousehold } from "#functions/use-cases/transfer-household";
import { aScopeWorld, type ScopeWorld } from "./scope-world.ts";

const LATER = "2026-10-12T09:00:00.000Z";
const NOON = "2026-10-12T10:00:00.000Z";

/** What an open tab of the educator is told about people, since it last asked. */
const delta = async ({ call }: ScopeWorld, since: string) =>
  (await call("educator", `GET /api/people?since=${since}`)).body as { items: { id: string }[]; afresh?: true };

const idsOf = ({ items }: { items: { id: string }[] }) => items.map(({ id }) => id).sort();

/** A world in which an open tab has asked at nine. */
const anOpenTab = async () => {
  const world = await aScopeWorld();
  world.travelTo(LATER);
  const before = await delta(world, world.now());
  expect(before).toMatchObject({ items: [], asOf: LATER });
  world.travelTo(NOON);
  return world;
};

describe("Open tabs let go of what somebody has lost sight of", () => {
  it("tells nothing afresh while nothing moves", async () => {
    const world = await anOpenTab();
    await world.call("educator", `PATCH /api/people/${world.mine.person.id}`, {
      body: { edits: { firstName: { from: "Anna", to: "Rita" } } },
    });
    const answer = await delta(world, LATER);
    expect(answer.afresh).toBeUndefined();
    expect(idsOf(answer)).toEqual([world.mine.person.id]);
  });

  it.each<[string, (world: ScopeWorld) => Promise<unknown>, (world: ScopeWorld) => string[]]>([
    ["a household is restricted", ({ restrict, near }) => restrict(near.household), ({ mine }) => [mine.person.id]],
    [
      "a stay has moved to another unit",
      async ({ there, near, places, as }) =>
        transferHousehold(as("coordinator"), near.placement.id, {
          unitId: there.id,
          placeId: places.spare.id,
          on: "2026-10-12",
          reason: "Più posto",
        }),
      ({ mine }) => [mine.person.id],
    ],
    [
      "she works in another unit",
      ({ educator, there, here, call }) =>
        call("area-manager", `PATCH /api/staff/${educator.id}`, {
          body: { edits: { unitIds: { from: [here.id], to: [there.id] } } },
        }),
      ({ mine, foreign }) => [mine.person.id, foreign.person.id],
    ],
    [
      "an assignment has gone to somebody else",
      async ({ assign, other, foreign, mine, educator }) => {
        await assign(foreign.household, educator);
        await assign(mine.household, other);
      },
      ({ mine, near, foreign }) => [mine.person.id, near.person.id, foreign.person.id],
    ],
  ])("at once when %s", async (_, move, left) => {
    const world = await anOpenTab();
    await move(world);
    const answer = await delta(world, LATER);
    expect(answer.afresh).toBe(true);
    expect(idsOf(answer)).toEqual(left(world).sort());
    expect((await world.call("coordinator", `GET /api/people?since=${LATER}`)).body.afresh).toBeUndefined();
  });

  it("at midnight, when an assignment ends with the day", async () => {
    const world = await aScopeWorld();
    const { household } = world.foreign;
    await world.assignFor(household, world.educator, { from: "2026-10-01", to: "2026-10-13" });
    const read = () => world.call("educator", `GET /api/households/${household.id}`);
    // A quarter to midnight in Rome, then five past.
    world.travelTo("2026-10-12T21:45:00.000Z");
    expect((await read()).status).toBe(200);
    const { asOf } = (await world.call("educator", "GET /api/people")).body;
    world.travelTo("2026-10-12T22:05:00.000Z");
    expect((await read()).status).toBe(404);
    const answer = await delta(world, asOf);
    expect(answer.afresh).toBe(true);
    expect(idsOf(answer)).toEqual([world.mine.person.id, world.near.person.id].sort());
  });

  it("keeps what moves in one transaction to one mark, and never fails for it", async () => {
    const world = await aScopeWorld();
    const moves = [world.mine, world.near, world.foreign].map(({ household }) => world.restrict(household));
    expect((await Promise.all(moves)).map(({ status }) => status)).toEqual([200, 200, 200]);
  });
});

describe("What was given to somebody before", () => {
  it("is no page token for anybody else, and none for another kind", async () => {
    const { call } = await aScopeWorld();
    const token = (mine: unknown) => Buffer.from(JSON.stringify(mine)).toString("base64url");
    const forged = token({ part: 1, asOf: LATER, mine: "somebody" });
    const answer = await call("educator", `GET /api/people?since=${LATER}&next=${forged}`);
    expect(answer).toMatchObject({ status: 400, body: { code: "badRequest" } });
    const { next } = (await call("coordinator", `GET /api/people?since=${LATER}`)).body;
    expect(next).toEqual(expect.any(String));
    expect((await call("coordinator", `GET /api/people?since=${LATER}&next=${next}`)).status).toBe(200);
    expect((await call("educator", `GET /api/people?since=${LATER}&next=${next}`)).status).toBe(400);
    expect((await call("coordinator", `GET /api/households?since=${LATER}&next=${next}`)).status).toBe(400);
  });

  it("is not answered again under its key once she has lost sight of it: a step", async () => {
    const { call, household: aHousehold, assign, educator, other } = await aScopeWorld();
    const household = await aHousehold();
    await assign(household, educator);
    const body = {
      on: "2026-10-10",
      joiningReason: "arrival",
      lastName: "Prova",
      firstName: "Lia",
      residency: "guest",
    };
    const headers = { "idempotency-key": "11111111-1111-4111-8111-111111111111" };
    const join = () => call("educator", `POST /api/households/${household.id}/members`, { body, headers });
    const first = await join();
    expect(first.status).toBe(200);
    expect(await join()).toEqual(first);
    await assign(household, other);
    expect(await join()).toMatchObject({ status: 404, body: { code: "notFound" } });
  });

  it("is not answered again under its key once she has lost sight of it: rows", async () => {
    const { call, mine, assign, other, restrict } = await aScopeWorld();
    const headers = { "idempotency-key": "22222222-2222-4222-8222-222222222222" };
    const rows = [
      { id: mine.person.id, edits: { firstName: { from: "Anna", to: "Rita" } } },
      { create: { householdId: mine.household.id, lastName: "Prova", firstName: "Lia" } },
      { id: mine.person.id, edits: { lastName: { from: "Altra", to: "Terza" } } },
    ];
    const save = async () => (await call("educator", "POST /api/people/edits", { body: { rows }, headers })).body.rows;
    expect((await save()).map(({ status }: { status: string }) => status)).toEqual(["saved", "saved", "conflict"]);
    expect((await save()).map(({ status }: { status: string }) => status)).toEqual(["saved", "saved", "conflict"]);
    await assign(mine.household, other);
    await restrict(mine.household);
    const after = await save();
    expect(after.map(({ code }: { code: string }) => code)).toEqual(["notFound", "notFound", "notFound"]);
    expect(JSON.stringify(after)).not.toContain("Prova");
  });
});

describe("Roles add up record by record", () => {
  it("for somebody who keeps the books and educates: every field of hers, the administration's of the others", async () => {
    const world = await aScopeWorld();
    const roles = ["educator", "administration"];
    const both = await world.colleague("educator", { username: "both", roles, unitIds: [] });
    await world.assign(world.mine.household, both);
    const { items } = (await world.callAs(both, "GET /api/households")).body;
    const of = (id: string) => items.find((one: { id: string }) => one.id === id);
    expect(of(world.mine.household.id)).toHaveProperty("educators");
    expect(of(world.near.household.id)).toMatchObject({ type: "singleWoman" });
    expect(of(world.near.household.id)).not.toHaveProperty("educators");
  });
});
