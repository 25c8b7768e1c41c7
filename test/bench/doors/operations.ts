import fc from "fast-check";
import type { JsonSchema, OpenApiDocument, Parameter } from "#functions/http/openapi-document";
import { junk, spoiled } from "../fuzz/spoil.ts";
import { fromSchema, type IdsFor } from "./schema-arbitrary.ts";

/** A request as it goes over the wire, and as it is printed when it finds a fault. */
export interface WireRequest {
  method: string;
  /** Path and query, escaped. */
  target: string;
  headers: Record<string, string>;
  body?: string;
}

const JSON_TYPE = "application/json";

const named = (parameters: readonly Parameter[], where: Parameter["in"]) =>
  parameters.filter((parameter) => parameter.in === where);

/** The kind of record that stands before `{id}` in a path says whose ids belong there. */
const kindBefore = (path: string, parameter: string) =>
  path.split("/")[path.split("/").indexOf(`{${parameter}}`) - 1] ?? "";

const headers = (given: readonly Parameter[]): fc.Arbitrary<Record<string, string>> =>
  fc
    .record({
      language: fc.constantFrom(undefined, "it", "en", "xx;q=2", "*"),
      tag: fc.constantFrom(undefined, undefined, "*", 'W/"x"'),
      key: fc.constantFrom(undefined, undefined, "k1", "k2", "k3", "x".repeat(129), "a b"),
    })
    .map(({ language, tag, key }) => {
      const takes = new Set(named(given, "header").map(({ name }) => name));
      return {
        ...(language && { "accept-language": language }),
        ...(tag && takes.has("If-None-Match") && { "if-none-match": tag }),
        ...(key && takes.has("Idempotency-Key") && { "idempotency-key": key }),
      };
    });

const bodyFor = (
  schema: JsonSchema | undefined,
  make: ReturnType<typeof fromSchema>,
): fc.Arbitrary<string | undefined> => {
  if (!schema) return fc.constant(undefined);
  const good = make(schema, "");
  const text = (value: unknown) => JSON.stringify(value);
  return fc.oneof(
    { weight: 8, arbitrary: good.map(text) },
    { weight: 4, arbitrary: spoiled(good).map(text) },
    { weight: 1, arbitrary: junk.map(text) },
    { weight: 1, arbitrary: fc.constantFrom("", "{", "[[[[", "null", "\ufeff{}") },
  );
};

/** Mostly what has to be said and nothing more: what may be left out is often refused when it is made up. */
const queryFor = (parameters: readonly Parameter[], make: ReturnType<typeof fromSchema>) => {
  const all = named(parameters, "query");
  const record = (some: readonly Parameter[]) =>
    fc.record(Object.fromEntries(some.map(({ name, schema }) => [name, make(schema, name)])));
  return fc.oneof(
    { weight: 4, arbitrary: record(all.filter(({ required }) => required)) },
    { weight: 1, arbitrary: record(all) },
  );
};

const targetOf = (path: string, ids: Record<string, string>, query: Record<string, unknown>) => {
  const filled = path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(ids[name] ?? "x"));
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  return search.size === 0 ? filled : `${filled}?${search}`;
};

/** Requests to every operation of a document, made of nothing but what the document says. */
export const requestsFrom = (document: OpenApiDocument, ids: IdsFor): fc.Arbitrary<WireRequest> => {
  const make = fromSchema(document, ids);
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  // Made once for each operation: a shape takes longer to read than a value to make.
  const requestTo = ({ path, method, operation: { parameters, requestBody } }: (typeof operations)[number]) =>
    fc
      .record({
        ids: fc.record(
          Object.fromEntries(named(parameters, "path").map(({ name }) => [name, ids(kindBefore(path, name))])),
        ),
        query: queryFor(parameters, make),
        headers: headers(parameters),
        body: bodyFor(requestBody?.content[JSON_TYPE]?.schema, make),
      })
      .map(({ ids: chosen, query, headers: sent, body }) => ({
        method,
        target: targetOf(path, chosen as Record<string, string>, query as Record<string, unknown>),
        headers: { ...sent, ...(body !== undefined && { "content-type": JSON_TYPE }) },
        ...(body !== undefined && { body }),
      }));
  return fc.oneof(...operations.map(requestTo));
};
