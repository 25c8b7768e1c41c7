import { Refusal } from "#shared/refusal";
import type { Placement } from "#shared/resources/placement";
import type { BodyOf } from "#shared/step";
import { depart } from "#shared/steps/placements";
import type { Context } from "./context.ts";
import { bookOf, staysInBook } from "./stay-on-calendars.ts";
import { takeStep } from "./take-step.ts";
import { turnaroundAfter } from "./turnaround.ts";

export type RecordDeparture = BodyOf<typeof depart>;

/**
 * Ends a stay: the placement, both calendars, the household and the place's turnaround commit together.
 * Refuses with `notPossibleNow` when nobody is in, with `invalid` when the day lies before the entry or ahead.
 */
export const recordDeparture = (ctx: Context, id: string, departure: RecordDeparture): Promise<Placement> =>
  takeStep<Placement>(ctx, depart, { id, told: departure }, async (before) => {
    const { on, reason: departureReason, destination } = departure;
    refuseBadEnd(ctx, before, on);
    const changes: Partial<Placement> = { actualOut: on, departureReason, destination };
    const book = await bookOf(ctx, before);
    const after: Placement = { ...before, ...changes, status: "departed" };
    const { outages, writes } = turnaroundAfter(ctx, book, after);
    const calendars = await staysInBook(ctx, book, { action: "departed", stays: [{ before, after }], outages });
    return { changes, writes: [...calendars, ...writes] };
  });

/** Nobody leaves before she came, or tomorrow. */
export const refuseBadEnd = (ctx: Context, { actualIn }: Placement, on: string): void => {
  if (actualIn !== undefined && on < actualIn)
    throw new Refusal("invalid", { fields: { on: { code: "notBefore", params: { other: "actualIn" } } } });
  if (on > ctx.today()) throw new Refusal("invalid", { fields: { on: { code: "notInFuture" } } });
};
