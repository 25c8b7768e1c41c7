import type { Context } from "#functions/use-cases/context";
import { takeStep } from "#functions/use-cases/take-step";
import type { Household } from "#shared/resources/household";
import type { BodyOf } from "#shared/step";
import { releaseHold as releasing, hold as step } from "#shared/steps/retention";

/** Keeps a household and everything in its file, until a day or until somebody ends it. */
export const holdHousehold = (ctx: Context, id: string, told: Record<string, unknown>): Promise<Household> =>
  takeStep<Household>(ctx, step, { id, told }, (_before, { retentionHoldUntil }) => ({
    // A hold without a day lasts until somebody ends it, also where an earlier one had a day.
    changes: { retentionHold: true, retentionHoldUntil: told.retentionHoldUntil ? retentionHoldUntil : undefined },
  }));

/** Lets the rules have their say again; why it was held stays in the history. */
export const releaseHousehold = (ctx: Context, id: string, told: BodyOf<typeof releasing>): Promise<Household> =>
  takeStep<Household>(ctx, releasing, { id, told }, () => ({
    changes: { retentionHold: false, retentionHoldReason: told.reason, retentionHoldUntil: undefined },
  }));
