import { Refusal } from "#shared/refusal";
import type { Placement } from "#shared/resources/placement";
import type { BodyOf } from "#shared/step";
import { extend } from "#shared/steps/placements";
import type { Context } from "./context.ts";
import { refusePast } from "./entry-checks.ts";
import { stayOnCalendars } from "./stay-on-calendars.ts";
import { takeStep } from "./take-step.ts";

export type ExtendPlacement = BodyOf<typeof extend>;

/**
 * Lets a household stay beyond the day on which it was expected to leave; when that was decided, and why, stays on the
 * placement. Refuses with `noRoom` when others are to come, with `invalid` when the day is no later.
 */
export const extendPlacement = (ctx: Context, id: string, told: ExtendPlacement): Promise<Placement> =>
  takeStep<Placement>(ctx, extend, { id, told }, async (before) => {
    const from = formerEnd(before, told);
    refusePast(ctx, { to: told.to });
    const extension = { from, to: told.to, decidedOn: ctx.today(), reason: told.reason };
    const changes: Partial<Placement> = { expectedOut: told.to, extensions: [...before.extensions, extension] };
    return { changes, writes: await stayOnCalendars(ctx, { ...before, ...changes }, before, extend.name) };
  });

const formerEnd = ({ expectedOut }: Placement, { to }: ExtendPlacement): string => {
  if (expectedOut === undefined) throw new Refusal("invalid", { fields: { to: { code: "noExpectedOut" } } });
  if (to <= expectedOut)
    throw new Refusal("invalid", { fields: { to: { code: "after", params: { other: "expectedOut" } } } });
  return expectedOut;
};
