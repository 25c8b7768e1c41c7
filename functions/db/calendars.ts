import type { Resource } from "#shared/resource";
import { Household } from "#shared/resources/household";
import { Unit } from "#shared/resources/unit";
import type { CalendarOutage, CalendarStay, UnitCalendar } from "#shared/rules/unit-calendar";
import { atVersion } from "./records.ts";
import type { Item, Key, Write } from "./table.ts";

/** The stays and outages that a decision looks at, with the version that guards the decision. */
export interface StoredCalendar extends UnitCalendar {
  key: Key;
  /** 0 while nothing has ever been written. */
  version: number;
}

const keyOf = (resource: Resource, id: string): Key => ({ pk: `${resource.kind}#${id}`, sk: "CALENDAR" });

/** Access pattern 6: who is or will be in a unit. */
export const unitCalendarKey = (unitId: string): Key => keyOf(Unit, unitId);

/** Access pattern 7: where a household is or will be. */
export const householdCalendarKey = (householdId: string): Key => keyOf(Household, householdId);

export const calendarOf = (key: Key, item: Item | undefined): StoredCalendar => ({
  key,
  version: Number(item?.version ?? 0),
  stays: (item?.stays ?? []) as CalendarStay[],
  outages: (item?.outages ?? []) as CalendarOutage[],
});

/** Replaces a calendar at the version that was read: of two that decide at once, one has to decide again. */
export const replaceCalendar = (seen: StoredCalendar, next: UnitCalendar): Write => ({
  action: {
    Put: {
      Item: { ...seen.key, version: seen.version + 1, stays: next.stays, outages: next.outages },
      ...(seen.version === 0 ? { ConditionExpression: "attribute_not_exists(pk)" } : atVersion(seen.version)),
    },
  },
});
