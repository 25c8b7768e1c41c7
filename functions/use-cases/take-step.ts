import type { Write } from "#functions/db/table";
import { may } from "#shared/access";
import { type FieldErrors, Refusal } from "#shared/refusal";
import type { ResourceOf, StoredRecord } from "#shared/resource";
import { isInStatusFor, isOpenTo, type Step } from "#shared/step";
import type { Context } from "./context.ts";
import { onceOnly } from "./once.ts";
import { settledRecord } from "./plan-edit.ts";
import { refuseMissingReferences } from "./references.ts";
import { getInScope } from "./scope.ts";
import { refuseUnassigned } from "./scopes/reach-scope.ts";
import { nextVersion, replacement } from "./writes.ts";

/** What a step does besides filling in its fields: changes to the record, and other writes of the same transaction. */
export interface Effect<R> {
  changes?: Partial<R>;
  /** Changes that point to records which `writes` make: nobody can find those yet. */
  made?: Partial<R>;
  writes?: Write[];
}

/**
 * Takes a step on a record: its fields, its new status, whatever else it does and the revision commit together.
 * Refuses with `notFound`, `forbidden`, `notAssigned`, `notPossibleNow` outside its statuses, or `invalid` with each
 * field's reason.
 * `effect` is told the record as it is and the record as the filled-in fields would make it.
 */
export const takeStep = <R extends StoredRecord>(
  ctx: Context,
  step: Step,
  { id, told }: { id: string; told: Record<string, unknown> },
  effect: (before: R, filled: R) => Promise<Effect<R>> | Effect<R> = () => ({}),
): Promise<R> =>
  onceOnly(
    ctx,
    { step: step.name, id, told },
    (remember) => taken(ctx, step, { id, told }, { effect, remember }),
    step.of as ResourceOf<R>,
  );

interface Taking<R> {
  effect: (before: R, filled: R) => Promise<Effect<R>> | Effect<R>;
  remember: (result: R) => Write[];
}

const taken = async <R extends StoredRecord>(
  ctx: Context,
  step: Step,
  { id, told }: { id: string; told: Record<string, unknown> },
  { effect, remember }: Taking<R>,
): Promise<R> => {
  refuseForbidden(ctx, step);
  const before = await getInScope(ctx, step.of as ResourceOf<R>, id);
  await refuseUnassigned(ctx, step.of, step.allow, before);
  refuseStep(ctx, step, before);
  const filled: R = { ...before, ...filledIn(step, told) };
  refuseGaps(step, filled);
  const { changes, made, writes = [] } = await effect(before, filled);
  const wanted = { ...statusOf(step, filled, changes), ...made };
  const after = settledRecord(ctx, step.of, nextVersion(ctx, before, wanted), before) as R;
  await refuseMissingReferences(ctx, step.of, after, { ...before, ...made });
  await ctx.table.commit([...replacement(step.of, before, after, step.name), ...writes, ...remember(after)]);
  return after;
};

const refuseForbidden = (ctx: Context, { allow }: Step): void => {
  if (!may(ctx.actor.roles, allow)) throw new Refusal("forbidden");
};

/** Refuses whoever may not take the step, and whatever is not where it begins. */
export const refuseStep = (ctx: Context, step: Step, record: StoredRecord): void => {
  refuseForbidden(ctx, step);
  if (isOpenTo(step, record, ctx.today())) return;
  if (step.otherwise !== undefined && isInStatusFor(step, record)) throw new Refusal(step.otherwise);
  const status = record.archived ? "archived" : record.status;
  throw new Refusal("notPossibleNow", typeof status === "string" ? { params: { status } } : {});
};

/** The fields of the record that the step was told; those it was not told stay as they are. */
const filledIn = ({ asks }: Step, told: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(asks.flatMap((name) => (told[name] === undefined ? [] : [[name, told[name]]])));

const isEmpty = (value: unknown) => value === undefined || (Array.isArray(value) && value.length === 0);

const refuseGaps = ({ needs }: Step, filled: StoredRecord): void => {
  const missing: FieldErrors = {};
  for (const name of needs) if (isEmpty(filled[name])) missing[name] = { code: "required" };
  if (Object.keys(missing).length > 0) throw new Refusal("invalid", { fields: missing });
};

const statusOf = <R extends StoredRecord>({ to }: Step, filled: R, changes: Partial<R> | undefined): Partial<R> => ({
  ...filled,
  ...(to !== undefined && { status: to }),
  ...changes,
});
