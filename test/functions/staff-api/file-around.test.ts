import { describe, expect, it } from "vitest";
import { Disclosure } from "#shared/resources/disclosure";
import { Organisation } from "#shared/resources/organisation";
import { aScopeWorld } from "#test/functions/use-cases/scopes/scope-world";

type Named = { id: string };

const around = (body: { around: Record<string, Named[]> }, kind: string): string[] =>
  (body.around[kind] ?? []).map(({ id }) => id);

describe("what a household's file brings from around it", () => {
  it("names no colleague to the administration because of fields that it may not read", async () => {
    const { call, mine, educator } = await aScopeWorld();
    const asked = `GET /api/households/${mine.household.id}/file`;

    expect(around((await call("coordinator", asked)).body, "staff")).toContain(educator.id);
    expect(around((await call("administration", asked)).body, "staff")).toEqual([]);
  });

  it("names nobody to whom something was disclosed to whoever may not know of disclosures", async () => {
    const world = await aScopeWorld();
    const shelter = await world.create(Organisation, { name: "Centro antiviolenza", roles: ["referringService"] });
    await world.create(Disclosure, {
      householdId: world.near.household.id,
      what: "plan",
      recipientId: shelter.id,
      on: "2026-10-09",
      way: "byHand",
    });
    const asked = `GET /api/households/${world.near.household.id}/file`;

    expect(around((await world.call("coordinator", asked)).body, "organisations")).toContain(shelter.id);
    for (const role of ["administration", "educator"] as const)
      expect(around((await world.call(role, asked)).body, "organisations")).toEqual([]);
  });
});
