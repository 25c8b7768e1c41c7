import { describe, expect, it } from "vitest";
import { anAccountsWorld } from "./accounts-world.ts";

const people = async () => {
  const accountsWorld = await anAccountsWorld();
  const { employ } = accountsWorld;
  const own = await employ("area-manager", "area-manager");
  return { ...accountsWorld, own };
};

const aTeam = async () => {
  const here = await people();
  const other = await here.employ("roberta", "area-manager");
  const coordinator = await here.employ("coordinator", "coordinator");
  const educator = await here.employ("educator", "educator");
  return { ...here, other, coordinator, educator };
};

const path = (id: string, step: string) => `POST /api/directory/staff/${id}/${step}`;

describe("suspending", () => {
  it("shuts an open tab with its next request, and lets it sync no more", async () => {
    const { call, staff, educator } = await aTeam();
    const { body } = await staff("educator", "GET /api/households");

    const done = await call("area-manager", path(educator.id, "suspension"));
    const tab = await staff("educator", `GET /api/households?since=${body.asOf}`);

    expect(done.body).toMatchObject({ suspended: true });
    expect(tab).toMatchObject({ status: 403, body: { code: "accountSuspended" } });
    expect(tab.body.items).toBeUndefined();
  });

  it("tells the directory, and both again when she comes back", async () => {
    const { call, staff, educator, accounts, directory } = await aTeam();
    await directory.setRoles("educator", ["educator"]);

    await call("area-manager", path(educator.id, "suspension"));
    const shut = accounts.person("educator")?.suspended;
    await call("area-manager", path(educator.id, "reinstatement"));

    expect([shut, accounts.person("educator")?.suspended]).toEqual([true, false]);
    expect((await staff("educator", "GET /api/me")).status).toBe(200);
  });

  it("works for somebody whom the directory does not know", async () => {
    const { call, employ, record } = await aTeam();
    const { id } = await employ("nobody-yet", "educator");

    const done = await call("area-manager", path(id, "suspension"));

    expect(done.status).toBe(200);
    expect((await record(id)).suspended).toBe(true);
  });

  it("can be repeated, and is written down once", async () => {
    const { call, educator, record } = await aTeam();
    await call("area-manager", path(educator.id, "suspension"));

    const again = await call("area-manager", path(educator.id, "suspension"));

    expect(again.status).toBe(200);
    expect((await record(educator.id)).version).toBe(educator.version + 1);
  });
});

describe("roles", () => {
  it("that are taken away are gone with the next request, while the token still says them", async () => {
    const { call, staff, employ } = await aTeam();
    const { id } = await employ("administration", "administration", { roles: ["administration", "educator"] });
    expect((await staff("administration", "GET /api/fee-agreements")).status).toBe(200);

    await call("area-manager", path(id, "roles"), { body: { roles: ["educator"] } });

    expect(await staff("administration", "GET /api/fee-agreements")).toMatchObject({ status: 403 });
  });

  it("reach the directory with the record", async () => {
    const { call, educator, accounts } = await aTeam();

    await call("area-manager", path(educator.id, "roles"), { body: { roles: ["educator", "coordinator"] } });

    expect(accounts.person("educator")?.roles).toEqual(["educator", "coordinator"]);
  });

  it("are nobody's to type into a grid, like user name and suspension", async () => {
    const { staff, educator } = await aTeam();
    const edit = (edits: object) => staff("area-manager", `PATCH /api/staff/${educator.id}`, { body: { edits } });

    for (const edits of [
      { roles: { from: ["educator"], to: ["area-manager"] } },
      { username: { from: "educator", to: "other" } },
      { suspended: { from: false, to: true } },
      { activeTo: { to: "2026-01-01" } },
    ])
      expect((await edit(edits)).status).toBe(422);
  });
});

describe("nobody changes her own access", () => {
  it.each([
    ["suspension", {}],
    ["roles", { roles: ["area-manager", "coordinator"] }],
    ["roles", { roles: ["coordinator"] }],
    ["end-of-work", { on: "2027-01-01" }],
  ])("by %s", async (step, body) => {
    const { call, own } = await aTeam();

    expect(await call("area-manager", path(own.id, step), { body })).toMatchObject({
      status: 409,
      body: { code: "ownAccount" },
    });
  });

  it("nor in a grid; her phone number she may", async () => {
    const { staff, own } = await aTeam();
    const edit = (edits: object) => staff("area-manager", `PATCH /api/staff/${own.id}`, { body: { edits } });

    expect((await edit({ archived: { from: false, to: true } })).body.code).toBe("ownAccount");
    expect((await edit({ activeFrom: { to: "2027-01-01" } })).body.code).toBe("ownAccount");
    expect((await edit({ phone: { to: "039 123" } })).status).toBe(200);
  });
});

describe("the last of a role that has to be held", () => {
  it.each([
    ["suspension", {}],
    ["roles", { roles: ["educator"] }],
    ["end-of-work", { on: "2026-10-01" }],
    ["end-of-work", { on: "2027-03-31" }],
  ])("cannot be let go by %s", async (step, body) => {
    const { call, coordinator, record } = await aTeam();

    const refused = await call("area-manager", path(coordinator.id, step), { body });

    expect(refused).toMatchObject({ status: 409, body: { code: "lastCoordinator" } });
    expect(await record(coordinator.id)).toMatchObject({ version: 1, roles: ["coordinator"], suspended: false });
  });

  it("cannot be let go by grid or bulk edit either", async () => {
    const { staff, coordinator } = await aTeam();
    const archived = { archived: { from: false, to: true } };

    const one = await staff("area-manager", `PATCH /api/staff/${coordinator.id}`, { body: { edits: archived } });
    const many = await staff("area-manager", "POST /api/staff/edits", {
      body: { rows: [{ id: coordinator.id, edits: { activeFrom: { to: "2027-01-01" } } }] },
    });

    expect(one).toMatchObject({ status: 409, body: { code: "lastCoordinator" } });
    expect(many.body.rows[0]).toMatchObject({ status: "refused", code: "lastCoordinator" });
  });

  it("may go where somebody takes over on the day after, and not a day later", async () => {
    const { call, employ, coordinator } = await aTeam();
    await employ("successor", "coordinator", { activeFrom: "2026-11-01" });
    const end = (on: string) => call("area-manager", path(coordinator.id, "end-of-work"), { body: { on } });

    expect((await end("2026-10-30")).body.code).toBe("lastCoordinator");
    expect((await end("2026-10-31")).status).toBe(200);
  });

  it("counts nobody who is suspended or put away", async () => {
    const { call, employ, coordinator, staff } = await aTeam();
    const second = await employ("second", "coordinator");
    const third = await employ("third", "coordinator");
    await call("area-manager", path(second.id, "suspension"));
    await staff("area-manager", `PATCH /api/staff/${third.id}`, {
      body: { edits: { archived: { from: false, to: true } } },
    });

    const refused = await call("area-manager", path(coordinator.id, "suspension"));

    expect(refused.body.code).toBe("lastCoordinator");
  });

  it("is also the last area manager on record, for somebody who signs in and has no record", async () => {
    const { call, employ } = await anAccountsWorld();
    const roberta = await employ("roberta", "area-manager");

    const refused = await call("area-manager", path(roberta.id, "suspension"));

    expect(refused).toMatchObject({ status: 409, body: { code: "lastAreaManager" } });
  });

  it("says what to do next, in both languages", async () => {
    const { call, coordinator } = await aTeam();
    const said = async (language: string) =>
      (await call("area-manager", path(coordinator.id, "suspension"), { headers: { "accept-language": language } }))
        .body.detail;

    expect(await said("it")).toContain("Dai prima questo ruolo a un'altra persona.");
    expect(await said("en")).toContain("Give this role to somebody else first.");
  });
});
