import { expect, it } from "vitest";
import { anAccountsWorld } from "./accounts-world.ts";

const here = async () => {
  const accountsWorld = await anAccountsWorld();
  const { employ, directory } = accountsWorld;
  const anna = await employ("anna", "educator");
  await directory.invite({ username: "anna", email: "anna@example.org", name: "Anna", roles: ["educator"] });
  return { ...accountsWorld, anna };
};

const path = (id: string) => `POST /api/directory/staff/${id}/email`;

const body = { email: "a.nuova@example.org" };

it("changes in the record and in the directory in one go, and is written down once", async () => {
  const { call, record, accounts, anna } = await here();

  const done = await call("area-manager", path(anna.id), { body });
  const again = await call("area-manager", path(anna.id), { body });

  expect([done.status, again.status]).toEqual([200, 200]);
  expect(await record(anna.id)).toMatchObject({ email: body.email, username: "anna", version: anna.version + 1 });
  expect(accounts.person("anna")?.email).toBe(body.email);
});

it("leaves the record as it is where the directory says no", async () => {
  const { call, record, directory, anna } = await here();
  await directory.invite({ username: "bruna", ...body, name: "Bruna", roles: ["educator"] });

  const refused = await call("area-manager", path(anna.id), { body });

  expect(refused).toMatchObject({ status: 409, body: { code: "emailTaken" } });
  expect(await record(anna.id)).toMatchObject({ email: "anna@example.org", version: anna.version });
});

it("is not given to two people, even while the directory knows neither", async () => {
  const { call, employ, record } = await here();
  const { id, version } = await employ("nobody-yet", "educator");

  const refused = await call("area-manager", path(id), { body: { email: "Anna@Example.org" } });

  expect(refused).toMatchObject({ status: 409, body: { code: "emailTaken" } });
  expect(await record(id)).toMatchObject({ email: "nobody-yet@example.org", version });
});

it("follows what was written since, when an older call comes twice", async () => {
  const { call, accounts, anna } = await here();
  const headers = { "idempotency-key": "01JTQ3W1V4M9D1N8R5C6K7B2AZ" };
  await call("area-manager", path(anna.id), { body, headers });
  await call("area-manager", path(anna.id), { body: { email: "anna.poi@example.org" } });

  await call("area-manager", path(anna.id), { body, headers });

  expect(accounts.person("anna")?.email).toBe("anna.poi@example.org");
});

it("is written for somebody whom the directory does not know, and for oneself", async () => {
  const { call, employ, record } = await here();
  const { id } = await employ("nobody-yet", "educator");
  const own = await employ("area-manager", "area-manager");

  expect((await call("area-manager", path(id), { body })).status).toBe(200);
  expect((await call("area-manager", path(own.id), { body: { email: "io@example.org" } })).status).toBe(200);
  expect(await record(id)).toMatchObject(body);
});

it("is no cell of a grid, no empty word, and nobody else's to change", async () => {
  const { call, staff, record, anna } = await here();
  const edits = { email: { from: "anna@example.org", to: body.email } };

  const typed = await staff("area-manager", `PATCH /api/staff/${anna.id}`, { body: { edits } });

  expect(typed.status).toBe(422);
  for (const role of ["coordinator", "educator", "administration"])
    expect((await call(role, path(anna.id), { body })).status).toBe(403);
  for (const email of ["", "anna", undefined])
    expect((await call("area-manager", path(anna.id), { body: { email } })).status).toBe(422);
  expect(await record(anna.id)).toMatchObject({ email: "anna@example.org" });
});

it("goes with an invitation sent again, to the address of the record", async () => {
  const { call, accounts, directory, anna } = await here();
  await directory.setEmail("anna", "old@example.org");

  await call("area-manager", `POST /api/directory/staff/${anna.id}/invitation`);

  expect(accounts.person("anna")?.email).toBe("anna@example.org");
});
