import type { Placement } from "#shared/resources/placement";
import { confirm } from "#shared/steps/placements";
import type { Context } from "./context.ts";
import { refusePast } from "./entry-checks.ts";
import { stayOnCalendars } from "./stay-on-calendars.ts";
import { takeStep } from "./take-step.ts";

/**
 * Makes an option firm. One that has lapsed has kept nothing since, so its days have to find room again.
 * Refuses with `noRoom`, `alreadyPlaced` or `invalid` when the day of entry is over.
 */
export const confirmPlacement = (ctx: Context, id: string, told: Record<string, unknown>): Promise<Placement> =>
  takeStep<Placement>(ctx, confirm, { id, told }, async (before, filled) => {
    refusePast(ctx, { expectedIn: filled.expectedIn });
    const changes: Partial<Placement> = { optionExpiresOn: undefined };
    const after: Placement = { ...filled, ...changes, status: "confirmed" };
    return { changes, writes: await stayOnCalendars(ctx, after, before, confirm.name) };
  });
