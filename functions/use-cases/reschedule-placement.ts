import { getRecord } from "#functions/db/records";
import { Refusal } from "#shared/refusal";
import { Place } from "#shared/resources/place";
import type { Placement } from "#shared/resources/placement";
import { Unit } from "#shared/resources/unit";
import { reschedule } from "#shared/steps/placements";
import type { Context } from "./context.ts";
import { refusePast, refuseWrongPlace } from "./entry-checks.ts";
import { stayOnCalendars } from "./stay-on-calendars.ts";
import { takeStep } from "./take-step.ts";

/**
 * Other days for what is reserved, another place of the same unit, or another last day for an option; a lapsed one comes back to life if there is
 * room. Refuses with `noRoom`, `alreadyPlaced` or `invalid`.
 */
export const reschedulePlacement = (ctx: Context, id: string, told: Record<string, unknown>): Promise<Placement> =>
  takeStep<Placement>(ctx, reschedule, { id, told }, async (before, filled) => {
    if (before.status === "confirmed" && told.optionExpiresOn !== undefined)
      throw new Refusal("invalid", { fields: { optionExpiresOn: { code: "notAnOption" } } });
    if (filled.placeId !== before.placeId) await refuseStrangePlace(ctx, filled);
    refusePast(ctx, changed(before, filled, ["expectedIn", "optionExpiresOn"]));
    return { writes: await stayOnCalendars(ctx, filled, before, reschedule.name) };
  });

const refuseStrangePlace = async (ctx: Context, { unitId, placeId }: Placement): Promise<void> => {
  const unit = await getRecord(ctx.table, Unit, unitId);
  refuseWrongPlace(unit, placeId === undefined ? undefined : await getRecord(ctx.table, Place, placeId));
};

const changed = (before: Placement, after: Placement, names: readonly ("expectedIn" | "optionExpiresOn")[]) =>
  Object.fromEntries(names.filter((name) => before[name] !== after[name]).map((name) => [name, after[name]]));
