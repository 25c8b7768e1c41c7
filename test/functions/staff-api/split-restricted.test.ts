import { describe, expect, it } from "vitest";
import { Organisation } from "#shared/resources/organisation";
import { Person } from "#shared/resources/person";
import { aScopeWorld } from "#test/functions/use-cases/scopes/scope-world";

const aSplit = async () => {
  const world = await aScopeWorld();
  const { household } = world.mine;
  const daughter = await world.create(Person, { householdId: household.id, lastName: "Prova", firstName: "Sara" });
  const split = () =>
    world.call("educator", `POST /api/households/${household.id}/split`, {
      body: { personIds: [daughter.id], on: "2026-10-12", type: "singleWoman" },
    });
  const next = async () => {
    const people = (await world.call("coordinator", "GET /api/people")).body.items;
    const { householdId } = people.find(({ formerlyId }: Person) => formerlyId === daughter.id);
    return (await world.call("coordinator", `GET /api/households/${householdId}`)).body;
  };
  return { ...world, household, split, next };
};

describe("a household that goes on from a restricted one", () => {
  it("is restricted as well: splitting takes no restriction off", async () => {
    const { restrict, household, split, next } = await aSplit();
    await restrict(household);
    expect((await split()).status).toBe(200);

    expect(await next()).toMatchObject({ restricted: true, restrictedReason: "Minacce" });
  });

  it("keeps whom nothing about it may be told", async () => {
    const { create, call, household, split, next } = await aSplit();
    const { id } = await create(Organisation, { name: "Comune di Prova", roles: ["payer"] });
    const withheld = { organisationId: id, from: "2026-10-01", reason: "Il padre lavora lì" };
    const told = await call("coordinator", `POST /api/households/${household.id}/withholding`, { body: withheld });
    expect(told.status).toBe(200);
    expect((await split()).status).toBe(200);

    expect((await next()).withheldFrom).toEqual([withheld]);
  });

  it("of one that is not restricted is not restricted either", async () => {
    const { split, next } = await aSplit();
    await split();

    const household = await next();
    expect(household).not.toHaveProperty("restricted");
    expect(household).not.toHaveProperty("withheldFrom");
  });
});
