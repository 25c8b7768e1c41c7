import { addDays, daysBetween } from "../dates.ts";

const DAY_ZERO = "1970-01-01";

/** Enough for two centuries of dates; a memory that grows with what callers send must have an end. */
const MOST_REMEMBERED = 80_000;

const remembering = <K, V>(make: (key: K) => V) => {
  const memory = new Map<K, V>();
  return (key: K): V => {
    const known = memory.get(key);
    if (known !== undefined) return known;
    const made = make(key);
    if (memory.size >= MOST_REMEMBERED) memory.clear();
    memory.set(key, made);
    return made;
  };
};

/** Civil days since 1970-01-01. A calendar count: clocks going forward or back cannot change it. */
export const dayNumber: (date: string) => number = remembering((date) => daysBetween(DAY_ZERO, date));

/** The civil date of a day number. */
export const dateOfDay: (day: number) => string = remembering((day) => addDays(DAY_ZERO, day));
