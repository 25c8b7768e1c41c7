import fc from "fast-check";
import type { Route } from "#functions/http/route";
import type { StaffRequest } from "#functions/staff-api/request";
import type { Resource } from "#shared/resource";
import { resourceNamed } from "#shared/resources/index";
import { arbitraryOf, type Ids } from "./arbitrary-of.ts";
import { junk, spoiled } from "./spoil.ts";

type Json = unknown;
type Spec = Route<StaffRequest>["spec"];

/** Fields that people set, with values that they take. */
const typed = (resource: Resource, ids: Ids): fc.Arbitrary<Record<string, Json>> =>
  fc.record(
    Object.fromEntries(
      resource.fields
        .filter(({ setBy }) => setBy === "staff")
        .map(({ name, schema, refersTo }) => [name, arbitraryOf(schema, ids, refersTo)]),
    ),
    { requiredKeys: resource.fields.filter(({ setBy, required }) => setBy === "staff" && required).map((f) => f.name) },
  );

const edits = (resource: Resource, ids: Ids): fc.Arbitrary<Json> =>
  fc
    .tuple(typed(resource, ids), typed(resource, ids), fc.boolean(), fc.nat({ max: 3 }))
    .map(([to, from, fromUnset, count]) =>
      Object.fromEntries(
        Object.entries(to)
          .slice(-1 - count)
          .map(([name, value]) => [name, { from: fromUnset ? null : (from[name] ?? null), to: value }]),
      ),
    );

const rows = (resource: Resource, ids: Ids): fc.Arbitrary<Json> =>
  fc.record({
    rows: fc.array(
      fc.oneof(
        typed(resource, ids).map((create) => ({ create })),
        fc.record({ id: ids(resource.name), edits: edits(resource, ids) }),
      ),
      { maxLength: 30 },
    ),
  });

/** A body that the route takes, as far as its own shapes and the record's definition tell. */
const bodyFor = ({ method, path, body, resource: name }: Spec, ids: Ids): fc.Arbitrary<Json> => {
  const resource = name === undefined ? undefined : resourceNamed(name);
  if (!body) return fc.constant(undefined);
  if (resource && (path.endsWith("/edits") || path.endsWith("/edits/preview"))) return rows(resource, ids);
  if (resource && method === "PATCH") return fc.record({ edits: edits(resource, ids) });
  if (resource && path === `/api/${resource.name}`) return typed(resource, ids);
  return arbitraryOf(body, ids);
};

const brokenJson = (text: string): fc.Arbitrary<string> =>
  fc.oneof(
    fc.nat({ max: text.length }).map((end) => text.slice(0, end)),
    fc.constantFrom(
      "",
      "null",
      "[]",
      '"text"',
      "undefined",
      "{",
      "{]",
      "\ufeff{}",
      `${text}${text}`,
      "{'a':1}",
      "1e999",
    ),
    fc.constantFrom(1_000, 200_000).map((depth) => "[".repeat(depth)),
    fc.constantFrom(1_000, 100_000).map((depth) => "[".repeat(depth) + "]".repeat(depth)),
  );

/** What is sent to a route: a body that it takes, one with something wrong with it, or no JSON at all. */
export const bodies = (spec: Spec, ids: Ids): fc.Arbitrary<string | undefined> => {
  const good = bodyFor(spec, ids);
  const asText = (value: Json) => (value === undefined ? undefined : JSON.stringify(value));
  return fc.oneof(
    { weight: 7, arbitrary: good.map(asText) },
    { weight: 5, arbitrary: spoiled(good).map(asText) },
    { weight: 1, arbitrary: junk.map(asText) },
    { weight: 1, arbitrary: good.chain((value) => brokenJson(asText(value) ?? "{}")) },
  );
};
