import { addDays } from "../dates.ts";
import { type CalendarOutage, endOf, overlaps, REMEMBERED_DAYS, type UnitCalendar } from "./unit-calendar.ts";

/** Another outage of the same place on some of the same days. */
export const clashingOutage = (calendar: UnitCalendar, outage: CalendarOutage): CalendarOutage | undefined =>
  calendar.outages.find(
    (other) => other.outageId !== outage.outageId && other.placeId === outage.placeId && overlaps(other, outage),
  );

/** The calendar with this outage added, or replaced if it was there, and what ended long ago left out. */
export const withOutage = <C extends UnitCalendar>(calendar: C, outage: CalendarOutage, today: string): C => {
  const horizon = addDays(today, -REMEMBERED_DAYS);
  const remembered = calendar.outages.filter((other) => other.outageId !== outage.outageId && endOf(other) > horizon);
  return { ...calendar, outages: [...remembered, outage] };
};

export const withoutOutage = <C extends UnitCalendar>(calendar: C, outageId: string): C => ({
  ...calendar,
  outages: calendar.outages.filter((outage) => outage.outageId !== outageId),
});
