import fc from "fast-check";

type Json = unknown;

const nested = (depth: number): Json => {
  let value: Json = 1;
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { a: value };
  return value;
};

/** What people, programs and foes send where something else belongs. */
export const junk: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(
    null,
    "",
    " ",
    "\u0000",
    "\ud800",
    "\u202e\u0645\u0631\u062d\u0628\u0627",
    "2026-02-30",
    "0000-00-00",
    "9999-12-31",
    "+275760-09-13",
    "29/02/2026",
    "2026-10-12T25:00:00Z",
    "<script>alert(1)</script>",
    "'; DROP TABLE units; --",
    "=1+1",
    "%{name}",
    "__proto__",
    "NaN",
    true,
    [],
    {},
    [[]],
    [null],
  ),
  fc.constantFrom<Json>(0, -0, -1, 0.1, 1e21, 1e308, -1e308, 5e-324, 2 ** 53, -(2 ** 53), 1_000_000_001),
  fc.constantFrom(200, 2_000, 20_000, 500_000).map((length) => "à".repeat(length)),
  fc.constantFrom(50, 1_000, 4_000).map(nested),
  fc.constantFrom(100, 3_000).map((length) => Array.from({ length }, () => 0)),
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.jsonValue({ maxDepth: 3 }),
);

type Path = (string | number)[];

const MOST_PATHS = 400;

/** Every place in a value, from the whole of it downwards. */
const pathsIn = (value: Json): Path[] => {
  const paths: Path[] = [];
  const waiting: [Json, Path][] = [[value, []]];
  for (const [at, path] of waiting) {
    if (paths.push(path) === MOST_PATHS) break;
    if (typeof at === "object" && at !== null)
      for (const [name, member] of Object.entries(at)) waiting.push([member, [...path, name]]);
  }
  return paths;
};

const changedAt = (value: Json, [name, ...rest]: Path, change: (at: Json) => Json): Json => {
  if (name === undefined) return change(value);
  if (Array.isArray(value))
    return value.map((member, index) => (String(index) === name ? changedAt(member, rest, change) : member));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, key === name ? changedAt(member, rest, change) : member]),
  );
};

const withMember = (value: Json, name: string, member: Json): Json => {
  if (Array.isArray(value)) return [...value, member];
  if (typeof value !== "object" || value === null) return member;
  return Object.fromEntries([...Object.entries(value), [name, member]]);
};

const withoutLast = (value: Json): Json => {
  if (Array.isArray(value)) return value.slice(0, -1);
  if (typeof value !== "object" || value === null) return undefined;
  return Object.fromEntries(Object.entries(value).slice(0, -1));
};

const ways = {
  replace: (_at: Json, _name: string, other: Json) => other,
  add: (at: Json, name: string, other: Json) => withMember(at, name, other),
  shorten: (at: Json) => withoutLast(at),
} as const;

const oddNames = fc.oneof(
  fc.constantFrom("__proto__", "constructor", "toString", "id", "version", "pk", "changedPk", "expiresAt", "a.b", ""),
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.constant("x".repeat(3_000)),
);

/** A good value with one thing wrong with it. */
export const spoiled = (good: fc.Arbitrary<Json>): fc.Arbitrary<Json> =>
  fc
    .record({ good, place: fc.nat(), way: fc.constantFrom("replace", "add", "shorten"), name: oddNames, other: junk })
    .map(({ good: value, place, way, name, other }) => {
      const paths = pathsIn(value);
      return changedAt(value, paths[place % paths.length] ?? [], (at) => ways[way](at, name, other));
    });
