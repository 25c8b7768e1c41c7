import { Refusal } from "#shared/refusal";
import type { Placement } from "#shared/resources/placement";
import { reschedule } from "#shared/steps/placements";
import type { Context } from "./context.ts";
import { refusePast } from "./entry-checks.ts";
import { stayOnCalendars } from "./stay-on-calendars.ts";
import { takeStep } from "./take-step.ts";

/**
 * Other days for what is reserved, or another last day for an option; a lapsed one comes back to life if there is
 * room. Refuses with `noRoom`, `alreadyPlaced` or `invalid`.
 */
export const reschedulePlacement = (ctx: Context, id: string, told: Record<string, unknown>): Promise<Placement> =>
  takeStep<Placement>(ctx, reschedule, { id, told }, async (before, filled) => {
    if (before.status === "confirmed" && told.optionExpiresOn !== undefined)
      throw new Refusal("invalid", { fields: { optionExpiresOn: { code: "notAnOption" } } });
    refusePast(ctx, changed(before, filled, ["expectedIn", "optionExpiresOn"]));
    return { writes: await stayOnCalendars(ctx, filled, before, reschedule.name) };
  });

const changed = (before: Placement, after: Placement, names: readonly ("expectedIn" | "optionExpiresOn")[]) =>
  Object.fromEntries(names.filter((name) => before[name] !== after[name]).map((name) => [name, after[name]]));
