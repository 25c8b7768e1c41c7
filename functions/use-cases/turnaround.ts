import { getRecord } from "#functions/db/records";
import type { Write } from "#functions/db/table";
import { earlier } from "#shared/dates";
import { Outage } from "#shared/resources/outage";
import type { Placement } from "#shared/resources/placement";
import type { Unit } from "#shared/resources/unit";
import { withoutOutage } from "#shared/rules/outage-calendar";
import type { UnitCalendar } from "#shared/rules/unit-calendar";
import { turnaroundEnd } from "#shared/rules/working-days";
import { type Book, houseIn } from "./book.ts";
import type { Context } from "./context.ts";
import { creation, newRecord, nextVersion, replacement } from "./writes.ts";

/** An outage that an event brings about, for the calendar, with the writes of its record. */
export interface Turnaround {
  outages: Outage[];
  writes: Write[];
}

const NONE: Turnaround = { outages: [], writes: [] };

interface Days {
  from: string;
  to: string;
}

/** The days in which a place is made ready again; an outage that is already there comes first. */
const daysAfter = (unit: Unit, { placeId, actualOut }: Placement, calendar: UnitCalendar): Days | undefined => {
  if (!unit.turnaroundDays || placeId === undefined || actualOut === undefined) return undefined;
  const to = turnaroundEnd(actualOut, unit.turnaroundDays, unit.turnaroundCounting ?? "calendar");
  const end = calendar.outages
    .filter((outage) => outage.placeId === placeId && outage.from < to && actualOut < (outage.to ?? to))
    .reduce((first, outage) => earlier(first, outage.from), to);
  return end > actualOut ? { from: actualOut, to: end } : undefined;
};

/** The turnaround that begins with a departure, where the unit states one. */
export const turnaroundAfter = (ctx: Context, book: Book, left: Placement): Turnaround => {
  const { unit, calendar } = houseIn(book, left.unitId);
  const days = daysAfter(unit, left, calendar);
  if (!days || left.placeId === undefined) return NONE;
  const outage: Outage = newRecord(ctx, Outage, { placeId: left.placeId, ...days, reason: "turnaround" as const });
  return { outages: [outage], writes: creation(Outage, outage, "turnaround") };
};

/** The turnaround that began with a departure begins on the day that the departure turned out to be. */
export const turnaroundMoved = async (
  ctx: Context,
  book: Book,
  before: Placement,
  after: Placement,
): Promise<Turnaround> => {
  if (before.actualOut === after.actualOut) return NONE;
  const { unit, calendar } = houseIn(book, before.unitId);
  const known = calendar.outages.find(({ placeId, from }) => placeId === before.placeId && from === before.actualOut);
  const outage = known && (await getRecord(ctx.table, Outage, known.outageId));
  if (outage?.reason !== "turnaround") return NONE;
  const days = daysAfter(unit, after, withoutOutage(calendar, outage.id));
  const changes: Partial<Outage> = days ? { ...days } : { archived: true };
  const moved = nextVersion(ctx, outage, changes);
  return { outages: [moved], writes: replacement(Outage, outage, moved, "turnaround") };
};
