import { describe, expect, it } from "vitest";
import * as z from "zod";
import { directoryRoutes } from "#functions/directory-api/routes/index";
import type { JsonSchema } from "#functions/http/openapi-document";
import { schemaWriter } from "#functions/http/openapi-schemas";
import type { Answer } from "#test/staff-call";
import { aHouse, askAll, goodCalls } from "./every-route.ts";
import { wholeTable } from "./whole-table.ts";

/** Routes that tell somebody what opens a door, this once, and under which name. No other route may. */
const tells: Record<string, string> = {
  "POST /api/directory/staff": "temporaryPassword",
  "POST /api/directory/staff/{id}/invitation": "temporaryPassword",
  "POST /api/directory/partner-clients": "secret",
  "POST /api/directory/partner-clients/{id}/secrets": "secret",
  "POST /api/directory/partner-clients/{id}/webhook-secret": "webhookSecret",
};

const addressOf = ({ spec: { method, path } }: (typeof directoryRoutes)[number]) => `${method} ${path}`;

const namesIn = (schema: JsonSchema): string[] => [
  ...Object.keys(schema.properties ?? {}),
  ...Object.values(schema.properties ?? {}).flatMap(namesIn),
  ...(schema.items ? namesIn(schema.items) : []),
];

/** Which secrets there are is told by their ids. */
const isOfSecrets = (name: string) => /secret|password/i.test(name) && !["secrets", "secretId"].includes(name);

const toldBy = (answers: ReadonlyMap<string, Answer>): [address: string, secret: string][] =>
  Object.entries(tells).flatMap(([address, name]) => {
    const secret: unknown = answers.get(address)?.body?.[name];
    return typeof secret === "string" ? [[address, secret]] : [];
  });

/** What an answer says and how, without the one member in which it may tell a secret. */
const saidBeside = ({ headers, body }: Answer, member: string | undefined): string =>
  JSON.stringify([headers, typeof body === "object" && member ? { ...body, [member]: undefined } : body]);

describe("what opens a door", () => {
  it("has a place in the answers of these routes only", () => {
    const { write } = schemaWriter(z.registry());
    const withPlace = directoryRoutes.flatMap((route) => {
      const { answers } = route.spec;
      const names = answers ? namesIn(write(answers, "output", () => undefined)).filter(isOfSecrets) : [];
      return names.map((name) => [addressOf(route), name]);
    });

    expect(Object.fromEntries(withPlace)).toEqual(tells);
    expect(withPlace).toHaveLength(Object.keys(tells).length);
  });

  it("is told once, and by no other answer, record, history, table or entry", async () => {
    const house = await aHouse();
    const { made, staff, world, anna, call } = house;

    const answers = await askAll(house);
    const later = await askAll(house);
    const secrets = [...toldBy(answers), ...toldBy(later), ["the house", String(made.body.secret)] as const];

    expect(toldBy(answers).map(([address]) => address)).toEqual(Object.keys(tells));
    expect(new Set(secrets.map(([, secret]) => secret)).size).toBe(secrets.length);
    const reads = ["staff", "partner-clients"].flatMap((kind) => {
      const id = kind === "staff" ? anna.id : made.body.client.id;
      return [`GET /api/${kind}`, `GET /api/${kind}/${id}`, `GET /api/${kind}/${id}/history`];
    });
    const read = await Promise.all(reads.map((address) => staff("area-manager", address)));
    const said = [
      ...[...answers, ...later].map(([address, answer]) => saidBeside(answer, tells[address])),
      ...read.map((answer) => saidBeside(answer, undefined)),
      JSON.stringify((await call("area-manager", "GET /api/directory/staff", { body: undefined })).body),
      await wholeTable(world.table),
      JSON.stringify([house.entries, house.faults]),
    ];
    expect(read.map(({ status }) => status)).toEqual(reads.map(() => 200));
    for (const [address, secret] of secrets)
      expect(
        said.filter((text) => text.includes(secret)),
        address,
      ).toEqual([]);
  }, 60_000);

  it("is not told again to whoever repeats her request under its key", async () => {
    const house = await aHouse();
    const first: string[] = [];
    for (const [address, { call, body }] of Object.entries(goodCalls(house))) {
      const member = tells[address];
      if (member === undefined) continue;
      const options = { body, headers: { "idempotency-key": address.replaceAll(" ", "") } };
      const told = await house.call("area-manager", call, options);
      const again = await house.call("area-manager", call, options);
      first.push(told.body[member]);

      expect(
        [told.status, again.status].filter((status) => status >= 300),
        address,
      ).toEqual([]);
      expect(JSON.stringify(again.body), address).not.toContain(told.body[member]);
    }
    expect(first.filter((secret) => typeof secret === "string" && secret.length > 8)).toHaveLength(5);
  });
});
