import { addDays, earlier, FAR_FUTURE, later } from "../dates.ts";
import { type CalendarStay, isHeld } from "./unit-calendar.ts";

/** The end of the days that are already a stay's own: somebody who is in has at least today. */
const ownEnd = ({ status, to = FAR_FUTURE }: CalendarStay, today: string): string =>
  status === "inProgress" ? later(to, addDays(today, 1)) : to;

/**
 * The days of a stay that have to find room after a change: all of a new one, of one that begins in earnest, or of an
 * option that had lapsed; of any other only those it did not have before, at either end.
 */
export const addedDays = (
  stay: CalendarStay | undefined,
  had: CalendarStay | undefined,
  today: string,
): CalendarStay[] => {
  if (!stay || !isHeld(stay, today)) return [];
  const begins = stay.status === "inProgress" && had?.status === "reserved";
  if (!had || begins || !isHeld(had, today) || had.placeId !== stay.placeId) return [stay];
  const [hadTo, to] = [ownEnd(had, today), ownEnd(stay, today)];
  return [
    // The days before are bygones even while she is in: they must not be stretched to today.
    ...(stay.from < had.from ? [{ ...stay, status: "ended" as const, to: earlier(had.from, to) }] : []),
    ...(hadTo < to ? [{ ...stay, from: later(hadTo, stay.from) }] : []),
  ];
};
