import { describe, expect, it } from "vitest";
import { createStaffApi } from "#functions/staff-api/api";
import { staffRoutes } from "#functions/staff-api/routes/index";
import { accessTo, roles } from "#shared/access";
import { resources } from "#shared/resources/index";
import { callOf, staffApiOf, staffEvent } from "../../staff-call.ts";
import { aWorld } from "../../world.ts";

const anApi = async () => {
  const world = await aWorld();
  return { world, ...staffApiOf(world) };
};

const aFamily = async ({ isAssigned = false } = {}) => {
  const api = await anApi();
  const { body: household } = await api.call("coordinator", "POST /api/households", {
    body: { type: "family", name: "Famiglia Prova", note: "Delicato" },
  });
  const { body: person } = await api.call("coordinator", "POST /api/people", {
    body: { householdId: household.id, firstName: "Anna", lastName: "Prova" },
  });
  if (isAssigned) await api.world.assign(household, await api.world.colleague("educator"));
  return { ...api, household, person };
};

describe("who I am", () => {
  it("is told with my roles and what I may do", async () => {
    const { call } = await anApi();

    const { body } = await call("administration", "GET /api/me");

    expect(body).toMatchObject({ username: "administration", name: "administration", roles: ["administration"] });
    expect(body.may.people).toEqual({ read: [], edit: [], create: false });
    expect(body.may["fee-agreements"].edit).toContain("amount");
    expect(body.actions).not.toContain("admit");
  });

  it("is nobody without a user name, and nobody of ours without a role", async () => {
    const { world } = await anApi();
    const call = callOf(createStaffApi({ table: world.table, now: world.now }));

    expect(await call(undefined, "GET /api/me")).toMatchObject({ status: 401, body: { code: "signedOut" } });
    expect(await call("gardener", "GET /api/me")).toMatchObject({ status: 403, body: { code: "forbidden" } });
  });
});

describe("what the administration sees", () => {
  it("of a household is its code, type and status", async () => {
    const { call, household } = await aFamily();

    const { body } = await call("administration", `GET /api/households/${household.id}`);

    expect(body).toMatchObject({ code: "N-0001", type: "family" });
    expect(body).not.toHaveProperty("name");
    expect(body).not.toHaveProperty("note");
  });

  it("of a household's history is no field that it may not read", async () => {
    const { call, household } = await aFamily();

    const { body } = await call("administration", `GET /api/households/${household.id}/history`);

    expect(Object.keys(body.items[0].changes)).toEqual(expect.arrayContaining(["type"]));
    expect(JSON.stringify(body)).not.toContain("Famiglia Prova");
  });

  it("of people, plans and reviews is nothing", async () => {
    const { call, person } = await aFamily();

    for (const address of [
      "/api/people",
      `/api/people/${person.id}`,
      `/api/people/${person.id}/history`,
      "/api/plans",
      "/api/reviews",
    ])
      expect(await call("administration", `GET ${address}`)).toMatchObject({ status: 403 });
  });
});

describe("what a role may not write", () => {
  it("is refused field by field and leaves the record as it was", async () => {
    const { call, household } = await aFamily({ isAssigned: true });

    const refused = await call("educator", `PATCH /api/households/${household.id}`, {
      body: { edits: { type: { from: "family", to: "singleWoman" } } },
    });

    expect(refused).toMatchObject({
      status: 403,
      body: { code: "fieldForbidden", errors: { type: expect.any(String) } },
    });
    expect((await call("coordinator", `GET /api/households/${household.id}`)).body.version).toBe(2);
  });

  it("is refused in a bulk edit too", async () => {
    const { call, household } = await aFamily({ isAssigned: true });

    const { body } = await call("educator", "POST /api/households/edits", {
      body: {
        rows: [
          { id: household.id, edits: { type: { from: "family", to: "singleWoman" } } },
          { create: { type: "family" } },
        ],
      },
    });

    expect(body.rows).toMatchObject([
      { status: "refused", code: "fieldForbidden" },
      { status: "refused", code: "forbidden" },
    ]);
  });
});

describe("the table of access", () => {
  it.each(resources.flatMap((resource) => roles.map((role) => [resource.name, role] as const)))(
    "decides every field of %s for the %s",
    (name, role) => {
      const resource = resources.find((candidate) => candidate.name === name);
      if (!resource) throw new Error(name);
      const { read, edit } = accessTo(resource, [role]);

      for (const field of edit) expect(read, field).toContain(field);
    },
  );

  it("never shows the address of a unit, a block or an amount to those who have no part in it", () => {
    const may = (name: string, role: (typeof roles)[number]) => {
      const resource = resources.find((candidate) => candidate.name === name);
      return resource ? accessTo(resource, [role]) : undefined;
    };

    expect(may("units", "administration")?.read).not.toContain("address");
    expect(may("units", "educator")?.read).not.toContain("address");
    expect(may("people", "administration")?.read.size).toBe(0);
    expect(may("people", "educator")?.edit).not.toContain("safetyBlock");
    expect(may("fee-agreements", "educator")?.read.size).toBe(0);
    expect(may("plans", "area-manager")?.edit.size).toBe(0);
  });
});

describe("every staff route", () => {
  it.each(staffRoutes.map(({ spec }) => [spec.method, spec.path] as const))(
    "refuses a stranger: %s %s",
    async (method, path) => {
      const world = await aWorld();
      const address = path.replace("{id}", "hh_01ARZ3NDEKTSV4RRFFQ69G5FAV");
      const handler = createStaffApi({ table: world.table, now: world.now });
      const body = method === "GET" ? undefined : {};

      const reply = await handler(staffEvent("gardener", `${method} ${address}`, { body }), {} as never);

      expect(reply.statusCode).toBe(403);
    },
  );
});
