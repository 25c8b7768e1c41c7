import { addDays, FAR_FUTURE, later } from "../dates.ts";
import { isGuestOn, type MemberFacts } from "./household-members.ts";

/** A household's time in a place, `[from, to)`. */
export interface StayInPlace {
  placeId?: string;
  from: string;
  to?: string;
}

/** From a day on, more guests live in a place than it has beds. A warning: nobody is turned away for it, least of all a newborn. */
export interface BedShortage {
  placeId: string;
  /** The first day, from today on, on which beds are missing. */
  from: string;
  guests: number;
  beds: number;
}

const daysOfChange = (people: readonly MemberFacts[], from: string, to: string): string[] =>
  [from, ...people.flatMap(({ joinedOn = from, leftOn = from }) => [joinedOn, leftOn])]
    .filter((day) => day >= from && day < to)
    .sort();

/** The first day from `today` on, in each place the household lives or will live in, on which beds are missing. */
export const bedShortages = (
  people: readonly MemberFacts[],
  stays: readonly StayInPlace[],
  bedsOf: ReadonlyMap<string, number | undefined>,
  today: string,
): BedShortage[] =>
  stays.flatMap(({ placeId, from, to = FAR_FUTURE }) => {
    const beds = placeId === undefined ? undefined : bedsOf.get(placeId);
    if (placeId === undefined || beds === undefined || to < addDays(today, 1)) return [];
    const guestsOn = (day: string) => people.filter((person) => isGuestOn(person, day)).length;
    const day = daysOfChange(people, later(from, today), to).find((one) => guestsOn(one) > beds);
    return day === undefined ? [] : [{ placeId, from: day, guests: guestsOn(day), beds }];
  });
