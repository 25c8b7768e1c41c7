import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import type { OpenApiDocument } from "#functions/http/openapi-document";
import { openDocumentClient } from "#infra/local/connection";
import { type System, startSystem } from "#infra/local/system";
import { digestOf } from "../fuzz/digest.ts";
import { type Section, shown } from "../section.ts";
import { type Caller, call, callers, insiders, served, type Tokens, tokensFor } from "./callers.ts";
import { isMemory } from "./memory.ts";
import { requestsFrom, type WireRequest } from "./operations.ts";
import { type House, plantSecrets } from "./secrets.ts";

/** Requests between two fresh copies of the house: what is created makes every list longer. */
const PER_ROUND = 5_000;
const AT_ONCE = 8;
/** One batch in so many is sent alone and checked against a fingerprint of the whole table. */
const ALONE_EVERY = 60;

interface Options {
  count: number;
  seed: number;
}

interface Tally {
  requests: number;
  alone: number;
  statuses: Map<string, number>;
  faults: string[];
}

type Knock = WireRequest & { caller: Caller };

const doors = { staff: "/api/openapi.json", partner: "/partner/v1/openapi.json" } as const;

const startHouse = (dataDir: string): Promise<System> =>
  startSystem({ port: 0, host: "127.0.0.1", dataDir, tableName: "soglia", seed: "demo" }, { pages: false });

const documents = async ({ address }: System, tokens: Tokens): Promise<OpenApiDocument[]> => [
  await served(address, tokens.coordinator, "GET", doors.staff),
  await served(address, tokens.partner, "GET", doors.partner),
];

const kindOfMember: Record<string, string> = {
  householdId: "households",
  unitId: "units",
  requestedUnitId: "units",
  placeId: "places",
  personId: "people",
  staffId: "staff",
  toStaffId: "staff",
  planId: "plans",
  referralId: "referrals",
  payerId: "organisations",
};

/** Insiders meet what they may change freely; everybody else tries everything there is, and what there is not. */
const idsFor = ({ ids, sealed }: House, caller: Caller) => {
  const open = (found: readonly string[]) =>
    insiders.includes(caller) ? found.filter((id) => !sealed.has(id)) : found;
  const everything = open([...ids.values()].flat());
  const strange = fc.constantFrom("hh_01ARZ3NDEKTSV4RRFFQ69G5FAV", "x", "..%2f", "__proto__", "é".repeat(40));
  return (member: string) => {
    const own = open(ids.get(kindOfMember[member] ?? member) ?? []);
    const fitting = own.length === 0 ? fc.constantFrom(...everything) : fc.constantFrom(...own);
    return fc.oneof(
      { weight: 20, arbitrary: fitting },
      { weight: 2, arbitrary: fc.constantFrom(...everything) },
      strange,
    );
  };
};

const knocks = (documentsOfDoors: readonly OpenApiDocument[], house: House): fc.Arbitrary<Knock> => {
  const [staff, partner] = documentsOfDoors;
  if (!staff || !partner) throw new Error("Both doors have a manual.");
  const by = (caller: Caller) => {
    const ids = idsFor(house, caller);
    const weights = caller === "partner" ? [1, 6] : [6, 1];
    return fc
      .oneof(
        { weight: weights[0] ?? 1, arbitrary: requestsFrom(staff, ids) },
        { weight: weights[1] ?? 1, arbitrary: requestsFrom(partner, ids) },
      )
      .map((request): Knock => ({ ...request, caller }));
  };
  return fc.oneof(...callers.map((caller) => ({ weight: caller === "stranger" ? 1 : 5, arbitrary: by(caller) })));
};

const told = ({ caller, method, target, body }: Knock) =>
  `${caller}: ${method} ${target} ${body === undefined ? "" : body.slice(0, 600)}`;

/** What an answer must not be; `undefined` when it is as it should. */
const faultIn = (knock: Knock, { status, type, text }: Awaited<ReturnType<typeof call>>, { secrets }: House) => {
  if (status >= 500) return `Answered ${status} to ${told(knock)}`;
  if (status >= 400 && type.includes("json") && !type.startsWith("application/problem+json"))
    return `Not a problem answer (${status}, ${type}) to ${told(knock)}`;
  const leaked = secrets.find(({ mark, toldTo }) => !toldTo.includes(knock.caller) && text.includes(mark));
  return leaked && `Told ${leaked.where} to ${told(knock)}`;
};

const knockAt = async (system: System, tokens: Tokens, house: House, knock: Knock, tally: Tally): Promise<number> => {
  tally.requests += 1;
  try {
    const answer = await call(system.address, tokens[knock.caller], knock);
    const fault = faultIn(knock, answer, house);
    if (fault) tally.faults.push(fault);
    const key = `${knock.caller} ${answer.status}`;
    tally.statuses.set(key, (tally.statuses.get(key) ?? 0) + 1);
    return answer.status;
  } catch (error) {
    tally.faults.push(`${error instanceof Error ? error.message : "No answer"} to ${told(knock)}`);
    return 0;
  }
};

/** Sent alone, so that whatever has changed afterwards was changed by it. */
const knockAlone = async (system: System, tokens: Tokens, house: House, knock: Knock, tally: Tally): Promise<void> => {
  const client = openDocumentClient(system.endpoint);
  const look = async () => {
    await system.caughtUp();
    return digestOf({ client, tableName: system.tableName }, isMemory);
  };
  const before = await look();
  const status = await knockAt(system, tokens, house, knock, tally);
  if (status >= 400) {
    tally.alone += 1;
    if (before !== (await look()))
      tally.faults.push(`Refused with ${status}, but something has changed: ${told(knock)}`);
  }
  client.destroy();
};

const round = async (
  from: string,
  { house, seed, count }: { house: House; seed: number; count: number },
  tally: Tally,
) => {
  const dataDir = await mkdtemp(join(tmpdir(), "soglia-doors-"));
  await cp(from, dataDir, { recursive: true });
  const system = await startHouse(dataDir);
  try {
    const tokens = await tokensFor(system);
    const all = fc.sample(knocks(await documents(system, tokens), house), { numRuns: count, seed });
    for (let first = 0, batch = 0; first < all.length; first += AT_ONCE, batch += 1) {
      const some = all.slice(first, first + AT_ONCE);
      const [alone, ...others] = some;
      const isAlone = alone !== undefined && batch % ALONE_EVERY === 0;
      if (isAlone) await knockAlone(system, tokens, house, alone, tally);
      await Promise.all((isAlone ? others : some).map((knock) => knockAt(system, tokens, house, knock, tally)));
      if (tally.faults.length > 0) return;
    }
  } finally {
    await system.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
};

const sectionOf = ({ count, seed }: Options, tally: Tally): Section => ({
  name: "doors",
  title: "9. Both APIs over HTTP, from their own manuals",
  notes: [
    `${shown(count)} requests made from the two OpenAPI documents alone (seed ${seed}), by everybody who has a token and`,
    "somebody who has none. No answer may be a 5xx or fail to come, none may hold a marked value that its reader may not",
    `know, and nothing may have changed after a refusal (${shown(tally.alone)} checked against the whole table).`,
  ],
  columns: ["caller", "answer", "times"],
  rows: [...tally.statuses]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, times]) => [...key.split(" "), shown(times)]),
  missed: tally.faults,
  figures: { seed, requests: tally.requests, checked: tally.alone, statuses: Object.fromEntries(tally.statuses) },
});

/** Knocks at both doors of a house that is lived in; stops at the first fault, which is told whole. */
export const fuzzDoors = async (options: Options): Promise<Section> => {
  const first = await mkdtemp(join(tmpdir(), "soglia-doors-"));
  const tally: Tally = { requests: 0, alone: 0, statuses: new Map(), faults: [] };
  try {
    const system = await startHouse(first);
    const house = await plantSecrets(system, await tokensFor(system)).finally(() => system.stop());
    for (let done = 0, n = 0; done < options.count && tally.faults.length === 0; done += PER_ROUND, n += 1)
      await round(first, { house, seed: options.seed + n, count: Math.min(PER_ROUND, options.count - done) }, tally);
    return sectionOf(options, tally);
  } finally {
    await rm(first, { recursive: true, force: true });
  }
};
