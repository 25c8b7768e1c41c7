import { describe, expect, it } from "vitest";
import { blockForSafety } from "#functions/use-cases/block-for-safety";
import type { Role } from "#shared/access";
import { Person } from "#shared/resources/person";
import { staffApiOf } from "../../staff-call.ts";
import { aWorld } from "../../world.ts";
import { aFamily, aFather } from "./household-people.ts";

const aTown = async () => {
  const world = await aWorld();
  const family = await aFamily(world);
  const api = staffApiOf(world);
  const ask = (body: object, role: Role = "coordinator") => api.call(role, "POST /api/households/known", { body });
  return { world, ...family, ask };
};

describe("asking whether a household is known", () => {
  it("answers the code, how sure it is, and nothing else", async () => {
    const { household, ask } = await aTown();

    const { body } = await ask({ lastName: "haddad", firstName: "Samira", birthYear: 1994 });

    expect(body).toEqual({
      matches: [{ householdId: household.id, code: household.code, strength: "sure" }],
      more: 0,
    });
  });

  it("answers in the same shape when nobody is known", async () => {
    const { ask } = await aTown();

    expect((await ask({ lastName: "Nessuno", birthYear: 1994 })).body).toEqual({ matches: [], more: 0 });
  });

  it("names five and counts the others", async () => {
    const { world, ask } = await aTown();
    for (let count = 0; count < 7; count++) {
      const { id } = await world.household();
      await world.create(Person, { householdId: id, lastName: "Bianchi", firstName: "Anna" });
    }

    const { body } = await ask({ lastName: "Bianchi", firstName: "Anna" });

    expect(body.matches).toHaveLength(5);
    expect(body.more).toBe(2);
  });

  it("does not know people who are blocked, for those who may not know of them", async () => {
    const { world, household, ask } = await aTown();
    const father = await aFather(world, household.id);
    await blockForSafety(world.as("coordinator"), father.id, { reason: "Ordine di protezione" });
    const asked = { lastName: "Haddad", firstName: "Karim" };

    expect((await ask(asked, "educator")).body).toEqual({ matches: [], more: 0 });
    expect((await ask(asked, "area-manager")).body).toEqual({ matches: [], more: 0 });
    expect((await ask(asked)).body.matches).toHaveLength(1);
  });

  it("is refused to who may read no people, and without a name", async () => {
    const { ask } = await aTown();

    expect((await ask({ lastName: "Haddad" }, "administration")).status).toBe(403);
    expect((await ask({ firstName: "Samira" })).status).toBe(422);
    expect((await ask({ lastName: "Haddad", taxCode: "X" })).status).toBe(422);
  });
});
