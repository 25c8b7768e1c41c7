import { setTimeout as sleep } from "node:timers/promises";
import type { Context as LambdaContext } from "aws-lambda";
import fc from "fast-check";
import { sinkInto } from "#functions/access-log/entry-line";
import { openTable } from "#functions/db/table";
import type { Handler } from "#functions/http/api";
import type { Reply } from "#functions/http/reply";
import { createStaffApi } from "#functions/staff-api/api";
import { localObjects } from "#test/local-objects";
import { type Section, shown } from "../section.ts";
import type { Stage } from "../stage.ts";
import { itemsPut } from "../wire.ts";
import { digestOf, isReceipt } from "./digest.ts";
import { inhabited } from "./inhabited.ts";
import { eventOf, type FuzzRequest, requests } from "./requests.ts";

const HANGS_AFTER_MS = 20_000;
/** One refused request in so many is checked against a fingerprint of the whole table. */
const FINGERPRINT_EVERY = 40;

interface Options {
  count: number;
  seed: number;
}

interface Tally {
  requests: number;
  fingerprints: number;
  statuses: Map<number, number>;
}

const context = {} as LambdaContext;

const hanging = async (): Promise<never> => {
  await sleep(HANGS_AFTER_MS, undefined, { ref: false });
  throw new Error(`No answer within ${HANGS_AFTER_MS / 1000} s.`);
};

const isProblem = ({ headers, body, statusCode }: Reply): boolean => {
  if (!headers["content-type"]?.startsWith("application/problem+json")) return false;
  const problem = JSON.parse(body ?? "");
  return problem.status === statusCode && /^[a-zA-Z]+$/.test(problem.code) && readsWell(problem.detail);
};

const readsWell = (sentence: unknown): boolean =>
  typeof sentence === "string" && sentence.length > 10 && !/undefined|\[object|NaN|at \w+ \(/.test(sentence);

/** Throws at whatever an answer must not be: a fault, no problem answer, or a refusal that has written something. */
const judge = (reply: Reply, written: number, faults: readonly unknown[]): void => {
  if (reply.statusCode >= 500) throw new Error(`Answered ${reply.statusCode}: ${JSON.stringify(faults)}`);
  if (reply.statusCode < 400) return;
  if (written > 0) throw new Error(`Refused with ${reply.statusCode}, but ${written} items were written.`);
  if (!reply.isBase64Encoded && !isProblem(reply)) throw new Error(`Not a proper problem answer: ${reply.body}`);
};

const clock = () => new Date().toISOString();

const trial = (stage: Stage, tally: Tally) => {
  const faults: unknown[] = [];
  const table = openTable(stage.overheard.client, stage.tableName);
  const handler: Handler = createStaffApi(
    { table, objects: localObjects(clock), accessSink: sinkInto(() => undefined) },
    (fault) => faults.push(fault),
  );
  return async (request: FuzzRequest): Promise<void> => {
    faults.length = 0;
    stage.overheard.heard();
    const sampled = tally.requests++ % FINGERPRINT_EVERY === 0;
    const before = sampled ? await digestOf(stage) : "";
    const reply = await Promise.race([handler(eventOf(request), context), hanging()]);
    const written = itemsPut(stage.overheard.heard()).filter((item) => !isReceipt(item));
    tally.statuses.set(reply.statusCode, (tally.statuses.get(reply.statusCode) ?? 0) + 1);
    judge(reply, written.length, faults);
    if (!sampled || reply.statusCode < 400) return;
    tally.fingerprints++;
    if (before !== (await digestOf(stage)))
      throw new Error(`Refused with ${reply.statusCode}, but the table has changed.`);
  };
};

const sectionOf = ({ count, seed }: Options, tally: Tally, fault: string | undefined): Section => ({
  name: "fuzz",
  title: "6. Random requests to every staff route",
  notes: [
    `${shown(count)} requests made from the routes' own shapes (seed ${seed}): good ones, good ones with one thing wrong,`,
    "and nonsense. None may be answered 5xx or not at all, and none that is refused may have written an item;",
    `${shown(tally.fingerprints)} refusals were checked against a fingerprint of the whole table besides.`,
  ],
  columns: ["answer", "times"],
  rows: [...tally.statuses].sort(([a], [b]) => a - b).map(([status, times]) => [String(status), shown(times)]),
  missed: fault === undefined ? [] : [fault],
  figures: { seed, requests: tally.requests, statuses: Object.fromEntries(tally.statuses) },
});

/** Tries the staff API with random requests; the first fault is made as small as it goes before it is told. */
export const fuzz = async (stage: Stage, options: Options): Promise<Section> => {
  const known = await inhabited(stage);
  const tally: Tally = { requests: 0, fingerprints: 0, statuses: new Map() };
  const outcome = await fc.check(fc.asyncProperty(requests(known), trial(stage, tally)), {
    numRuns: options.count,
    seed: options.seed,
    interruptAfterTimeLimit: 600_000,
    markInterruptAsFailure: true,
  });
  if (!outcome.failed) return sectionOf(options, tally, undefined);
  const { message } = outcome.errorInstance instanceof Error ? outcome.errorInstance : { message: "It took too long" };
  const smallest = JSON.stringify(outcome.counterexample?.[0])?.slice(0, 2_000);
  return sectionOf(options, tally, `${message} The smallest request found: ${smallest}`);
};
