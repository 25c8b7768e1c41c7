import type { Stay } from "./claims.ts";
import { daysOf, piecesOf, type Span, sharedDays, spanOf } from "./intervals.ts";
import type { PersonFacts } from "./occupancy-records.ts";

export interface PersonNights {
  /** One for each guest on each night of a stay. */
  nights: number;
  /** Days on which a household is in but no guest of it is on record: the count above is too low by these. */
  unknown: number;
}

/** When the guests of each household belong to it. Participants who are not guests sleep elsewhere and never count. */
export type GuestSpans = ReadonlyMap<string, readonly Span[]>;

export const guestSpans = (people: readonly PersonFacts[]): GuestSpans => {
  const spans = new Map<string, Span[]>();
  for (const { householdId, residency, joinedOn, leftOn } of people) {
    if (residency !== "guest") continue;
    const guests = spans.get(householdId) ?? [];
    guests.push(spanOf({ from: joinedOn, to: leftOn }));
    spans.set(householdId, guests);
  }
  return spans;
};

const nightsWithoutGuests = (guests: readonly Span[], within: Span): number => {
  if (guests.some((guest) => sharedDays(guest, within) === daysOf(within))) return 0;
  let nights = 0;
  for (const piece of piecesOf(guests, within)) if (piece.covering.length === 0) nights += daysOf(piece);
  return nights;
};

/** Person-nights of some stays on the days of `bounds`. */
export const personNights = (stays: readonly Stay[], guests: GuestSpans, bounds: Span): PersonNights => {
  let nights = 0;
  let unknown = 0;
  for (const stay of stays) {
    const own = guests.get(stay.householdId) ?? [];
    const within = { from: Math.max(stay.from, bounds.from), to: Math.min(stay.to, bounds.to) };
    if (within.to <= within.from) continue;
    for (const guest of own) nights += sharedDays(guest, within);
    unknown += nightsWithoutGuests(own, within);
  }
  return { nights, unknown };
};
