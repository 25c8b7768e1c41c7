import { describe, expect, it } from "vitest";
import { staffRoutes } from "#functions/staff-api/routes/index";
import { admitHousehold } from "#functions/use-cases/admit-household";
import type { Role } from "#shared/access";
import type { Household } from "#shared/resources/household";
import { Person } from "#shared/resources/person";
import { Place } from "#shared/resources/place";
import { Unit } from "#shared/resources/unit";
import { aPartnerWorld, aReferral, REFERRALS } from "#test/functions/partner-api/partner-world";
import { staffApiOf } from "#test/staff-call";
import { aWorld, type World } from "#test/world";

/*
 * Questions that somebody asks who means harm, or is only curious, each answered by trying. Others are answered where
 * they belong: the last coordinator in `use-cases/accounts`, hidden columns in `admin-ui/sheet/export.test.ts`.
 */

/** What moves with every question, or only says that something was written. */
const CLOCK = /"(asOf|updatedAt|version|etag|updatedBy)":("[^"]*"|\d+),?/g;

/** An engine hands members over in any order. */
const inOrder = (_name: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** Everything that a role is told, by every route that only asks; ids of what there is stand for every `{id}`. */
const allThatIsTold = async (world: World, role: Role, ids: readonly string[]): Promise<Map<string, string>> => {
  const { call, faults } = staffApiOf(world);
  const told = new Map<string, string>();
  for (const { spec } of staffRoutes) {
    if (spec.method !== "GET" || isManual(spec.path) || spec.path.includes("documentId")) continue;
    for (const id of spec.path.includes("{id}") ? ids : [""]) {
      const path = spec.path.replace("{id}", id);
      const asked = `GET ${path}${path.endsWith("/occupancy") ? "?from=2026-10-01&to=2026-10-31" : ""}`;
      const { status, body } = await call(role, asked);
      told.set(asked, `${status} ${JSON.stringify(body ?? "", inOrder).replace(CLOCK, "")}`);
    }
  }
  expect(faults).toEqual([]);
  return told;
};

/** The manual names every field there is, and holds no data. */
const isManual = (path: string) => path === "/api/docs" || path === "/api/openapi.json";

const differences = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] =>
  [...after].filter(([asked, told]) => before.get(asked) !== told).map(([asked]) => asked);

const aHouseInMonza = async (world: World) => {
  const unit = await world.create(Unit, {
    code: "MED",
    name: "Casa Medici",
    capacityMeasure: "apartments",
    protectedContext: true,
    address: "Via Segreta 1",
  });
  const availability = [{ from: "2020-01-01" }];
  const place = await world.create(Place, { unitId: unit.id, name: "Appartamento", kind: "apartment", availability });
  return { unit, place };
};

describe("Can an educator of CasAmica learn that somebody entered Casa Medici?", () => {
  it("no: not one of all the answers that she can get is another one afterwards", async () => {
    const world = await aWorld();
    const { unit: casAmica } = await world.casAmica();
    const { unit: medici, place } = await aHouseInMonza(world);
    await world.colleague("educator", { unitIds: [casAmica.id] });
    const household = await world.household("family");
    const person = await world.create(Person, { householdId: household.id, firstName: "Anna", lastName: "Prova" });
    const ids = [casAmica.id, medici.id, place.id, household.id, person.id];
    const before = await allThatIsTold(world, "educator", ids);

    const { id } = await admitHousehold(world.as("coordinator"), medici.id, {
      householdId: household.id,
      placeId: place.id,
      from: "2026-10-12",
    });

    expect(differences(before, await allThatIsTold(world, "educator", ids))).toEqual([]);
    const coordinator = await allThatIsTold(world, "coordinator", [id]);
    expect([...coordinator.values()].join("")).toContain("inProgress");
    const { call } = staffApiOf(world);
    const missing = await call("educator", "GET /api/placements/pla_01ARZ3NDEKTSV4RRFFQ69G5FAV");
    expect((await call("educator", `GET /api/placements/${id}`)).body).toEqual(missing.body);
  });
});

describe("Can the administration guess a diagnosis from an absence?", () => {
  it("no: whatever the reason and the words, it is told the same", async () => {
    const world = await aWorld();
    const { unit, apartment } = await world.casAmica();
    const household = await world.household("singleWoman");
    const placement = await admitHousehold(world.as("coordinator"), unit.id, {
      householdId: household.id,
      placeId: apartment.id,
      from: "2026-10-05",
    });
    const { call } = staffApiOf(world);
    const values = { householdId: household.id, placementId: placement.id, from: "2026-10-07", to: "2026-10-09" };
    const made = await call("coordinator", "POST /api/absences", {
      body: { ...values, type: "hospital", note: "Ricovero in psichiatria" },
    });
    expect(made.status).toBe(201);
    const ids = [household.id, placement.id, made.body.id];
    const before = await allThatIsTold(world, "administration", ids);

    const edits = {
      type: { from: "hospital", to: "school" },
      note: { from: "Ricovero in psichiatria", to: "Gita scolastica" },
    };
    expect((await call("coordinator", `PATCH /api/absences/${made.body.id}`, { body: { edits } })).status).toBe(200);

    const after = await allThatIsTold(world, "administration", ids);
    expect([...before.values()].join("")).not.toMatch(/psichiatria|hospital/);
    // Its history says that something was written, which its version says as well, and never what.
    const history = `GET /api/absences/${made.body.id}/history`;
    expect(differences(before, after).filter((asked) => asked !== history)).toEqual([]);
    expect(after.get(history)).not.toMatch(/school|Gita|type|note/);
  });
});

describe("Can a partner enumerate referrals, or learn of a household from a 403 against a 404?", () => {
  it("no: what is another's, what is of another kind and what is not there are one and the same answer", async () => {
    const world = await aPartnerWorld();
    await world.client("other", { name: "altro-consorzio", unitCodes: ["ABI"] });
    const household = await world.household();
    const own = await world.call(REFERRALS, { method: "POST", body: aReferral() });
    const id = (own.json as { id: string }).id;
    const answers = await Promise.all(
      [id, "prf_01ARZ3NDEKTSV4RRFFQ69G5FAV", household.id, "1", "prf_"].map((one) =>
        world.call(`${REFERRALS}/${one}`, { client: "other" }),
      ),
    );
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(404);
    expect((await world.call(`${REFERRALS}/${id}`)).status).toBe(200);
  });
});

describe("Can an expired cursor, another's idempotency key or a swapped id read or write anything?", () => {
  const two = async () => {
    const world = await aWorld();
    const { unit } = await world.casAmica();
    const household = await world.household();
    await world.assign(household, await world.colleague("educator", { unitIds: [unit.id] }));
    await world.colleague("coordinator");
    return { world, household, ...staffApiOf(world) };
  };

  it("an old cursor tells what is hers today, and all of it anew", async () => {
    const { world, household, call } = await two();
    const before = (await call("educator", "GET /api/households")).body;
    expect(before.items.map(({ id }: Household) => id)).toEqual([household.id]);
    world.travelTo("2026-10-20T07:30:00.000Z");
    await world.assign(household);

    const after = (await call("educator", `GET /api/households?since=${before.asOf}`)).body;
    expect(after).toMatchObject({ items: [], afresh: true });
  });

  it("another's key is a key of one's own: it answers and repeats nothing of hers", async () => {
    const { world, household, call } = await two();
    const body = { edits: { note: { from: null, to: "Prima" } } };
    const headers = { "idempotency-key": "same-key" };
    await call("coordinator", `PATCH /api/households/${household.id}`, { body, headers });
    world.travelTo("2026-10-12T08:00:00.000Z");
    await world.assign(household);

    const again = await call("educator", `PATCH /api/households/${household.id}`, { body, headers });
    expect(again).toMatchObject({ status: 404, body: { code: "notFound" } });
  });

  it("an id of one kind opens no other kind", async () => {
    const { household, call } = await two();
    for (const kind of ["people", "plans", "placements", "diary-entries", "units"])
      expect((await call("coordinator", `GET /api/${kind}/${household.id}`)).status).toBe(404);
  });
});

describe("Does undo restore a field that the role may not write?", () => {
  it("no: going back is an edit like any other, and is refused by the name of the field", async () => {
    const world = await aWorld();
    const household = await world.household("singleWoman");
    await world.assign(household, await world.colleague("educator"));
    const { call } = staffApiOf(world);
    const change = (from: string, to: string) => ({ body: { edits: { type: { from, to } } } });
    const address = `PATCH /api/households/${household.id}`;
    expect((await call("coordinator", address, change("singleWoman", "family"))).status).toBe(200);

    const undone = await call("educator", address, change("family", "singleWoman"));

    expect(undone).toMatchObject({
      status: 403,
      body: { code: "fieldForbidden", errors: { type: expect.any(String) } },
    });
    expect((await call("coordinator", `GET /api/households/${household.id}`)).body.type).toBe("family");
  });
});
