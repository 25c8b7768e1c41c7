import { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";
import { S3Client } from "@aws-sdk/client-s3";
import { describe, expect, it } from "vitest";
import { openTable, type Table } from "#functions/db/table";
import { cognitoDirectory } from "#functions/directory/cognito";
import { createDirectoryApi } from "#functions/directory-api/api";
import { directoryRoutes } from "#functions/directory-api/routes/index";
import type { Handler } from "#functions/http/api";
import type { JsonSchema, OpenApiDocument, Operation } from "#functions/http/openapi-document";
import { bucketObjects } from "#functions/objects/bucket";
import { createPartnerApi } from "#functions/partner-api/api";
import { partnerRoutes } from "#functions/partner-api/routes/index";
import { createStaffApi } from "#functions/staff-api/api";
import { staffRoutes } from "#functions/staff-api/routes/index";
import { resources } from "#shared/resources/index";
import { languages } from "#shared/words/sentence";
import { freshTable } from "#test/engine";
import { documentOf, pageOf } from "./manuals.ts";

interface Manual {
  whose: string;
  handler: (table: Table) => Handler;
  root: string;
  addresses: string[];
}

const addressesOf = (routes: readonly { spec: { method: string; path: string } }[]) =>
  routes.map(({ spec }) => `${spec.method} ${spec.path}`);

/** No manual asks them for anything. */
const objects = bucketObjects(new S3Client({ region: "eu-south-1" }), "uploads");
const directory = cognitoDirectory(new CognitoIdentityProviderClient({ region: "eu-south-1" }), "eu-south-1_people");
const webhookKey = async () => new Uint8Array(32);

const isManual = (address: string) => /\/(docs|openapi\.json)$/.test(address);

const manuals: Manual[] = [
  {
    whose: "the partner's",
    handler: (table) => createPartnerApi({ table, objects }),
    root: "/partner/v1",
    addresses: addressesOf(partnerRoutes),
  },
  {
    whose: "the staff's",
    handler: (table) => createStaffApi({ table }),
    root: "/api",
    addresses: addressesOf(staffRoutes).filter((address) => !isManual(address)),
  },
  {
    whose: "the directory's",
    handler: (table) => createDirectoryApi({ table, directory, webhookKey }),
    root: "/api/directory",
    addresses: addressesOf(directoryRoutes).filter((address) => !isManual(address)),
  },
];

const anyTable = async () => {
  const { client, tableName } = await freshTable();
  return openTable(client, tableName);
};

const operationsOf = ({ paths }: OpenApiDocument): [address: string, operation: Operation][] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, Operation] => [
      `${method.toUpperCase()} ${path}`,
      operation,
    ]),
  );

const referencesIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "$ref" && typeof inner === "string" ? [inner] : referencesIn(inner),
  );
};

const found = (document: OpenApiDocument, reference: string): unknown =>
  reference
    .split("/")
    .slice(1)
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], document);

const propertiesIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(propertiesIn);
  if (typeof value !== "object" || value === null) return [];
  const { properties } = value as JsonSchema;
  return [...Object.keys(properties ?? {}), ...Object.values(value).flatMap(propertiesIn)];
};

describe.each(manuals)("$whose document", ({ handler, root, addresses }) => {
  const opened = async () => handler(await anyTable());
  const read = async () => documentOf(await opened(), root);

  it("describes every route once, and no route that is not there", async () => {
    const document = await read();

    expect(document.openapi).toBe("3.1.0");
    expect(
      operationsOf(document)
        .map(([address]) => address)
        .sort(),
    ).toEqual([...addresses].sort());
  });

  it("gives every operation a name of its own, a summary and an answer for good and for bad", async () => {
    const operations = operationsOf(await read());

    const names = operations.map(([, { operationId }]) => operationId);
    expect(new Set(names).size).toBe(names.length);
    for (const [address, { summary, responses }] of operations) {
      expect(summary, address).not.toBe("");
      const statuses = Object.keys(responses);
      expect(
        statuses.filter((status) => status.startsWith("2")),
        address,
      ).toHaveLength(1);
      expect(statuses, address).toEqual(expect.arrayContaining(["400", "401", "403", "500"]));
    }
  });

  it("has a parameter for every brace in an address", async () => {
    for (const [address, { parameters }] of operationsOf(await read())) {
      const inPath = parameters.filter((parameter) => parameter.in === "path");
      const braces = [...address.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(
        inPath.map(({ name }) => name),
        address,
      ).toEqual(braces);
      expect(
        inPath.every(({ required, schema }) => required && schema.type === "string"),
        address,
      ).toBe(true);
    }
  });

  it("says what a body may hold, and every refusal that reading one can end in", async () => {
    const written = operationsOf(await read()).filter(([address]) => !address.startsWith("GET"));

    expect(written.length).toBeGreaterThan(0);
    for (const [address, { requestBody, responses, parameters }] of written) {
      expect(requestBody?.content["application/json"]?.schema, address).toBeDefined();
      expect(Object.keys(responses), address).toEqual(expect.arrayContaining(["409", "413", "415", "422"]));
      expect(
        parameters.map(({ name }) => name),
        address,
      ).toContain("Idempotency-Key");
    }
  });

  it("refers to nothing that is not in it", async () => {
    const document = await read();

    const references = [...new Set(referencesIn(document))];
    expect(references.length).toBeGreaterThan(5);
    for (const reference of references) expect(found(document, reference), reference).toBeDefined();
  });

  it.each(languages)("reads as a page without a script in %s", async (language) => {
    const page = await pageOf(await opened(), root, language);

    expect(page).toMatch(new RegExp(`^<!doctype html>\\s*<html lang="${language}">`));
    expect(page).not.toMatch(/<script|<link|<img|javascript:|\son\w+=|https?:\/\//i);
    expect(page).toContain("color-scheme:light dark");
    for (const address of addresses) expect(page).toContain(`<code>${address.split(" ")[1]}</code>`);
    expect(/undefined|\[object Object\]/.test(page)).toBe(false);
  });
});

describe("the partner's document", () => {
  const read = async () => documentOf(createPartnerApi({ table: await anyTable(), objects }), "/partner/v1");

  it("names the scope that opens each operation, and where tokens come from", async () => {
    const api = createPartnerApi({
      table: await anyTable(),
      objects,
      tokenUrl: "https://sign-in.example.org/oauth2/token",
    });
    const document = await documentOf(api, "/partner/v1");

    const scopes = operationsOf(document).map(([address, { security }]) => [address, security[0]?.token]);
    expect(scopes).toEqual(partnerRoutes.map(({ spec, scopes: own }) => [`${spec.method} ${spec.path}`, own]));
    expect(document.components.securitySchemes.token).toMatchObject({
      flows: { clientCredentials: { tokenUrl: "https://sign-in.example.org/oauth2/token" } },
    });
  });

  it("knows no field of ours that is secret, says who somebody is or what they live through", async () => {
    const known = new Set(propertiesIn(await read()));

    const guarded = resources
      .flatMap(({ fields }) => fields)
      .filter(({ sensitivity }) => sensitivity === "secret" || sensitivity === "identifying" || sensitivity === "money")
      // What the partner sends itself about the household it refers.
      .filter(({ name }) => name !== "name");
    expect(guarded.map(({ name }) => name)).toEqual(expect.arrayContaining(["address", "safetyBlock", "birthDate"]));
    for (const { name } of guarded) expect(known).not.toContain(name);
  });

  it("lets readers of answers meet fields they do not know, and refuses unknown ones in what is sent", async () => {
    const { components } = await read();

    expect(components.schemas.SentReferral?.additionalProperties).toBe(false);
    expect(components.schemas.Capacity).not.toHaveProperty("additionalProperties");
  });

  it("is open to anyone, and speaks the reader's language", async () => {
    const titles = await Promise.all(
      languages.map(
        async (language) =>
          (await documentOf(createPartnerApi({ table: await anyTable(), objects }), "/partner/v1", language)).info
            .title,
      ),
    );

    expect(titles).toEqual(["Soglia: API per i partner", "Soglia: API for partners"]);
  });
});

describe("the staff's document", () => {
  it("says of a creation and of an edit what people set, field by field, and nothing that the system sets", async () => {
    const { paths } = await documentOf(createStaffApi({ table: await anyTable() }), "/api");
    const bodyOf = (operation: Operation | undefined) =>
      operation?.requestBody?.content["application/json"]?.schema as JsonSchema;
    const people = resources.find(({ name }) => name === "people");
    const typed = people?.fields.filter(({ setBy }) => setBy === "staff").map(({ name }) => name);

    const created = bodyOf(paths["/api/people"]?.post);
    expect(Object.keys(created.properties ?? {})).toEqual(typed);
    expect(created.required).toEqual(["householdId", "lastName", "firstName"]);
    expect(created.additionalProperties).toBe(false);

    const { edits } = bodyOf(paths["/api/people/{id}"]?.patch).properties ?? {};
    expect(Object.keys(edits?.properties ?? {})).toEqual(typed);
    expect(edits?.properties?.lastName?.properties).toHaveProperty("from");
    expect(JSON.stringify(edits)).not.toContain("safetyBlock");
  });
});
