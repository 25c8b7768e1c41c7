import { staffRoutes } from "#functions/staff-api/routes/index";
import { accessTo, type Role } from "#shared/access";
import type { StoredRecord } from "#shared/resource";
import { resourceNamed, resources } from "#shared/resources/index";
import type { Answer, callOf } from "#test/staff-call";
import { blockedPeople, type MarkedHouse, restrictedHouseholds } from "./house.ts";
import type { Place } from "./marks.ts";

export type Call = ReturnType<typeof callOf>;

/** An answer with what was asked. */
export interface Told {
  asked: string;
  /** What was said with the question: an answer may say it again. */
  sent?: string;
  status: number;
  text: string;
  body: Answer["body"];
}

const MOST_APART = 3;
/** Records of each kind that are asked for by id; the first, the last and some between. */
const PER_KIND = 9;

const spread = <T>(all: readonly T[], most: number): T[] =>
  all.filter((_, index) => index % Math.max(1, Math.ceil(all.length / most)) === 0);

const kindOf = (path: string) => path.split("/")[2] ?? "";

/** Some records of a kind, and whatever there is of restricted households and of people under a safety block. */
const idsFor = (house: MarkedHouse, path: string): string[] => {
  if (!path.includes("{id}")) return [""];
  const all = house.records.get(kindOf(path)) ?? [];
  const apart = new Set([...restrictedHouseholds(house), ...blockedPeople(house)]);
  const isApart = ({ id, householdId }: StoredRecord) => apart.has(id) || apart.has(String(householdId));
  const some = [...spread(all, PER_KIND), ...spread(all.filter(isApart), MOST_APART)];
  return [...new Set(some.map(({ id }) => id))];
};

/** Questions whose words are sought: they are answered from what records say. */
const searches: Record<string, object> = {
  "/api/diary-entries/search": { text: "Zq0" },
  "/api/households/known": { lastName: "Zq00001Z" },
};

const days = "from=2026-10-01&to=2026-10-31";

const addressOf = (path: string, id: string) => {
  const address = path.replace("{id}", id);
  return path.endsWith("/occupancy") ? `${address}?${days}` : address;
};

/** Every route that only asks, for some records of its kind, by somebody; page by page to the end. */
export const askEverything = async (house: MarkedHouse, call: Call, role: Role): Promise<Told[]> => {
  const told: Told[] = [];
  const ask = async (asked: string, body?: unknown): Promise<Answer> => {
    const answer = await call(role, asked, { body });
    told.push({ asked, status: answer.status, text: textOf(answer), body: answer.body });
    return answer;
  };
  for (const { spec } of staffRoutes) {
    // What names two records is asked where both are there.
    if (spec.method === "GET" && spec.path.split("{").length < 3)
      for (const id of idsFor(house, spec.path)) await askPages(ask, `GET ${addressOf(spec.path, id)}`);
    if (spec.method === "POST" && searches[spec.path]) await ask(`POST ${spec.path}`, searches[spec.path]);
  }
  return told;
};

const askPages = async (ask: (asked: string) => Promise<Answer>, asked: string): Promise<void> => {
  let next: unknown = (await ask(asked)).body?.next;
  for (let pages = 0; typeof next === "string" && pages < 20; pages += 1) {
    const joint = asked.includes("?") ? "&" : "?";
    next = (await ask(`${asked}${joint}next=${encodeURIComponent(next)}`)).body?.next;
  }
};

/** Every byte of an answer. */
export const textOf = ({ body, headers }: Answer): string =>
  `${JSON.stringify(headers)}${typeof body === "string" ? body : JSON.stringify(body ?? "")}`;

/** Every field of every kind, changed from a value that is not there: the refusal may show what is. */
export const changeEverything = async (house: MarkedHouse, call: Call, role: Role): Promise<Told[]> => {
  const told: Told[] = [];
  for (const resource of resources)
    for (const record of spread(house.records.get(resource.name) ?? [], 1))
      for (const { name } of resource.fields) {
        const asked = `PATCH /api/${resource.name}/${record.id}`;
        const answer = await call(role, asked, { body: { edits: { [name]: { from: "never so", to: "x" } } } });
        told.push({ asked: `${asked} ${name}`, status: answer.status, text: textOf(answer), body: answer.body });
      }
  return told;
};

/** Whether somebody in these roles may know of the field at all. */
export const mayKnow = ({ kind, field }: Place, roles: readonly Role[]): boolean => {
  const resource = resourceNamed(kind);
  return resource !== undefined && accessTo(resource, roles).read.has(field);
};

const prefixes = new Map(resources.map((resource) => [resource.idPrefix, resource]));

/** The fields of records in an answer that this role may not read, wherever in it they stand. */
export const forbiddenKeys = (value: unknown, roles: readonly Role[]): string[] => {
  if (Array.isArray(value)) return value.flatMap((one) => forbiddenKeys(one, roles));
  if (typeof value !== "object" || value === null) return [];
  const own = value as Record<string, unknown>;
  const resource =
    typeof own.id === "string" && "version" in own ? prefixes.get(own.id.split("_")[0] ?? "") : undefined;
  const read = resource && accessTo(resource, roles).read;
  const here = Object.keys(own).filter((key) => resource?.field(key) && !read?.has(key));
  return [
    ...here.map((key) => `${resource?.name}.${key}`),
    ...Object.values(own).flatMap((one) => forbiddenKeys(one, roles)),
  ];
};
