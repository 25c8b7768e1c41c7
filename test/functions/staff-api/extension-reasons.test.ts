import { describe, expect, it } from "vitest";
import { aScopeWorld } from "#test/functions/use-cases/scopes/scope-world";

const WHY = "Terapia fino a primavera";

const anExtension = async () => {
  const world = await aScopeWorld();
  const { id } = world.mine.placement;
  const body = { to: "2027-03-01", reason: WHY };
  const planned = { edits: { expectedOut: { to: "2026-12-01" } } };
  expect((await world.call("coordinator", `PATCH /api/placements/${id}`, { body: planned })).status).toBe(200);
  expect((await world.call("coordinator", `POST /api/placements/${id}/extension`, { body })).status).toBe(200);
  return { ...world, id };
};

describe("why a stay was extended", () => {
  it("is not told to the administration, which is told until when", async () => {
    const { call, id, mine } = await anExtension();
    const asked = [
      "GET /api/placements",
      `GET /api/placements/${id}`,
      `GET /api/placements/${id}/history`,
      `GET /api/households/${mine.household.id}/file`,
    ];
    for (const one of asked) {
      expect(JSON.stringify((await call("coordinator", one)).body)).toContain(WHY);
      const told = JSON.stringify((await call("administration", one)).body);
      expect(told).toContain('"to":"2027-03-01"');
      expect(told).not.toContain(WHY);
    }
  });
});
