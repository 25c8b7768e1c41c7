import type { Claim } from "./claims.ts";
import type { Span } from "./intervals.ts";
import type { UnitFacts } from "./occupancy-records.ts";
import type { PlaceSpan } from "./place-occupancy.ts";
import { type UnitDay, unitDay } from "./unit-day.ts";
import { unitPieces } from "./unit-pieces.ts";

export type UnitSpan = Span & UnitDay;

/** What a unit comes to, day by day, in runs of days that are alike. */
export const unitSpans = (
  unit: UnitFacts,
  parts: { places: readonly PlaceSpan[]; loose: readonly Claim[] },
  bounds: Span,
): UnitSpan[] =>
  Array.from(unitPieces(unit, parts, bounds), (piece) => ({ from: piece.from, to: piece.to, ...unitDay(piece) }));
