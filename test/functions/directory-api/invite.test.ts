import { expect, it } from "vitest";
import { isPassword } from "#infra/local/identity/passwords";
import { Refusal } from "#shared/refusal";
import { anAccountsWorld } from "./accounts-world.ts";

const maria = { username: " Maria.Rossi ", name: "Maria Rossi", email: "maria@example.org", roles: ["educator"] };

const invite = "POST /api/directory/staff";

it("makes record and account in one go, and shows the temporary password once", async () => {
  const { call, accounts, record } = await anAccountsWorld();

  const { status, body } = await call("area-manager", invite, { body: maria });

  expect(status).toBe(201);
  expect(body.member).toMatchObject({ username: "maria.rossi", roles: ["educator"], invitedOn: "2026-10-12" });
  expect(accounts.person("maria.rossi")).toMatchObject({ roles: ["educator"], suspended: false });
  expect(await isPassword(accounts.person("maria.rossi")?.password, body.temporaryPassword)).toBe(true);
  expect(JSON.stringify(await record(body.member.id))).not.toContain(body.temporaryPassword);
});

it("answers a repeated call with a new password, and makes nobody twice", async () => {
  const { call, accounts } = await anAccountsWorld();
  const options = { body: maria, headers: { "idempotency-key": "one" } };

  const first = (await call("area-manager", invite, options)).body;
  const second = await call("area-manager", invite, options);

  expect(second.status).toBe(201);
  expect(second.body.member.id).toBe(first.member.id);
  expect(second.body.temporaryPassword).not.toBe(first.temporaryPassword);
  expect(await isPassword(accounts.person("maria.rossi")?.password, first.temporaryPassword)).toBe(false);
});

it("leaves somebody whom the directory failed as not invited, and completes her when asked again", async () => {
  const { call, directory, accounts, record, staff } = await anAccountsWorld();
  const { invite: works } = directory;
  directory.invite = () => Promise.reject(new Refusal("busy"));
  const failed = await call("area-manager", invite, { body: maria });
  directory.invite = works;
  const [member] = (await staff("area-manager", "GET /api/staff")).body.items;

  const again = await call("area-manager", `POST /api/directory/staff/${member.id}/invitation`);

  expect(failed.status).toBe(409);
  expect(member.invitedOn).toBeUndefined();
  expect(again.body.temporaryPassword).toEqual(expect.any(String));
  expect(accounts.person("maria.rossi")).toMatchObject({ roles: ["educator"] });
  expect((await record(member.id)).invitedOn).toBe("2026-10-12");
});

it("takes over the account that an earlier try has made, with the roles of the record", async () => {
  const { call, directory, accounts } = await anAccountsWorld();
  await directory.invite({ ...maria, username: "maria.rossi", roles: ["area-manager"] });

  const { status } = await call("area-manager", invite, { body: maria });

  expect(status).toBe(201);
  expect(accounts.person("maria.rossi")?.roles).toEqual(["educator"]);
});

it("never gives a user name to anybody else, however it is written", async () => {
  const { call } = await anAccountsWorld();
  await call("area-manager", invite, { body: maria });

  const other = await call("area-manager", invite, { body: { ...maria, username: "MARIA.rossi", name: "Altra" } });

  expect(other.status).toBe(422);
  expect(other.body.errors).toHaveProperty("username");
});

it.each(["", "a", "maria rossi", "maria@example.org", "system", "MÀRIA", "-maria", "m".repeat(61)])(
  "refuses the user name %j",
  async (username) => {
    const { call } = await anAccountsWorld();

    const { status, body } = await call("area-manager", invite, { body: { ...maria, username } });

    expect([status, Object.keys(body.errors)]).toEqual([422, ["username"]]);
  },
);

it.each([
  ["no role", { roles: [] }, "roles"],
  ["a role that there is not", { roles: ["owner"] }, "roles.0"],
  ["no address", { email: undefined }, "email"],
  ["a unit that there is not", { unitIds: ["unt_01ARZ3NDEKTSV4RRFFQ69G5FAV"] }, "unitIds"],
])("refuses somebody with %s, and makes no account", async (_, values, field) => {
  const { call, accounts } = await anAccountsWorld();

  const { status, body } = await call("area-manager", invite, { body: { ...maria, ...values } });

  expect([status, Object.keys(body.errors)]).toEqual([422, [field]]);
  expect(accounts.person("maria.rossi")).toBeUndefined();
});

it.each(["coordinator", "educator", "administration"])("is not for the %s", async (role) => {
  const { call, accounts } = await anAccountsWorld();

  expect((await call(role, invite, { body: maria })).status).toBe(403);
  expect((await call(role, "GET /api/directory/staff", { body: undefined })).status).toBe(403);
  expect(accounts.person("maria.rossi")).toBeUndefined();
});

it("has no other way: staff records are not typed in", async () => {
  const { staff } = await anAccountsWorld();

  const typed = await staff("area-manager", "POST /api/staff", { body: { ...maria, username: "maria.rossi" } });
  const pasted = await staff("area-manager", "POST /api/staff/edits", { body: { rows: [{ create: maria }] } });

  expect(typed.status).toBe(422);
  expect(pasted.body.rows[0].status).toBe("refused");
});

it("sends a way in again, which ends the one before", async () => {
  const { call, employ, directory, accounts } = await anAccountsWorld();
  const { id } = await employ("anna", "educator");
  const { temporaryPassword: before } = await directory.invite({
    username: "anna",
    email: "anna@example.org",
    name: "Anna",
    roles: ["educator"],
  });

  const { body } = await call("area-manager", `POST /api/directory/staff/${id}/invitation`);

  expect(await isPassword(accounts.person("anna")?.password, before ?? "")).toBe(false);
  expect(await isPassword(accounts.person("anna")?.password, body.temporaryPassword)).toBe(true);
});

it("refuses an address that is somebody's already, and leaves nobody half invited", async () => {
  const { call, accounts, staff } = await anAccountsWorld();
  await call("area-manager", invite, { body: maria });

  const refused = await call("area-manager", invite, {
    body: { ...maria, username: "marta.rossi", email: "MARIA@example.org" },
  });
  const corrected = await call("area-manager", invite, {
    body: { ...maria, username: "marta.rossi", email: "marta@example.org" },
  });

  expect(refused).toMatchObject({ status: 409, body: { code: "emailTaken" } });
  expect(corrected.status).toBe(201);
  expect(accounts.person("marta.rossi")?.email).toBe("marta@example.org");
  expect((await staff("area-manager", "GET /api/staff")).body.items).toHaveLength(2);
});
