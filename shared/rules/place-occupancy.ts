import { type Finding, placeFindings } from "./anomalies.ts";
import { daysOf, type Span } from "./intervals.ts";
import type { PlaceFacts } from "./occupancy-records.ts";
import { type GuestSpans, type PersonNights, personNights } from "./person-nights.ts";
import { type PlaceDay, placeDay } from "./place-day.ts";
import { type PlaceDays, placeDaysOf, placeRates } from "./place-days.ts";
import { type PlacePiece, type PlaceStory, placePieces } from "./place-pieces.ts";
import { type Rate, rateOf } from "./rates.ts";

export interface OccupancyRates {
  gross: Rate;
  net: Rate;
  beds: Rate;
}

export interface PlaceOccupancy extends PlaceDays {
  placeId: string;
  name: string;
  kind: PlaceFacts["kind"];
  personNights: number;
  /** Beds × days inside availability; 0 where the beds are not stated. */
  bedNights: number;
  rates: OccupancyRates;
}

/** Days on which a place comes to the same. */
export type PlaceSpan = Span & PlaceDay;

export interface CountedPlace {
  figures: PlaceOccupancy;
  days: PlaceSpan[];
  nights: PersonNights;
  findings: Finding[];
}

const countedPiece = (piece: PlacePiece, householdsAtOnce?: number): PlaceSpan => ({
  from: piece.from,
  to: piece.to,
  ...placeDay(piece, householdsAtOnce),
});

/** What a place comes to, day by day, in runs of days that are alike. */
export const placeSpans = (story: PlaceStory, bounds: Span): PlaceSpan[] =>
  Array.from(placePieces(story, bounds), (piece) => countedPiece(piece, story.place.householdsAtOnce));

/** The figures of one place, with the days and contradictions they come from. */
export const countPlace = (story: PlaceStory, guests: GuestSpans, bounds: Span): CountedPlace => {
  const { id, name, kind, beds = 0, householdsAtOnce } = story.place;
  const days: PlaceSpan[] = [];
  const findings: Finding[] = [];
  let openDays = 0;
  for (const piece of placePieces(story, bounds)) {
    const day = countedPiece(piece, householdsAtOnce);
    days.push(day);
    findings.push(...placeFindings(id, piece, day));
    if (piece.open) openDays += daysOf(piece);
  }
  const nights = personNights(
    story.claims.filter((claim) => claim.kind === "stay"),
    guests,
    bounds,
  );
  const counts = placeDaysOf(days);
  const bedNights = beds * openDays;
  const bedsRate = rateOf(beds > 0 ? nights.nights : 0, bedNights);
  const rates = { ...placeRates(counts), beds: bedsRate };
  const figures = { placeId: id, name, kind, ...counts, personNights: nights.nights, bedNights, rates };
  return { figures, days, nights, findings };
};
