import { Organisation } from "#shared/resources/organisation";
import type { Answer, CallOptions } from "#test/staff-call";
import { anAccountsWorld } from "./accounts-world.ts";

/** A good request to a route of the directory. */
export interface GoodCall {
  call: string;
  body?: object;
}

/** A house with somebody to administer, a client with two secrets, and everything that a new client needs. */
export const aHouse = async () => {
  const house = await anAccountsWorld();
  const { world, employ, directory, call } = house;
  const anna = await employ("anna", "educator");
  await directory.invite({ username: "anna", email: "anna@example.org", name: "Anna", roles: ["educator"] });
  const { unit } = await world.casAmica();
  const organisation = await world.create(Organisation, { name: "Consorzio di prova", roles: ["partner"] });
  const wanted = {
    organisationId: organisation.id,
    unitIds: [unit.id],
    scopes: ["capacity.read"],
    requestsPerMinute: 60,
    requestsPerDay: 5_000,
  };
  const made = await call("area-manager", "POST /api/directory/partner-clients", {
    body: { ...wanted, name: "consorzio-di-prova" },
  });
  return { ...house, anna, wanted, made };
};

export type House = Awaited<ReturnType<typeof aHouse>>;

/** One good request to each route, by the route's address, in an order in which each of them succeeds. */
export const goodCalls = ({
  anna,
  wanted,
  made,
}: Pick<House, "anna" | "wanted" | "made">): Record<string, GoodCall> => {
  const staff = "/api/directory/staff";
  const clients = "/api/directory/partner-clients";
  const own = `${staff}/${anna.id}`;
  const client = `${clients}/${made.body.client.id}`;
  return {
    "GET /api/directory/openapi.json": { call: "GET /api/directory/openapi.json" },
    "GET /api/directory/docs": { call: "GET /api/directory/docs" },
    [`GET ${staff}`]: { call: `GET ${staff}` },
    [`POST ${staff}`]: {
      call: `POST ${staff}`,
      body: { username: "bruna", name: "Bruna", email: "bruna@example.org", roles: ["educator"] },
    },
    [`POST ${staff}/{id}/roles`]: { call: `POST ${own}/roles`, body: { roles: ["educator", "administration"] } },
    [`POST ${staff}/{id}/email`]: { call: `POST ${own}/email`, body: { email: "anna.nuova@example.org" } },
    [`POST ${staff}/{id}/suspension`]: { call: `POST ${own}/suspension`, body: {} },
    [`POST ${staff}/{id}/reinstatement`]: { call: `POST ${own}/reinstatement`, body: {} },
    [`POST ${staff}/{id}/end-of-work`]: { call: `POST ${own}/end-of-work`, body: { on: "2027-03-31" } },
    [`POST ${staff}/{id}/invitation`]: { call: `POST ${own}/invitation`, body: {} },
    [`POST ${clients}`]: { call: `POST ${clients}`, body: { ...wanted, name: "altro-consorzio" } },
    [`POST ${clients}/{id}/secrets`]: { call: `POST ${client}/secrets`, body: {} },
    [`POST ${clients}/{id}/secrets/{secretId}/removal`]: {
      call: `POST ${client}/secrets/${made.body.secretId}/removal`,
      body: {},
    },
    [`POST ${clients}/{id}/scopes`]: { call: `POST ${client}/scopes`, body: { scopes: ["changes.read"] } },
    [`POST ${clients}/{id}/webhook-secret`]: { call: `POST ${client}/webhook-secret`, body: {} },
  };
};

/** Sends each of them once, as an area manager; the answers by the route's address. */
export const askAll = async (house: House, headers: CallOptions["headers"] = {}): Promise<Map<string, Answer>> => {
  const answers = new Map<string, Answer>();
  for (const [address, { call, body }] of Object.entries(goodCalls(house)))
    answers.set(address, await house.call("area-manager", call, { body, headers }));
  return answers;
};
