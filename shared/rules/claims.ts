import { dayNumber } from "./day-numbers.ts";
import type { Span } from "./intervals.ts";
import type { PlacementFacts } from "./occupancy-records.ts";

interface ClaimOf extends Span {
  placementId: string;
  householdId: string;
  placeId?: string;
}

/** Days on which a household is in, or is expected to stay in. */
export interface Stay extends ClaimOf {
  kind: "stay";
}

/** Days that are kept for a household without counting as occupied. */
export interface Reservation extends ClaimOf {
  kind: "reservation";
}

export type Claim = Stay | Reservation;

const whoOf = ({ id, householdId, placeId }: PlacementFacts) => ({ placementId: id, householdId, placeId });

/**
 * A stay without a day of departure is counted up to the as-of day and projected to its expected end. Where no end
 * lies ahead the household is still there tomorrow, so the place is kept for it, but nothing is counted as occupied
 * that nobody expects.
 */
const openStay = (placement: PlacementFacts, from: number, asOf: number): Claim[] => {
  const { expectedOut } = placement;
  const expected = expectedOut === undefined ? asOf : dayNumber(expectedOut);
  if (expected > asOf) return [{ kind: "stay", ...whoOf(placement), from, to: expected }];
  const counted: Claim = { kind: "stay", ...whoOf(placement), from, to: asOf + 1 };
  if (placement.status === "departed") return [counted];
  const kept = Math.max(from, asOf + 1);
  return [counted, { kind: "reservation", ...whoOf(placement), from: kept, to: Number.POSITIVE_INFINITY }];
};

const stays = (placement: PlacementFacts, asOf: number): Claim[] => {
  const { actualIn, actualOut } = placement;
  if (actualIn === undefined) return [];
  const from = dayNumber(actualIn);
  if (actualOut === undefined) return openStay(placement, from, asOf);
  return [{ kind: "stay", ...whoOf(placement), from, to: dayNumber(actualOut) }];
};

/** From its expected entry (or from the as-of day, when no day is agreed) to its expected departure. */
const reservation = (placement: PlacementFacts, asOf: number): Claim[] => {
  const { expectedIn, expectedOut } = placement;
  const from = expectedIn === undefined ? asOf : dayNumber(expectedIn);
  const to = expectedOut === undefined ? Number.POSITIVE_INFINITY : dayNumber(expectedOut);
  return [{ kind: "reservation", ...whoOf(placement), from, to }];
};

/** An option holds through the day on which it expires. */
export const isExpired = ({ optionExpiresOn }: Pick<PlacementFacts, "optionExpiresOn">, asOf: string): boolean =>
  optionExpiresOn !== undefined && optionExpiresOn < asOf;

/** The days a placement occupies or keeps, as seen on `asOf` (domain §6). */
export const claimsOf = (placement: PlacementFacts, asOf: string): Claim[] => {
  const today = dayNumber(asOf);
  switch (placement.status) {
    case "inProgress":
    case "departed":
      return stays(placement, today);
    case "confirmed":
      return reservation(placement, today);
    case "optioned":
      return isExpired(placement, asOf) ? [] : reservation(placement, today);
    case "cancelled":
    case "didNotArrive":
      return [];
  }
};
