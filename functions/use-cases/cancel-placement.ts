import type { Placement } from "#shared/resources/placement";
import { cancel } from "#shared/steps/placements";
import type { Context } from "./context.ts";
import { stayOnCalendars } from "./stay-on-calendars.ts";
import { takeStep } from "./take-step.ts";

/** Takes back an option or a reservation: its days are free again. The referral stays where it is. */
export const cancelPlacement = (ctx: Context, id: string, told: Record<string, unknown>): Promise<Placement> =>
  takeStep<Placement>(ctx, cancel, { id, told }, async (before, filled) => ({
    writes: await stayOnCalendars(ctx, { ...filled, status: "cancelled" }, before, cancel.name),
  }));
