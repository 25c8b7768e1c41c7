import type { Placement } from "#shared/resources/placement";
import { recordNoShow as noShow } from "#shared/steps/placements";
import type { Context } from "./context.ts";
import { stayOnCalendars } from "./stay-on-calendars.ts";
import { takeStep } from "./take-step.ts";

/** The day came and the household did not: its days are free again. The referral stays where it is. */
export const recordNoShow = (ctx: Context, id: string, told: Record<string, unknown>): Promise<Placement> =>
  takeStep<Placement>(ctx, noShow, { id, told }, async (before, filled) => ({
    writes: await stayOnCalendars(ctx, { ...filled, status: "didNotArrive" }, before, noShow.name),
  }));
