import type { Claim } from "./claims.ts";
import { dateOfDay } from "./day-numbers.ts";
import { piecesOf, type Span, spanOf } from "./intervals.ts";
import type { UnitFacts } from "./occupancy-records.ts";
import type { PlaceDay } from "./place-day.ts";
import { noPlaces, type PlaceTotal, placeTotals } from "./place-totals.ts";
import { rulesOn } from "./unit-rules.ts";

interface Limit extends Span {
  kind: "limit";
  maxHouseholds?: number;
}

interface Total extends Span {
  kind: "total";
  total: PlaceTotal;
}

/** Days on which the same is true of a whole unit. */
export interface UnitPiece extends Span {
  /** What its places come to together. */
  total: PlaceTotal;
  /** Households that are in the unit without one of its places. */
  looseStays: number;
  /** Reservations that name none of its places. */
  looseReservations: number;
  /** The most households the rules of that day let in; unset where nobody has stated it. */
  limit?: number;
}

/** Rules change only where a version begins or ends, so one look per piece is enough. */
const limitsOf = (unit: UnitFacts, bounds: Span): Limit[] =>
  [...piecesOf(unit.ruleVersions.map(spanOf), bounds)].map(({ from, to }) => ({
    kind: "limit",
    from,
    to,
    maxHouseholds: rulesOn(unit, dateOfDay(from)).maxHouseholds,
  }));

const totalsOf = (days: readonly (Span & PlaceDay)[]): Total[] =>
  placeTotals(days).map(({ from, to, ...total }) => ({ kind: "total", from, to, total }));

/** Cuts the bounds into days on which the same is true of the unit, in order of time. */
export function* unitPieces(
  unit: UnitFacts,
  { places, loose }: { places: readonly (Span & PlaceDay)[]; loose: readonly Claim[] },
  bounds: Span,
): Generator<UnitPiece> {
  const marks: (Total | Claim | Limit)[] = [...limitsOf(unit, bounds), ...totalsOf(places), ...loose];
  for (const { from, to, covering } of piecesOf(marks, bounds))
    yield {
      from,
      to,
      total: covering.find((mark) => mark.kind === "total")?.total ?? noPlaces,
      looseStays: covering.filter(({ kind }) => kind === "stay").length,
      looseReservations: covering.filter(({ kind }) => kind === "reservation").length,
      limit: covering.find((mark) => mark.kind === "limit")?.maxHouseholds,
    };
}
