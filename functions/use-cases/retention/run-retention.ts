import { eraseReceipts } from "#functions/db/erasure";
import { everyRecord } from "#functions/db/records";
import type { Objects } from "#functions/objects/objects";
import type { Context } from "#functions/use-cases/context";
import { removeDuePapers } from "#functions/use-cases/remove-papers";
import type { ResourceOf, StoredRecord } from "#shared/resource";
import type { RetentionRun } from "#shared/resources/retention-run";
import { ownKinds } from "#shared/rules/retention-kinds";
import { carryOut, type Guard, guardOf, noGuard } from "./carry-out.ts";
import { type Deed, outcomeOf, ownDeeds, type Rules } from "./due.ts";
import { type CaseFile, readFiles } from "./files.ts";
import { beginLog, type Log } from "./log.ts";
import { ensureRules } from "./rules.ts";

/** Records of one run: a night is long enough, and the note of what was done stays a small item. */
export const MOST_PER_RUN = 3_000;
const AT_ONCE = 8;
const SAVE_EVERY = 200;

/** Only what somebody has confirmed is a rule. */
export const confirmedRules = async (ctx: Context): Promise<Rules> =>
  new Map(
    (await ensureRules(ctx))
      .filter(({ confirmed, archived }) => confirmed && !archived)
      .map((rule) => [rule.kind, rule]),
  );

interface Run {
  ctx: Context;
  log: Log;
  rules: Rules;
  most: number;
}

const inGroups = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, at) => all.slice(at * AT_ONCE, (at + 1) * AT_ONCE));

/** Does what is due, as far as the run has room, and notes what was done and what has to wait. */
const doAll = async ({ ctx, log, most }: Run, deeds: readonly Deed[], guard: Guard): Promise<boolean> => {
  const now = deeds.slice(0, Math.max(0, most - log.done()));
  let missed = deeds.length - now.length;
  for (const group of inGroups(now)) {
    const before = log.done();
    const done = await Promise.all(group.map((deed) => carryOut(ctx, deed, guard)));
    group.forEach((deed, index) => {
      if (done[index]) log.note(deed);
      else missed += 1;
    });
    if (Math.floor(before / SAVE_EVERY) !== Math.floor(log.done() / SAVE_EVERY)) await log.save();
  }
  log.putOff(missed);
  return missed === 0;
};

/** What lies in a file goes before its root, and the root only when all the rest has gone. */
const workOn = async (run: Run, file: CaseFile): Promise<void> => {
  const guard = await guardOf(run.ctx, file);
  if (!guard) return;
  const { deeds } = await outcomeOf(run.ctx, file, run.rules, run.ctx.today());
  const isRoot = ({ resource, record }: Deed) => resource === file.resource && record.id === file.root.id;
  const isDone = await doAll(
    run,
    deeds.filter((deed) => !isRoot(deed)),
    guard,
  );
  const root = deeds.filter(isRoot);
  if (isDone) await doAll(run, root, guard);
  else run.log.putOff(root.length);
};

const workOnOwnKinds = async (run: Run): Promise<void> => {
  for (const resource of ownKinds) {
    if (!run.rules.has(resource.name)) continue;
    const records = await everyRecord(run.ctx.table, resource as ResourceOf<StoredRecord>);
    await doAll(run, ownDeeds(resource, records, run.rules, run.ctx.today()), noGuard);
  }
};

/**
 * Archives and erases what the confirmed rules say, bounded, and writes down what it did. Whatever changes meanwhile is
 * left for the next night; a run that was cut short is simply followed by the next, which finds what is left.
 */
export const runRetention = async (
  ctx: Context,
  { trigger, most = MOST_PER_RUN }: { trigger: "schedule" | "hand"; most?: number },
): Promise<RetentionRun> => {
  const rules = await confirmedRules(ctx);
  const log = await beginLog(ctx, { trigger }, rules);
  const run = { ctx, log, rules, most };
  if (rules.size > 0) {
    for (const file of await readFiles(ctx)) await workOn(run, file);
    await workOnOwnKinds(run);
  }
  return log.save(true);
};

/**
 * The night's work: the run, then what is kept beside the records of those that have been erased since: answers to
 * repeated requests, and the files of partners, also those that nobody has a use for any more.
 */
export const nightlyRetention = async (ctx: Context, objects: Objects): Promise<RetentionRun> => {
  const run = await runRetention(ctx, { trigger: "schedule" });
  await eraseReceipts(ctx.table);
  await removeDuePapers(ctx, objects);
  return run;
};
