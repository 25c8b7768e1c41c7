import fc from "fast-check";
import type { Event } from "#functions/http/reply";
import type { Route } from "#functions/http/route";
import type { StaffRequest } from "#functions/staff-api/request";
import { staffRoutes } from "#functions/staff-api/routes/index";
import { staffEvent } from "#test/staff-call";
import { arbitraryOf, type Ids } from "./arbitrary-of.ts";
import { bodies } from "./bodies.ts";

/** A request as it is printed when it finds a fault. */
export interface FuzzRequest {
  role: string | undefined;
  method: string;
  path: string;
  query: Record<string, string> | undefined;
  headers: Record<string, string>;
  body: string | undefined;
  base64?: boolean;
}

type Spec = Route<StaffRequest>["spec"];

const roles = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom("coordinator", "area-manager") },
  { weight: 3, arbitrary: fc.constantFrom("educator", "administration") },
  { weight: 1, arbitrary: fc.constantFrom(undefined, "nobody", "coordinator admin", "", "[") },
);

const oddHeaders: Record<string, string[]> = {
  "content-type": ["application/json; charset=utf-8", "text/plain", "application/xml", "", "json"],
  "accept-encoding": ["br", "gzip, br", "identity;q=0, *;q=0", "*", "zstd", ";;;"],
  "accept-language": ["en", "it-IT,it;q=0.9", "xx", "*", ",,,", "e".repeat(5_000)],
  "if-none-match": ["*", 'W/"x"', ""],
  "idempotency-key": ["k1", "k2", "k3", "k4", "", " ", "è", "x".repeat(129), "#", "a#b"],
};

const header = fc
  .constantFrom(...Object.entries(oddHeaders))
  .chain(([name, values]) => fc.constantFrom(...values).map((value): [string, string] => [name, value]));

const headers: fc.Arbitrary<Record<string, string>> = fc
  .oneof(
    { weight: 6, arbitrary: fc.constant([]) },
    { weight: 3, arbitrary: fc.array(header, { minLength: 1, maxLength: 1 }) },
    { weight: 1, arbitrary: fc.array(header, { maxLength: 4 }) },
  )
  .map((picked) => Object.fromEntries(picked));

const oddPaths = fc.constantFrom(
  "/api",
  "/api/",
  "/",
  "/api/castles",
  "/api/units/",
  "/api/units/%E0%A4%A",
  "/api/units/..%2f..",
  "/api//units",
  "/api/units/x/y/z",
  "/api/__proto__",
  `/api/units/${"x".repeat(9_000)}`,
);

const oddQueries = fc.dictionary(
  fc.constantFrom("next", "since", "archived", "from", "to", "limit", "__proto__", ""),
  fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.constantFrom("2026-10-01", "2026-10-31", "9999-12-31", "-271821-04-20", "2026-10-12T07:30:00.000Z", "true"),
    fc.constantFrom("2026-10-12T07:30:00.1234567890Z", "0000-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z"),
    fc.jsonValue({ maxDepth: 2 }).map((value) => Buffer.from(JSON.stringify(value)).toString("base64url")),
    fc
      .record({ part: fc.constantFrom(0, 1, 2), asOf: fc.string(), after: fc.array(fc.string(), { maxLength: 2 }) })
      .map((position) => Buffer.from(JSON.stringify(position)).toString("base64url")),
    fc.constant("x".repeat(501)),
  ),
  { maxKeys: 3 },
);

const queries = ({ query }: Spec, ids: Ids) =>
  fc.oneof(
    { weight: 9, arbitrary: query ? arbitraryOf(query, ids) : fc.constant(undefined) },
    { weight: 1, arbitrary: oddQueries },
  ) as fc.Arbitrary<Record<string, string> | undefined>;

const toRoute = (spec: Spec, ids: Ids): fc.Arbitrary<FuzzRequest> =>
  fc.record({
    role: roles,
    method: fc.oneof(
      { weight: 20, arbitrary: fc.constant<string>(spec.method) },
      fc.constantFrom("PUT", "DELETE", "HEAD"),
    ),
    path: fc.oneof(
      {
        weight: 30,
        arbitrary: ids(spec.path.split("/")[2]).map((id) => spec.path.replace("{id}", encodeURIComponent(id))),
      },
      oddPaths,
    ),
    query: queries(spec, ids),
    headers,
    body: bodies(spec, ids),
    base64: fc.oneof({ weight: 20, arbitrary: fc.constant(false) }, fc.constant(true)),
  });

const strangeIds = fc.constantFrom(
  "hh_01ARZ3NDEKTSV4RRFFQ69G5FAV",
  "unt_0",
  "",
  "../units",
  "è",
  "__proto__",
  "x".repeat(300),
);

/** Requests to every staff route: good ones, good ones with something wrong, and nonsense. */
export const requests = (known: ReadonlyMap<string, readonly string[]>): fc.Arbitrary<FuzzRequest> => {
  const all = fc.constantFrom(...[...known.values()].flat());
  const ids: Ids = (kind = "") =>
    fc.oneof(
      { weight: 20, arbitrary: fc.constantFrom(...(known.get(kind) ?? [])) },
      { weight: 2, arbitrary: all },
      { weight: 1, arbitrary: strangeIds },
    );
  const anyId: Ids = (kind) =>
    known.has(kind ?? "") ? ids(kind) : fc.oneof({ weight: 10, arbitrary: all }, strangeIds);
  return fc.constantFrom(...staffRoutes).chain(({ spec }) => toRoute(spec, anyId));
};

/** The request as the gateway would hand it over. */
export const eventOf = ({ role, method, path, query, headers: named, body, base64 }: FuzzRequest): Event => {
  const event = staffEvent(role, "GET /", { raw: body, headers: named });
  return {
    ...event,
    rawPath: path,
    queryStringParameters: query,
    body: body !== undefined && base64 ? Buffer.from(body).toString("base64") : body,
    isBase64Encoded: base64 === true,
    requestContext: { ...event.requestContext, http: { ...event.requestContext.http, method, path } },
  };
};
