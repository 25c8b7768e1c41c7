import { expect, it } from "vitest";
import { aScopeWorld } from "#test/functions/use-cases/scopes/scope-world";

const actionsIn = ({ items }: { items: { action: string }[] }) => items.map(({ action }) => action);

it("a history does not name a step by which only fields changed that its reader may not see", async () => {
  const { call, restrict, mine } = await aScopeWorld();
  expect((await restrict(mine.household)).status).toBe(200);
  const asked = `GET /api/households/${mine.household.id}/history`;

  const known = actionsIn((await call("coordinator", asked)).body);
  const told = actionsIn((await call("administration", asked)).body);

  expect(known).toEqual(expect.arrayContaining(["created", "admitted", "assignEducators", "restrict"]));
  expect(told).toHaveLength(known.length);
  expect(new Set(told)).toEqual(new Set(["created", "admitted", "edited"]));
});
