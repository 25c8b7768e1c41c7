import { expect, it } from "vitest";
import { manual } from "#functions/directory-api/manual";
import { directoryRoutes } from "#functions/directory-api/routes/index";
import type { OpenApiDocument } from "#functions/http/openapi-document";
import { directoryWords } from "#shared/words/directory-words";
import { languages } from "#shared/words/sentence";
import { anAccountsWorld } from "./accounts-world.ts";

const operations = directoryRoutes.filter(({ spec: { path } }) => !/\/(docs|openapi\.json)$/.test(path));

const documentIn = async (language: string): Promise<OpenApiDocument> => {
  const { call } = await anAccountsWorld();
  const headers = { "accept-language": language };
  return (await call("educator", "GET /api/directory/openapi.json", { body: undefined, headers })).body;
};

it("says something of its own about every route, and of none that is gone", () => {
  const addresses = operations.map(({ spec: { method, path } }) => `${method} ${path}`);

  expect(Object.keys(manual).toSorted()).toEqual(addresses.toSorted());
});

it.each(languages)("calls each operation what its words call it, in %s", async (language) => {
  const { paths, info } = await documentIn(language);
  const summaries = Object.values(paths).flatMap((methods) => Object.values(methods).map(({ summary }) => summary));

  expect(info.title).toBe(directoryWords[language].title);
  expect(summaries.toSorted()).toEqual(Object.values(directoryWords[language].operations).toSorted());
});

it("has an example of every body and every answer, each of its own route's shape", () => {
  for (const { spec } of operations) {
    const address = `${spec.method} ${spec.path}`;
    const { body, answer } = manual[address]?.examples ?? {};

    expect(spec.body?.safeParse(body).error, address).toBeUndefined();
    expect(spec.bodyInManual?.().safeParse(body).error, address).toBeUndefined();
    expect(answer, address).toBeDefined();
    expect(spec.answers?.safeParse(answer).error, address).toBeUndefined();
  }
});

it("shows no secret and no password in an example, not even an invented one", () => {
  const members = (value: unknown): string[] =>
    typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([name, inner]) => [...(Array.isArray(value) ? [] : [name]), ...members(inner)])
      : [];
  const shown = Object.values(manual).flatMap(({ examples }) => members(examples));

  expect(shown).toContain("secretId");
  expect(shown.filter((name) => /^(secret|webhookSecret|temporaryPassword|password)$/.test(name))).toEqual([]);
});

it("tells whoever reads it what user names and names of clients look like", async () => {
  const { paths } = await documentIn("it");
  const schemaOf = (path: string) => paths[path]?.post?.requestBody?.content["application/json"]?.schema.properties;

  expect(schemaOf("/api/directory/staff")?.username?.pattern).toContain("a-z0-9");
  expect(schemaOf("/api/directory/partner-clients")?.name?.pattern).toContain("a-z0-9");
});
