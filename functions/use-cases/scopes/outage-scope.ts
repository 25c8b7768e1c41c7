import { recordKey, recordOf } from "#functions/db/records";
import type { Context } from "#functions/use-cases/context";
import type { StoredRecord } from "#shared/resource";
import { Place } from "#shared/resources/place";
import { Placement } from "#shared/resources/placement";
import { reachesUnit } from "./unit-reach.ts";

const isTurnaround = ({ reason }: StoredRecord): boolean => reason === "turnaround";

/** A turnaround says that somebody has just left: it is told as far as stays are. */
export const outagesInScope = async (
  ctx: Context,
  outages: readonly StoredRecord[],
): Promise<(outage: StoredRecord) => boolean> => {
  const ids = [...new Set(outages.filter(isTurnaround).map(({ placeId }) => String(placeId)))];
  const items = await ctx.table.getMany(ids.map((id) => recordKey(Place, id)));
  const told = ids.filter((_, n) => {
    const item = items[n];
    return item !== undefined && reachesUnit(ctx, Placement, String(recordOf(Place, item).unitId));
  });
  return (outage) => !isTurnaround(outage) || told.includes(String(outage.placeId));
};
