import { describe, expect, it } from "vitest";
import { clientView } from "#functions/db/partner-clients-view";
import { allRecords } from "#functions/db/records";
import { addClientSecret } from "#functions/use-cases/partner-clients/change-secrets";
import { webhookSecret } from "#functions/webhooks/signature";
import { Organisation } from "#shared/resources/organisation";
import { PartnerClient } from "#shared/resources/partner-client";
import { stoppingAfter } from "#test/infra/local/seeded";
import { anAccountsWorld } from "./accounts-world.ts";
import { wholeTable } from "./whole-table.ts";

const PATH = "/api/directory/partner-clients";

/** A world with a unit, an organisation, and the words for a client of theirs. */
const aPartnersWorld = async () => {
  const house = await anAccountsWorld();
  const { unit } = await house.world.casAmica();
  const organisation = await house.world.create(Organisation, { name: "Consorzio di prova", roles: ["partner"] });
  const wanted = {
    name: "consorzio-di-prova",
    organisationId: organisation.id,
    unitIds: [unit.id],
    scopes: ["capacity.read", "referrals.write"],
    requestsPerMinute: 60,
    requestsPerDay: 5_000,
  };
  const call = (address: string, body: object = {}, key?: string, role = "area-manager") =>
    house.call(role, `POST ${PATH}${address}`, { body, ...(key && { headers: { "idempotency-key": key } }) });
  const create = async () => {
    const { body } = await call("", wanted);
    return { id: String(body.client.id), clientId: String(body.client.identityClientId), secret: String(body.secret) };
  };
  /** Every text that the table holds, anywhere. */
  const written = () => wholeTable(house.world.table);
  const recorded = async () => (await allRecords(house.world.table, PartnerClient))[0];
  return { ...house, wanted, request: call, create, written, recorded };
};

describe("making a partner's client", () => {
  it("answers its secret this once, and makes a record, a machine and a view that know it no more", async () => {
    const { request, wanted, accounts, world, staff, written } = await aPartnersWorld();

    const { status, body } = await request("", wanted);

    expect(status).toBe(201);
    expect(body.client).toMatchObject({ ...wanted, version: 1, suspended: false, webhookGeneration: 1 });
    expect(body.secret).toMatch(/^[\w-]{40,}$/);
    expect(body.client.secrets).toEqual([{ secretId: body.secretId, createdAt: world.now() }]);
    expect(accounts.machine(body.client.identityClientId)).toMatchObject({ name: wanted.name, scopes: wanted.scopes });
    expect(await clientView(world.table, body.client.identityClientId)).toMatchObject({ unitCodes: ["CAS"] });
    const later = ["", `/${body.client.id}`, `/${body.client.id}/history`];
    for (const address of later) {
      const answer = await staff("area-manager", `GET /api/partner-clients${address}`);
      expect([answer.status, JSON.stringify(answer.body).includes(body.secret)]).toEqual([200, false]);
    }
    expect(await written()).not.toContain(body.secret);
  });

  it("answers a repetition with the client and without its secret, and makes nothing again", async () => {
    const { request, wanted, world, written } = await aPartnersWorld();

    const first = await request("", wanted, "k-1");
    const again = await request("", wanted, "k-1");

    expect(again.status).toBe(201);
    expect(again.body).toEqual({ client: first.body.client });
    expect(await allRecords(world.table, PartnerClient)).toHaveLength(1);
    expect(await written()).not.toContain(first.body.secret);
    const other = await request("", { ...wanted, requestsPerDay: 1 }, "k-1");
    expect(other.body).toMatchObject({ status: 422, code: "idempotencyKeyReused" });
  });

  it("makes one of two that are asked for in the same moment, and shows one secret that opens", async () => {
    const { request, wanted, world } = await aPartnersWorld();

    const answers = await Promise.all([1, 2, 3].map(() => request("", wanted, "k-1")));

    const [client, ...others] = await allRecords(world.table, PartnerClient);
    expect(others).toEqual([]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    const shown = answers.flatMap(({ body }) => (body.secretId ? [body.secretId] : []));
    expect(shown).toEqual(client?.secrets.map(({ secretId }) => secretId));
  });

  it("refuses a name that is taken, that is none, and whatever points nowhere", async () => {
    const { request, wanted, create } = await aPartnersWorld();
    await create();
    const nowhere = "unt_01K7C3T0M8Q2V5X9Z4B6D8F0HJ";

    const errors = async (values: object) => Object.keys((await request("", { ...wanted, ...values })).body.errors);

    expect(await errors({})).toEqual(["name"]);
    for (const name of ["ab", "Farsi", "farsi_prossimo", "-a-b", "a b c", "CLIENTS", "x#y", "è-vero", "a".repeat(41)])
      expect(await errors({ name })).toEqual(["name"]);
    expect(await errors({ name: "altro", unitIds: [nowhere] })).toEqual(["unitIds"]);
    expect(await errors({ name: "altro", scopes: [] })).toEqual(["scopes"]);
    expect(await errors({ name: "altro", webhookUrl: "https://169.254.169.254/latest" })).toEqual(["webhookUrl"]);
    expect(await errors({ name: "altro", webhookUrl: "http://127.0.0.1:4100/try" })).toEqual(["webhookUrl"]);
    expect(await errors({ name: "altro", suspended: true })).toEqual(["suspended"]);
  });

  it.each(["coordinator", "educator", "administration"])(
    "is nothing for a %s, nor is anything else here",
    async (role) => {
      const { request, wanted, create, staff } = await aPartnersWorld();
      const { id } = await create();
      const addresses = [
        "",
        `/${id}/secrets`,
        `/${id}/secrets/first/removal`,
        `/${id}/scopes`,
        `/${id}/webhook-secret`,
      ];

      for (const address of addresses) expect((await request(address, wanted, undefined, role)).status).toBe(403);
      for (const step of ["suspension", "reinstatement"])
        expect(
          (await staff(role as "coordinator", `POST /api/partner-clients/${id}/${step}`, { body: {} })).status,
        ).toBe(403);
      expect((await staff(role as "coordinator", "GET /api/partner-clients")).status).toBe(403);
    },
  );
});

describe("changing its secret", () => {
  it("puts a second beside the first, and takes the first away when it is time", async () => {
    const { request, create, accounts, recorded, written } = await aPartnersWorld();
    const { id, clientId } = await create();
    const [first] = (await recorded())?.secrets ?? [];

    const { status, body } = await request(`/${id}/secrets`);
    const both = accounts.machine(clientId)?.secrets.map((one) => one.id);
    const removal = await request(`/${id}/secrets/${first?.secretId}/removal`);
    const repeated = await request(`/${id}/secrets/${first?.secretId}/removal`);

    expect(status).toBe(201);
    expect(both).toEqual([first?.secretId, body.secretId]);
    expect(accounts.machine(clientId)?.secrets.map((one) => one.id)).toEqual([body.secretId]);
    expect([removal.status, removal.body.version, repeated.body.version]).toEqual([200, 3, 3]);
    expect((await recorded())?.secrets).toMatchObject([{ secretId: body.secretId }]);
    expect(await written()).not.toContain(body.secret);
  });

  it("never makes a third, and never takes the last away", async () => {
    const { request, create, recorded, accounts } = await aPartnersWorld();
    const { id, clientId } = await create();
    const [first] = (await recorded())?.secrets ?? [];

    const last = await request(`/${id}/secrets/${first?.secretId}/removal`);
    await request(`/${id}/secrets`);
    const third = await request(`/${id}/secrets`);

    expect(last.body).toMatchObject({ status: 409, code: "lastSecret" });
    expect(third.body).toMatchObject({ status: 409, code: "twoSecretsAlready" });
    expect(accounts.machine(clientId)?.secrets).toHaveLength(2);
  });

  it("shows a second secret once, though the request comes twice", async () => {
    const { request, create, recorded, accounts } = await aPartnersWorld();
    const { id, clientId } = await create();

    const [one, other] = await Promise.all([1, 2].map(() => request(`/${id}/secrets`, {}, "k-2")));

    const shown = [one, other].flatMap((answer) => (answer?.body.secretId ? [answer.body.secretId] : []));
    expect(shown).toHaveLength(1);
    const kept = (await recorded())?.secrets.map(({ secretId }) => secretId);
    expect(kept).toContain(shown[0]);
    expect(accounts.machine(clientId)?.secrets.map((secret) => secret.id)).toEqual(kept);
  });

  it("takes a made secret back when it could not be recorded", async () => {
    const { create, accounts, directory, world } = await aPartnersWorld();
    const { id, clientId } = await create();
    const cutShort = { ...world.as("area-manager"), table: stoppingAfter(world.table, 0) };

    await expect(addClientSecret(cutShort, directory, id)).rejects.toThrow("The machine stops.");

    expect(accounts.machine(clientId)?.secrets).toHaveLength(1);
  });
});

describe("changing what it may", () => {
  it("closes a scope in its view and with the identity provider, with a revision of its own", async () => {
    const { request, create, accounts, world, staff } = await aPartnersWorld();
    const { id, clientId } = await create();

    const { body } = await request(`/${id}/scopes`, { scopes: ["capacity.read"] });

    expect(body).toMatchObject({ version: 2, scopes: ["capacity.read"] });
    expect(accounts.machine(clientId)?.scopes).toEqual(["capacity.read"]);
    expect((await clientView(world.table, clientId))?.scopes).toEqual(["capacity.read"]);
    const { items } = (await staff("area-manager", `GET /api/partner-clients/${id}/history`)).body;
    expect(items.at(-1)).toMatchObject({ action: "setScopes", by: "area-manager" });
    expect((await request(`/${id}/scopes`, { scopes: [] })).status).toBe(422);
  });

  it("edits units, quotas and the webhook's address like any record, and nothing else", async () => {
    const { create, staff, world } = await aPartnersWorld();
    const { id, clientId } = await create();
    const edit = (field: string, from: unknown, to: unknown) =>
      staff("area-manager", `PATCH /api/partner-clients/${id}`, { body: { edits: { [field]: { from, to } } } });

    expect((await edit("requestsPerMinute", 60, 5)).status).toBe(200);
    expect((await edit("webhookUrl", null, "https://systems.example.org/in")).status).toBe(200);
    expect((await edit("webhookUrl", "https://systems.example.org/in", "http://systems.example.org/")).status).toBe(
      422,
    );
    expect((await edit("webhookUrl", "https://systems.example.org/in", "http://127.0.0.1:4100/")).status).toBe(422);
    expect(await clientView(world.table, clientId)).toMatchObject({
      requestsPerMinute: 5,
      webhookUrl: "https://systems.example.org/in",
    });
    for (const field of ["name", "scopes", "secrets", "suspended", "identityClientId", "organisationId"])
      expect((await edit(field, null, null)).body.errors).toHaveProperty(field);
  });

  it("makes the webhook's secret anew and shows it once", async () => {
    const { request, create, world, written } = await aPartnersWorld();
    const { id, clientId } = await create();

    const first = await request(`/${id}/webhook-secret`, {}, "k-3");
    const again = await request(`/${id}/webhook-secret`, {}, "k-3");

    const view = await clientView(world.table, clientId);
    expect(view?.webhookGeneration).toBe(2);
    expect(first.body.webhookSecret).toBe(
      webhookSecret(new Uint8Array(32), { name: "consorzio-di-prova", webhookGeneration: 2 }),
    );
    expect(again.body).toEqual({ client: first.body.client });
    expect(await written()).not.toContain(first.body.webhookSecret);
  });
});
