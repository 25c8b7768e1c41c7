import { addDays, addMonths, weekday } from "#shared/dates";
import type { Editing } from "./choosing.ts";
import type { Column } from "./column.ts";
import { readDate } from "./values/date.ts";
import type { ValueContext } from "./values/reading.ts";

/** How a key moves from one day of the calendar to another. */
export type DayMove =
  | { readonly by: "day" | "month"; readonly count: number }
  | { readonly to: "weekStart" | "weekEnd" };

/** Weeks begin on Monday. */
export const dayAfter = (day: string, move: DayMove): string => {
  if ("to" in move) return addDays(day, move.to === "weekStart" ? 1 - weekday(day) : 7 - weekday(day));
  return move.by === "day" ? addDays(day, move.count) : addMonths(day, move.count);
};

/** The civil date that an open editor says: the one moved to, else the one typed; undefined while it says none. */
export const dayIn = ({ day, text }: Editing, { today }: ValueContext): string | undefined => {
  if (day !== undefined) return day;
  const reading = readDate(text, today);
  return "value" in reading && typeof reading.value === "string" ? reading.value : undefined;
};

export const showsCalendar = (editing: Editing | undefined, column: Column | undefined): editing is Editing =>
  editing !== undefined && column?.kind === "date";

/** From now on keys move the day: from the one that is typed, or today. */
export const startDays = (editing: Editing, context: ValueContext): Editing => ({
  ...editing,
  day: dayIn(editing, context) ?? context.today,
});

export const moveDay = (editing: Editing, move: DayMove): Editing =>
  editing.day === undefined ? editing : { ...editing, day: dayAfter(editing.day, move) };

/** What was typed counts again. */
export const stopDays = (editing: Editing): Editing => ({ ...editing, day: undefined });
