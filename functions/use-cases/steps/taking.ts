import type { Context } from "#functions/use-cases/context";
import type { StoredRecord } from "#shared/resource";
import type { Step, StepOf } from "#shared/step";

/** What happens when a step is taken on the record with this id. */
export type Take = (ctx: Context, id: string, told: Record<string, unknown>) => Promise<StoredRecord>;

export interface Taking {
  step: Step;
  take: Take;
}

/** A step and the use case that takes it; what it is told has been read with the step's own schema before. */
export const taking = <B>(
  step: StepOf<B>,
  take: (ctx: Context, id: string, told: B) => Promise<StoredRecord>,
): Taking => ({
  step,
  take: (ctx, id, told) => take(ctx, id, step.body.parse(told) as B),
});
