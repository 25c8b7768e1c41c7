import type { Claim, Reservation, Stay } from "./claims.ts";
import { piecesOf, type Span, spanOf } from "./intervals.ts";
import type { OutageFacts, PlaceFacts } from "./occupancy-records.ts";

export interface OutageSpan extends Span {
  kind: "outage";
  outageId: string;
  reason: OutageFacts["reason"];
}

interface Opening extends Span {
  kind: "opening";
}

/** A place with everything that lays a hand on it. */
export interface PlaceStory {
  place: PlaceFacts;
  claims: readonly Claim[];
  outages: readonly OutageSpan[];
}

/** Days on which the same is true of a place. */
export interface PlacePiece extends Span {
  /** Inside one of its availability intervals. */
  open: boolean;
  stays: Stay[];
  reservations: Reservation[];
  outages: OutageSpan[];
}

export const outageSpan = (outage: OutageFacts): OutageSpan => ({
  kind: "outage",
  ...spanOf(outage),
  outageId: outage.id,
  reason: outage.reason,
});

const lay = (mark: Opening | OutageSpan | Claim, piece: PlacePiece): void => {
  switch (mark.kind) {
    case "opening":
      piece.open = true;
      return;
    case "outage":
      piece.outages.push(mark);
      return;
    case "stay":
      piece.stays.push(mark);
      return;
    case "reservation":
      piece.reservations.push(mark);
  }
};

/** Cuts the bounds into days on which the same is true of the place, in order of time. */
export function* placePieces(story: PlaceStory, bounds: Span, cuts: readonly number[] = []): Generator<PlacePiece> {
  const openings = story.place.availability.map((interval): Opening => ({ kind: "opening", ...spanOf(interval) }));
  for (const { from, to, covering } of piecesOf([...openings, ...story.outages, ...story.claims], bounds, cuts)) {
    const piece: PlacePiece = { from, to, open: false, stays: [], reservations: [], outages: [] };
    for (const mark of covering) lay(mark, piece);
    yield piece;
  }
}
