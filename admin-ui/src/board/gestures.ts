import { addDays, daysBetween } from "#shared/dates";
import type { Placement } from "#shared/resources/placement";

/** What somebody is about to do on the board, by mouse or by keys; nothing is saved before a dialog has said yes. */
export type Gesture =
  /** Days chosen on an empty place, both ends included, in either order. */
  | { kind: "range"; laneKey: string; anchor: string; head: string }
  /** A stay on its way to another place, or, when it is only reserved, to other days. */
  | { kind: "move"; laneKey: string; placement: Placement; by: number }
  /** A stay whose end is being moved; half-open, as the stay's own. */
  | { kind: "end"; laneKey: string; placement: Placement; to: string };

export const isReserved = ({ status }: Pick<Placement, "status">): boolean =>
  status === "optioned" || status === "confirmed";

/** The day a stay begins, or is expected to. */
export const beginOf = ({ actualIn, expectedIn }: Placement, today: string): string => actualIn ?? expectedIn ?? today;

/** The days that would be asked for, half-open; `to` is unset while nobody says an end. */
export const wantedDays = (gesture: Gesture, today: string): { from: string; to?: string } => {
  if (gesture.kind === "range") {
    const [from = gesture.anchor, last = gesture.head] = [gesture.anchor, gesture.head].sort();
    return { from, to: addDays(last, 1) };
  }
  const { placement } = gesture;
  const { expectedOut } = placement;
  if (gesture.kind === "end") return { from: beginOf(placement, today), to: gesture.to };
  if (isReserved(placement))
    return {
      from: addDays(beginOf(placement, today), gesture.by),
      ...(expectedOut !== undefined && { to: addDays(expectedOut, gesture.by) }),
    };
  // Whoever is in moves today: what has been is not moved.
  return { from: today, ...(expectedOut !== undefined && expectedOut > today && { to: expectedOut }) };
};

export const startRange = (laneKey: string, day: string): Gesture => ({
  kind: "range",
  laneKey,
  anchor: day,
  head: day,
});

export const startMove = (placement: Placement, laneKey: string): Gesture => ({
  kind: "move",
  laneKey,
  placement,
  by: 0,
});

export const startEnd = (placement: Placement, laneKey: string, today: string): Gesture => ({
  kind: "end",
  laneKey,
  placement,
  to: placement.expectedOut ?? addDays(today, 1),
});

/** The gesture with its loose end on another day, and, where it is moved, on another lane. */
export const carried = (gesture: Gesture, over: { laneKey: string; day: string }, grabbed: string): Gesture => {
  if (gesture.kind === "range") return { ...gesture, head: over.day };
  if (gesture.kind === "end") return { ...gesture, to: addDays(over.day, 1) };
  const by = isReserved(gesture.placement) ? daysBetween(grabbed, over.day) : 0;
  return { ...gesture, laneKey: over.laneKey, by };
};

/** The gesture after an arrow key: so many days along, and another lane where it can be moved there. */
export const nudged = (gesture: Gesture, days: number, laneKey = gesture.laneKey): Gesture => {
  if (gesture.kind === "range") return { ...gesture, head: addDays(gesture.head, days) };
  if (gesture.kind === "end") return { ...gesture, to: addDays(gesture.to, days) };
  const by = isReserved(gesture.placement) ? gesture.by + days : 0;
  return { ...gesture, laneKey, by };
};
