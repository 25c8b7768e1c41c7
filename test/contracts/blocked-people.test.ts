import { describe, expect, it } from "vitest";
import { staffRoutes } from "#functions/staff-api/routes/index";
import type { Role } from "#shared/access";
import { resources } from "#shared/resources/index";
import { staffApiOf } from "../staff-call.ts";
import { aBlockedFather, CANARY, tells } from "./a-blocked-father.ts";

const others: readonly Role[] = ["educator", "area-manager", "administration"];

const addressesOf = (ids: Record<string, string[]>): string[] => {
  const lists = resources.flatMap(({ name }) => [
    `GET /api/${name}`,
    `GET /api/${name}?archived=true`,
    `GET /api/${name}?since=2026-01-01T00:00:00.000Z`,
  ]);
  const ones = Object.entries(ids).flatMap(([name, each]) =>
    each.flatMap((id) => [`GET /api/${name}/${id}`, `GET /api/${name}/${id}/history`]),
  );
  const named = new Set(resources.map(({ name }) => `/api/${name}`));
  const others = staffRoutes
    .filter(({ spec }) => spec.method === "GET" && !named.has(spec.path))
    .map(({ spec }) => spec.path)
    .filter((path) => path.startsWith("/api/households/{id}/") || path.startsWith("/api/plans/{id}/"))
    .map((path) => `GET ${path.replace("{id}", (path.includes("/plans/") ? ids.plans : ids.households)?.[0] ?? "")}`);
  return [...lists, ...ones, ...others];
};

describe("people under a safety block", () => {
  it("are in no answer to anybody but the coordinator", async () => {
    const { world, household, father, plan, review, paper, entry } = await aBlockedFather();
    const api = staffApiOf(world);
    const ids = {
      households: [household.id],
      people: [father.id],
      plans: [plan.id],
      reviews: [review.id],
      documents: [paper.id],
      "diary-entries": [entry.id],
    };

    for (const role of others)
      for (const address of addressesOf(ids)) {
        const { body } = await api.call(role, address);
        expect({ role, address, told: tells(body, father.id) }).toEqual({ role, address, told: [] });
      }
    expect(api.faults).toEqual([]);
  });

  it("do not exist for anybody but the coordinator", async () => {
    const { world, father, paper } = await aBlockedFather();
    const { call } = staffApiOf(world);

    for (const role of ["educator", "area-manager"] as const)
      for (const address of [`people/${father.id}`, `people/${father.id}/history`, `documents/${paper.id}`])
        expect((await call(role, `GET /api/${address}`)).status).toBe(404);
    const edits = { phone: { from: CANARY.phone, to: "1" } };
    expect((await call("educator", `PATCH /api/people/${father.id}`, { body: { edits } })).status).toBe(404);
    const rows = [{ id: father.id, edits }];
    const { body } = await call("educator", "POST /api/people/edits", { body: { rows } });
    expect(body.rows[0]).toMatchObject({ status: "refused", code: "notFound" });
    expect(tells(body.rows[0].detail, father.id)).toEqual([]);
    const leaving = { on: "2026-10-12", leavingReason: "other" };
    expect((await call("educator", `POST /api/people/${father.id}/leaving`, { body: leaving })).status).toBe(404);
  });

  it("leave the copies that open pages keep: whoever asks for differences is told all that is left, afresh", async () => {
    const { world, father } = await aBlockedFather();
    const { call } = staffApiOf(world);
    const since = world.now();
    const kinds = ["people", "documents", "plans"];

    for (const kind of kinds) {
      const { body } = await call("educator", `GET /api/${kind}?since=${since}`);
      expect([kind, body.afresh, tells(body, father.id)]).toEqual([kind, true, []]);
      const all = await call("educator", `GET /api/${kind}`);
      expect(body.items).toEqual(all.body.items);
    }
    expect((await call("coordinator", `GET /api/people?since=${since}`)).body).not.toHaveProperty("afresh");
    expect((await call("educator", `GET /api/units?since=${since}`)).body).not.toHaveProperty("afresh");
  });

  it("cost nobody a whole list once the block is no news", async () => {
    const { world } = await aBlockedFather();
    const { call } = staffApiOf(world);
    world.travelTo("2026-10-12T07:31:00.000Z");
    const { asOf } = (await call("educator", "GET /api/people")).body;

    const { body } = await call("educator", `GET /api/people?since=${asOf}`);
    expect(body.items).toEqual([]);
    expect(body).not.toHaveProperty("afresh");
  });

  it("leave no revision behind that only says that somebody has been taken out", async () => {
    const { world, review } = await aBlockedFather();
    const { call } = staffApiOf(world);

    const seen = await call("educator", `GET /api/reviews/${review.id}/history`);
    const whole = await call("coordinator", `GET /api/reviews/${review.id}/history`);

    expect(seen.body.items).toHaveLength(1);
    expect(whole.body.items).toHaveLength(2);
  });

  it("stand before the coordinator with everything", async () => {
    const { world, household, father } = await aBlockedFather();
    const { call } = staffApiOf(world);

    const { body } = await call("coordinator", `GET /api/households/${household.id}/file`);

    expect(body.people).toMatchObject([
      { id: father.id, safetyBlock: true, safetyBlockReason: "Ordine di protezione" },
    ]);
  });

  it("leave the diary entries that spoke of them, without the reference", async () => {
    const { world, father } = await aBlockedFather();
    const { call } = staffApiOf(world);

    const { body } = await call("educator", "GET /api/diary-entries");

    expect(body.items).toMatchObject([{ text: "Telefonata" }]);
    expect(tells(body, father.id)).toEqual([]);
  });
});
