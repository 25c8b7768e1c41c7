import { findRecord } from "#functions/db/records";
import type { Context } from "#functions/use-cases/context";
import { getInScope } from "#functions/use-cases/scope";
import { refuseStep } from "#functions/use-cases/take-step";
import { Refusal, type RefusalCode } from "#shared/refusal";
import type { ResourceOf, StoredRecord } from "#shared/resource";
import type { RetentionRun } from "#shared/resources/retention-run";
import type { ReasonToKeep } from "#shared/rules/retention";
import type { Step } from "#shared/step";
import { carryOut, type Guard } from "./carry-out.ts";
import type { Filed } from "./file-records.ts";
import { beginLog, type Log } from "./log.ts";

/** What somebody who asks for an erasure has been asked. */
export interface Asked {
  ground: RetentionRun["ground"];
  reason: string;
  dutiesChecked: boolean;
}

const codes: Record<ReasonToKeep, RefusalCode> = {
  hold: "erasureHeld",
  openStay: "erasureOpenStay",
  openReferral: "erasureOpenReferral",
  openFees: "erasureOpenFees",
};

/** Refuses with words what may not go yet. */
export const refuseKept = (because: ReasonToKeep | undefined): void => {
  if (because !== undefined) throw new Refusal(codes[because]);
};

/** The record that is to be erased. Refuses whoever may not, and whatever has not been looked at by the law first. */
export const recordToErase = async <R extends StoredRecord>(
  ctx: Context,
  step: Step,
  { id, told }: { id: string; told: Asked },
): Promise<R> => {
  const record = await getInScope(ctx, step.of as ResourceOf<R>, id);
  // Somebody who repeats a request that has been answered finds it done.
  if (record.erasedOn !== undefined) return record;
  refuseStep(ctx, step, record);
  if (!told.dutiesChecked) throw new Refusal("invalid", { fields: { dutiesChecked: { code: "mustBeChecked" } } });
  return record;
};

/** Begins to write down what is erased in the household that was asked about, and in which others besides. */
export const requestLog = (
  ctx: Context,
  { ground, reason }: Asked,
  householdId: string,
  otherHouseholdIds: string[] = [],
): Promise<Log> => {
  const elsewhere = otherHouseholdIds.length > 0 && { otherHouseholdIds };
  return beginLog(ctx, { trigger: "request", householdId, ...elsewhere, ground, reason }, new Map());
};

const AT_ONCE = 8;
const ROUNDS = 5;

const round = async (ctx: Context, records: readonly Filed[], log: Log, guard: Guard): Promise<Filed[]> => {
  const left: Filed[] = [];
  for (let start = 0; start < records.length; start += AT_ONCE) {
    const group = records.slice(start, start + AT_ONCE).map((filed) => ({ ...filed, does: "erase" as const }));
    const done = await Promise.all(group.map((deed) => carryOut(ctx, deed, guard)));
    group.forEach((deed, index) => {
      if (done[index]) log.note(deed);
      else left.push(deed);
    });
  }
  return left;
};

const asTheyStand = async (ctx: Context, records: readonly Filed[]): Promise<Filed[]> => {
  const now = await Promise.all(
    records.map(async ({ resource, record }) => {
      const found = await findRecord(ctx.table, resource as ResourceOf<StoredRecord>, record.id);
      return found && found.erasedOn === undefined ? [{ resource, record: found }] : [];
    }),
  );
  return now.flat();
};

/** Erases records now, again where somebody was faster. Refuses with `busy` what does not come to rest. */
export const eraseNow = async (ctx: Context, records: readonly Filed[], log: Log, guard: Guard): Promise<void> => {
  let left = await asTheyStand(ctx, records);
  for (let tried = 0; left.length > 0; tried += 1) {
    if (tried === ROUNDS) throw new Refusal("busy");
    left = await asTheyStand(ctx, await round(ctx, left, log, guard));
  }
};
