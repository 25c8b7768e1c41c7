import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import type { OpenApiDocument } from "#functions/http/openapi-document";
import { openDocumentClient } from "#infra/local/connection";
import { type System, startSystem } from "#infra/local/system";
import { digestOf } from "../fuzz/digest.ts";
import { type Section, shown } from "../section.ts";
import { call, served, type Tokens, tokensFor } from "./callers.ts";
import { administers, type Door, doors, type Knock, knocks, told } from "./knocks.ts";
import { isMemory } from "./memory.ts";
import { type House, plantSecrets } from "./secrets.ts";
import { toldOnce } from "./told-once.ts";

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

const startHouse = (dataDir: string): Promise<System> =>
  startSystem({ port: 0, host: "127.0.0.1", dataDir, tableName: "soglia", seed: "demo" }, { pages: false });

const manualsOf = async ({ address }: System, tokens: Tokens): Promise<Record<Door, OpenApiDocument>> => ({
  staff: await served(address, tokens.coordinator, "GET", doors.staff),
  directory: await served(address, tokens.educator, "GET", doors.directory),
  partner: await served(address, tokens.partner, "GET", doors.partner),
});

/** What an answer must not be; `undefined` when it is as it should. */
const faultIn = (knock: Knock, { status, type, text }: Awaited<ReturnType<typeof call>>, { secrets }: House) => {
  if (status >= 500) return `Answered ${status} to ${told(knock)}`;
  if (status >= 400 && type.includes("json") && !type.startsWith("application/problem+json"))
    return `Not a problem answer (${status}, ${type}) to ${told(knock)}`;
  const leaked = secrets.find(({ mark, toldTo }) => !toldTo.includes(knock.caller) && text.includes(mark));
  return leaked && `Told ${leaked.where} to ${told(knock)}`;
};

/** A copy of the house while it is knocked at. */
interface Visit {
  system: System;
  dataDir: string;
  tokens: Tokens;
  house: House;
  isToldAgain: ReturnType<typeof toldOnce>;
  tally: Tally;
}

const knockAt = async ({ system, tokens, house, isToldAgain, tally }: Visit, knock: Knock): Promise<number> => {
  tally.requests += 1;
  try {
    const answer = await call(system.address, tokens[knock.caller], knock);
    const fault = faultIn(knock, answer, house);
    if (fault) tally.faults.push(fault);
    if (isToldAgain({ ...answer, target: knock.target }))
      tally.faults.push(`Told again what opens a door to ${told(knock)}`);
    const key = `${knock.caller} ${answer.status}`;
    tally.statuses.set(key, (tally.statuses.get(key) ?? 0) + 1);
    return answer.status;
  } catch (error) {
    tally.faults.push(`${error instanceof Error ? error.message : "No answer"} to ${told(knock)}`);
    return 0;
  }
};

/** Sent alone, so that whatever has changed afterwards was changed by it. */
const knockAlone = async (visit: Visit, knock: Knock): Promise<void> => {
  const { system, dataDir, tally } = visit;
  const client = openDocumentClient(system.endpoint);
  const look = async () => {
    await system.caughtUp();
    const table = await digestOf({ client, tableName: system.tableName }, isMemory);
    return table + (await readFile(join(dataDir, "accounts.json"), "utf8"));
  };
  const before = await look();
  const status = await knockAt(visit, knock);
  if (status >= 400) {
    tally.alone += 1;
    if (before !== (await look()))
      tally.faults.push(`Refused with ${status}, but something has changed: ${told(knock)}`);
  }
  client.destroy();
};

const knockAll = async (visit: Visit, all: readonly Knock[]): Promise<void> => {
  for (let first = 0, batch = 0; first < all.length; first += AT_ONCE, batch += 1) {
    const some = all.slice(first, first + AT_ONCE);
    const alone = batch % ALONE_EVERY === 0 ? (some.find(administers) ?? some[0]) : undefined;
    if (alone) await knockAlone(visit, alone);
    await Promise.all(some.filter((knock) => knock !== alone).map((knock) => knockAt(visit, knock)));
    if (visit.tally.faults.length > 0) return;
  }
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
    const passwords = system.people.map(({ password }) => password);
    const isToldAgain = toldOnce([...house.openings, ...passwords, ...Object.values(system.partnerSecrets)]);
    const all = fc.sample(knocks(await manualsOf(system, tokens), house), { numRuns: count, seed });
    await knockAll({ system, dataDir, tokens, house, isToldAgain, tally }, all);
  } finally {
    await system.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
};

const sectionOf = ({ count, seed }: Options, tally: Tally): Section => ({
  name: "doors",
  title: "9. Every API over HTTP, from its own manual",
  notes: [
    `${shown(count)} requests made from the three OpenAPI documents alone (seed ${seed}), by everybody who has a token and`,
    "somebody who has none. No answer may be a 5xx or fail to come, none may hold a marked value that its reader may not",
    "know, or tell a secret that was told before, and nothing may have changed after a refusal",
    `(${shown(tally.alone)} checked against the whole table and the accounts).`,
  ],
  columns: ["caller", "answer", "times"],
  rows: [...tally.statuses]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, times]) => [...key.split(" "), shown(times)]),
  missed: tally.faults,
  figures: { seed, requests: tally.requests, checked: tally.alone, statuses: Object.fromEntries(tally.statuses) },
});

/** Knocks at every door of a house that is lived in; stops at the first fault, which is told whole. */
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
