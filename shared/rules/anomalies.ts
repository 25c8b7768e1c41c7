import type { Reservation, Stay } from "./claims.ts";
import { dateOfDay } from "./day-numbers.ts";
import { piecesOf, type Span } from "./intervals.ts";
import type { PlaceDay } from "./place-day.ts";
import type { OutageSpan, PlacePiece } from "./place-pieces.ts";
import { byText } from "./sorting.ts";
import type { UnitDay } from "./unit-day.ts";

export const anomalyKinds = [
  /** A household is in although the place cannot be used. Counted as occupied. */
  "occupiedWhileBlocked",
  /** A household is in although the place is not open on that day. Counted as occupied, beyond the place-days. */
  "occupiedWhileClosed",
  /** More households are in than the place takes. All counted as occupied. */
  "overfull",
  /** Two outages say the same of one place. Counted once. */
  "overlappingOutages",
  /** A place is kept for somebody for whom it has no room that day. Not counted as reserved. */
  "reservedWithoutRoom",
  /** More households are in the unit than its rules let in. */
  "overLimit",
  /** One household has two stays in the unit at once. Counted twice. */
  "householdTwice",
  /** In a unit with places, a stay names none of them. Counted in households and person-nights only. */
  "stayWithoutPlace",
  /** Placements that cannot be placed in time: no day of entry, no day of departure, or the two the wrong way round. */
  "noEntryDay",
  "noDepartureDay",
  "leavesBeforeEntering",
] as const;

export type AnomalyKind = (typeof anomalyKinds)[number];

/** Facts that contradict each other, and where. Half-open dates; unset where the facts have no place in time. */
export interface Anomaly {
  kind: AnomalyKind;
  from?: string;
  to?: string;
  placeId?: string;
  placementIds: string[];
  outageIds: string[];
  householdIds: string[];
}

/** An anomaly on the days of a piece. */
export type Finding = Span & Omit<Anomaly, "from" | "to">;

const about = (claims: readonly (Stay | Reservation)[]) => ({
  placementIds: claims.map(({ placementId }) => placementId).sort(byText),
  householdIds: [...new Set(claims.map(({ householdId }) => householdId))].sort(byText),
});

const outageIdsOf = (outages: readonly OutageSpan[]) => outages.map(({ outageId }) => outageId).sort(byText);

/** What contradicts itself on one place on the days of a piece. */
export const placeFindings = (placeId: string, piece: PlacePiece, day: PlaceDay): Finding[] => {
  const { from, to, stays, reservations, outages } = piece;
  const found: Finding[] = [];
  const find = (kind: AnomalyKind, claims: readonly (Stay | Reservation)[], causes: readonly OutageSpan[] = []) =>
    found.push({ kind, from, to, placeId, ...about(claims), outageIds: outageIdsOf(causes) });
  if (stays.length > 0 && outages.length > 0) find("occupiedWhileBlocked", stays, outages);
  if (stays.length > 0 && !piece.open) find("occupiedWhileClosed", stays);
  if (piece.open && day.occupied > day.capacity) find("overfull", stays);
  if (outages.length > 1) find("overlappingOutages", [], outages);
  if (reservations.length > day.reserved) find("reservedWithoutRoom", [...reservations, ...stays], outages);
  return found;
};

/** The days on which more households are in a unit than its rules let in. */
export const limitFindings = (days: readonly (Span & UnitDay)[]): Finding[] =>
  days
    .filter(({ households, limit }) => limit !== undefined && households > limit)
    .map(({ from, to }) => ({ kind: "overLimit", from, to, placementIds: [], householdIds: [], outageIds: [] }));

/** The days on which one household has two stays at once. */
export const doubleStayFindings = (stays: readonly Stay[], bounds: Span): Finding[] =>
  [...Map.groupBy(stays, ({ householdId }) => householdId).values()]
    .filter((own) => own.length > 1)
    .flatMap((own) => [...piecesOf(own, bounds)])
    .filter(({ covering }) => covering.length > 1)
    .map(({ from, to, covering }) => ({ kind: "householdTwice", from, to, ...about(covering), outageIds: [] }));

/** The days on which a household stays in a unit with places without having one of them. */
export const placelessFindings = (loose: readonly Stay[], bounds: Span): Finding[] =>
  loose.flatMap((stay) =>
    [...piecesOf([stay], bounds)]
      .filter(({ covering }) => covering.length > 0)
      .map(({ from, to }) => ({ kind: "stayWithoutPlace" as const, from, to, ...about([stay]), outageIds: [] })),
  );

const sameMatter = ({ kind, placeId, placementIds, outageIds }: Finding): string =>
  JSON.stringify([kind, placeId, placementIds, outageIds]);

/** Joins findings about the same matter on days that touch, in order of time. */
export const anomaliesFrom = (findings: readonly Finding[]): Anomaly[] => {
  const joined: Finding[] = [];
  const last = new Map<string, Finding>();
  for (const finding of [...findings].sort((a, b) => a.from - b.from || byText(sameMatter(a), sameMatter(b)))) {
    const matter = sameMatter(finding);
    const before = last.get(matter);
    if (before?.to === finding.from) {
      before.to = finding.to;
      continue;
    }
    const begun = { ...finding };
    joined.push(begun);
    last.set(matter, begun);
  }
  return joined.map(({ from, to, ...rest }) => ({ ...rest, from: dateOfDay(from), to: dateOfDay(to) }));
};
