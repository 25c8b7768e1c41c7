import type { Placement } from "#shared/resources/placement";
import { claimsOf } from "#shared/rules/claims";
import { dateOfDay, dayNumber } from "#shared/rules/day-numbers";

/** What some days of a stay are: they have passed, are expected, or are only kept because nobody has said an end. */
export type StayLook = "occupied" | "expected" | "kept" | "confirmed" | "optioned";

export interface Segment {
  from: string;
  to: string;
  look: StayLook;
}

/** A stay on the board, cut to the days that are shown. Half-open. */
export interface StayBar {
  kind: "stay";
  key: string;
  placementId: string;
  householdId: string;
  status: Placement["status"];
  from: string;
  to: string;
  /** The stay's own end; unset while nobody has said one. */
  until?: string;
  /** It began before, or goes on after, what is shown. */
  beginsBefore: boolean;
  goesOn: boolean;
  expiresOn?: string;
  segments: readonly Segment[];
  /** Which of the lines of its lane it is drawn on, from 0. */
  track: number;
}

interface Days {
  first: number;
  days: number;
}

const looksOf = (status: Placement["status"], kind: "stay" | "reservation", isAhead: boolean): StayLook => {
  if (status === "optioned") return "optioned";
  if (status === "confirmed") return "confirmed";
  if (kind === "reservation") return "kept";
  return isAhead ? "expected" : "occupied";
};

const segmentsOf = (placement: Placement, { first, days }: Days, today: string): Segment[] => {
  const tomorrow = dayNumber(today) + 1;
  const end = first + days;
  return claimsOf(placement, today).flatMap(({ kind, from, to }) => {
    const [start, stop] = [Math.max(from, first), Math.min(to, end)];
    const pieces =
      kind === "stay"
        ? [
            { from: start, to: Math.min(stop, tomorrow), isAhead: false },
            { from: Math.max(start, tomorrow), to: stop, isAhead: true },
          ]
        : [{ from: start, to: stop, isAhead: true }];
    return pieces
      .filter((piece) => piece.to > piece.from)
      .map((piece) => ({
        from: dateOfDay(piece.from),
        to: dateOfDay(piece.to),
        look: looksOf(placement.status, kind, piece.isAhead),
      }));
  });
};

const barOf = (placement: Placement, scale: Days, today: string): StayBar | undefined => {
  const segments = segmentsOf(placement, scale, today);
  const [begin, end] = [segments[0], segments.at(-1)];
  if (!begin || !end) return undefined;
  const { id, householdId, status, optionExpiresOn, actualIn, expectedIn, actualOut, expectedOut } = placement;
  const from = actualIn ?? expectedIn;
  const until = actualOut ?? expectedOut;
  return {
    kind: "stay",
    key: id,
    placementId: id,
    householdId,
    status,
    from: begin.from,
    to: end.to,
    ...(until !== undefined && { until }),
    beginsBefore: from !== undefined && from < begin.from,
    goesOn: dayNumber(end.to) === scale.first + scale.days && (until === undefined || until > end.to),
    ...(status === "optioned" && optionExpiresOn !== undefined && { expiresOn: optionExpiresOn }),
    segments,
    track: 0,
  };
};

/** Stays that share days are drawn one below the other. */
const onTracks = (bars: readonly StayBar[]): StayBar[] => {
  const ends: string[] = [];
  return bars.map((bar) => {
    const free = ends.findIndex((end) => end <= bar.from);
    const track = free < 0 ? ends.length : free;
    ends[track] = bar.to;
    return { ...bar, track };
  });
};

/** The stays among these placements as the board draws them, in order of time. */
export const stayBars = (placements: readonly Placement[], scale: Days, today: string): StayBar[] =>
  onTracks(
    placements
      .flatMap((placement) => barOf(placement, scale, today) ?? [])
      .sort((a, b) => (a.from === b.from ? (a.key < b.key ? -1 : 1) : a.from < b.from ? -1 : 1)),
  );
