import type { Write } from "#functions/db/table";
import type { Referral, ReferralStatus } from "#shared/resources/referral";
import { referralStatuses } from "#shared/resources/referral";
import { ReferralStep } from "#shared/resources/referral-step";
import type { Step } from "#shared/step";
import type { Context } from "./context.ts";
import { type Effect, takeStep } from "./take-step.ts";
import { creation, newRecord } from "./writes.ts";

/** What a step of a referral does besides filling in its fields, and why it was taken. */
export interface ReferralEffect extends Effect<Referral> {
  why?: string;
}

interface Taken {
  name: string;
  to?: string;
  why?: string;
}

const statusCalled = (name: string | undefined): ReferralStatus | undefined =>
  referralStatuses.find((status) => status === name);

/** The writes that put a step on a referral's own record: who, when, from where to where, why. */
export const referralStepWrites = (ctx: Context, referral: Referral, { name, to, why }: Taken): Write[] =>
  creation(
    ReferralStep,
    newRecord(ctx, ReferralStep, {
      referralId: referral.id,
      on: ctx.today(),
      step: name,
      from: referral.status,
      to: statusCalled(to),
      by: ctx.actor.id,
      why,
    }),
  );

/**
 * Takes a step on a referral; its own record commits in the same transaction. Refuses as `takeStep` does, and as
 * `effect` does. Unless `effect` says why, `told.why` does.
 */
export const takeReferralStep = (
  ctx: Context,
  step: Step,
  { id, told }: { id: string; told: Record<string, unknown> },
  effect: (before: Referral, filled: Referral) => Promise<ReferralEffect> | ReferralEffect = () => ({}),
): Promise<Referral> =>
  takeStep<Referral>(ctx, step, { id, told }, async (before, filled) => {
    const toldWhy = typeof told.why === "string" ? told.why : undefined;
    const { why = toldWhy, writes = [], ...rest } = await effect(before, filled);
    const own = referralStepWrites(ctx, before, { name: step.name, to: step.to, why });
    return { ...rest, writes: [...own, ...writes] };
  });
