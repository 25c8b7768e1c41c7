import { staffRoutes } from "#functions/staff-api/routes/index";
import { accessTo, type Role } from "#shared/access";
import type { Resource, StoredRecord } from "#shared/resource";
import { resourceNamed } from "#shared/resources/index";
import { type Making, NOBODY, valueFor } from "./bodies.ts";
import { type Call, type Told, textOf } from "./drive.ts";
import { beyondReach, type MarkedHouse } from "./house.ts";
import { makingFor, recordsNow, targetsOf } from "./targets.ts";

type Spec = (typeof staffRoutes)[number]["spec"];

/** A question: its address, what is said with it. */
interface Deed {
  asked: string;
  body: unknown;
}

const kindOf = (path: string) => path.split("/")[2] ?? "";

const isOfMany = (path: string) => path.endsWith("/edits") || path.endsWith("/edits/preview");

/** What a shape alone does not tell: fields that exclude each other, and lists that have to hold certain things. */
const besides: Record<string, Record<string, unknown>> = {
  "/api/views": { grid: "referrals", filters: [], sort: [], columns: [], colours: [] },
  "/api/disclosures": { toPersonId: undefined },
  "/api/units/{id}/emergency-entries": { household: undefined, people: [] },
  "/api/units/{id}/options": { placeId: undefined },
  "/api/units/{id}/reservations": { placeId: undefined },
  "/api/referrals/{id}/meeting": {
    participants: [
      { name: "prova", side: "us" },
      { name: "prova", side: "referringService" },
    ],
  },
};

/** Fills in what a path leaves open; a route that leaves open more than a record's id needs somebody to say what. */
const addressed = ({ method, path }: Spec, id: string): string => {
  const address = `${method} ${path.replace("{id}", id)}`;
  if (address.includes("{")) throw new Error(`Nobody has said what stands in ${path}.`);
  return address;
};

const bodyOf = ({ path, body, bodyInManual }: Spec, making: Making): unknown => {
  const shape = bodyInManual?.() ?? body;
  const value = shape && valueFor(shape, "", making);
  return typeof value === "object" ? { ...value, ...besides[path] } : value;
};

/** Each field of a record on its own row, from what is there where she may know that, and from what never was. */
const rowsFor = (house: MarkedHouse, resource: Resource, record: StoredRecord, role: Role) => {
  const making = makingFor(house, record, true);
  const { read } = accessTo(resource, [role]);
  return resource.fields
    .filter(({ name }) => name !== "archived")
    .map(({ name, schema }, n) => ({
      id: record.id,
      edits: {
        [name]: { from: n % 2 === 0 && read.has(name) ? record[name] : "never so", to: valueFor(schema, name, making) },
      },
    }));
};

const ofMany = (house: MarkedHouse, spec: Spec, { role, found }: { role: Role; found: StoredRecord[] }): Deed[] => {
  const resource = resourceNamed(kindOf(spec.path));
  if (!resource) throw new Error(`${spec.path} is of no kind of record.`);
  const creation = `/api/${resource.name}`;
  const maker = staffRoutes.find((one) => one.spec.method === "POST" && one.spec.path === creation)?.spec;
  return found.map((record) => {
    const create = maker && bodyOf(maker, makingFor(house, record, true));
    const rows = [...rowsFor(house, resource, record, role), ...(create === undefined ? [] : [{ create }])];
    return { asked: `${spec.method} ${spec.path}`, body: { rows } };
  });
};

const ofOne = (house: MarkedHouse, spec: Spec, found: readonly StoredRecord[]): Deed[] =>
  found.flatMap((record) =>
    [false, true].map((whole) => ({
      asked: addressed(spec, record.id),
      body: bodyOf(spec, makingFor(house, record, whole)),
    })),
  );

/** What a route is tried on where there is nothing of its kind. */
const nobody = ({ world }: MarkedHouse): StoredRecord => {
  const at = { createdAt: world.now(), createdBy: "system", updatedAt: world.now(), updatedBy: "system" };
  return { id: NOBODY, version: 1, archived: false, ...at };
};

const deedsAt = async (house: MarkedHouse, spec: Spec, role: Role): Promise<Deed[]> => {
  // What names no record is said about a household within reach, and about one that is not.
  const kind = spec.path.includes("{id}") || isOfMany(spec.path) ? kindOf(spec.path) : "households";
  const found = await recordsNow(house.world.table, kind);
  const there = targetsOf(house, spec.path, { found, foreign: beyondReach(house, role) });
  const targets = there.length === 0 ? [nobody(house)] : there;
  return isOfMany(spec.path) ? ofMany(house, spec, { role, found: targets.slice(-2) }) : ofOne(house, spec, targets);
};

const listOfPapers = "/api/referrals/{id}/partner-documents";

/** Routes that name two records: where the second one's ids stand. */
export const ofTwo: Readonly<Record<string, string>> = { [`${listOfPapers}/{documentId}`]: listOfPapers };

/** What is asked about a part of a record, for each part that there is, by somebody. */
export const askOfParts = async ({ world }: MarkedHouse, call: Call, role: Role): Promise<Told[]> => {
  const told: Told[] = [];
  const ask = async (asked: string) => {
    const answer = await call(role, asked);
    told.push({ asked, status: answer.status, text: textOf(answer), body: answer.body });
    return answer.body;
  };
  for (const [path, list] of Object.entries(ofTwo))
    for (const { id, partnerId } of await recordsNow(world.table, kindOf(path))) {
      if (partnerId === undefined) continue;
      const parts = (await ask(`GET ${list.replace("{id}", id)}`)).items ?? [];
      for (const part of parts) await ask(`GET ${path.replace("{id}", id).replace(/\{\w+\}/, part.id)}`);
    }
  return told;
};

/** Everything that can be done, by somebody: each route that takes something, with bodies that it takes. */
export const doEverything = async (house: MarkedHouse, call: Call, role: Role): Promise<Told[]> => {
  const told: Told[] = [];
  for (const { spec } of staffRoutes) {
    if (spec.method !== "POST") continue;
    for (const { asked, body } of await deedsAt(house, spec, role)) {
      const answer = await call(role, asked, { body });
      const sent = JSON.stringify(body ?? "");
      told.push({ asked, sent, status: answer.status, text: textOf(answer), body: answer.body });
    }
  }
  return told;
};
