import { calendarOf, householdCalendarKey } from "#functions/db/calendars";
import { getRecord } from "#functions/db/records";
import { Refusal } from "#shared/refusal";
import { Placement } from "#shared/resources/placement";
import type { Context } from "./context.ts";
import { settledRecord } from "./plan-edit.ts";
import { nextVersion } from "./writes.ts";

/** The stays that a transfer ties to one: the one it came from, and the one it went on to. */
export interface Neighbours {
  from?: Placement;
  to?: Placement;
}

export const neighboursOf = async (ctx: Context, placement: Placement): Promise<Neighbours> => {
  const key = householdCalendarKey(placement.householdId);
  const calendar = calendarOf(key, await ctx.table.get(key));
  const next = calendar.stays.filter(
    ({ placementId, from }) => placementId !== placement.id && from === placement.actualOut,
  );
  const [from, ...after] = await Promise.all([
    placement.transferredFromId === undefined
      ? undefined
      : getRecord(ctx.table, Placement, placement.transferredFromId),
    ...next.map(({ placementId }) => getRecord(ctx.table, Placement, placementId)),
  ]);
  return { from, to: after.find((one) => one?.transferredFromId === placement.id) };
};

interface Corrected {
  before: Placement;
  after: Placement;
}

/**
 * A day of transfer belongs to two stays: when one is corrected the other follows, so that no night lies between them
 * and none counts twice. `trace` says what the correction leaves behind on the other.
 */
export const besideTransfers = (
  ctx: Context,
  own: Corrected,
  { from, to }: Neighbours,
  trace: (before: Placement, after: Placement) => Partial<Placement>,
): Corrected[] => {
  const { before, after } = own;
  const follow = (neighbour: Placement, day: Partial<Placement>): Corrected => {
    const next: Placement = { ...neighbour, ...day };
    if (next.actualOut !== undefined && next.actualOut < (next.actualIn ?? ""))
      throw new Refusal("invalid", {
        fields: { ["actualIn" in day ? "actualOut" : "actualIn"]: { code: "beforeTransfer" } },
      });
    const corrected = nextVersion(ctx, neighbour, { ...day, ...trace(neighbour, next) });
    return { before: neighbour, after: settledRecord(ctx, Placement, corrected, neighbour) as Placement };
  };
  return [
    ...(from && before.actualIn !== after.actualIn ? [follow(from, { actualOut: after.actualIn })] : []),
    ...(to && before.actualOut !== after.actualOut ? [follow(to, { actualIn: after.actualOut })] : []),
  ];
};
