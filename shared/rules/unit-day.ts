import type { Span } from "./intervals.ts";
import type { PlaceTotal } from "./place-totals.ts";
import type { UnitPiece } from "./unit-pieces.ts";

/** One unit on one day: its places added up, then its own limit laid over them. */
export interface UnitDay extends PlaceTotal {
  /**
   * Free as places go, but not to be had: the unit's limit or a household without a place stands in the way. So
   * capacity + over = occupied + blocked + reserved + withheld + free.
   */
  withheld: number;
  /** Households in the unit, with or without a place. */
  households: number;
  /** The most households the rules of the day let in, where somebody has stated it. */
  limit?: number;
}

/** A reservation that names no place takes one of those still free; the limit of the day withholds the rest. */
export const unitDay = (piece: Omit<UnitPiece, keyof Span>): UnitDay => {
  const { total, looseStays, looseReservations, limit } = piece;
  const households = total.occupied + looseStays;
  const untaken = Math.max(0, total.free - looseStays);
  const kept = Math.min(looseReservations, untaken);
  const reserved = total.reserved + kept;
  const room = Math.max(0, (limit ?? Number.POSITIVE_INFINITY) - households - reserved);
  const free = Math.min(untaken - kept, room);
  return { ...total, reserved, free, withheld: total.free - kept - free, households, limit };
};
