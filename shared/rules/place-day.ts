import type { Span } from "./intervals.ts";
import type { PlacePiece } from "./place-pieces.ts";

/** One place on one day, in households: cap, occ, blk, rsv and free of domain §6. */
export interface PlaceDay {
  capacity: number;
  occupied: number;
  blocked: number;
  reserved: number;
  free: number;
}

/**
 * Occupied beats blocked, blocked beats reserved, and what nobody lays a hand on is free (domain §6). Households
 * beyond the capacity of the day (two at once, or one in a closed place) stay counted as occupied; then nothing is
 * left over, and an anomaly says why the day does not add up.
 */
export const placeDay = (piece: Omit<PlacePiece, keyof Span>, householdsAtOnce = 1): PlaceDay => {
  const capacity = piece.open ? householdsAtOnce : 0;
  const occupied = piece.stays.length;
  const left = Math.max(0, capacity - occupied);
  const blocked = piece.outages.length > 0 ? left : 0;
  const reserved = Math.min(piece.reservations.length, left - blocked);
  return { capacity, occupied, blocked, reserved, free: left - blocked - reserved };
};
