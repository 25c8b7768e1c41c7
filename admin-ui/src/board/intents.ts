import type { Outage } from "#shared/resources/outage";
import type { Place } from "#shared/resources/place";
import type { Placement } from "#shared/resources/placement";
import type { Step } from "#shared/step";
import { extend, reschedule, transfer } from "#shared/steps/placements";
import { type Gesture, isReserved, wantedDays } from "./gestures.ts";
import type { LaneRow } from "./rows.ts";

/** The dialog that a gesture, a menu or a key leads to. */
export type Intent =
  | { kind: "reserve"; unitId: string; placeId: string; from: string; expectedTo: string }
  | { kind: "admit"; unitId: string; placeId: string }
  | { kind: "outage"; place: Place; from: string; to?: string; outage?: Outage }
  | { kind: "step"; step: Step; placement: Placement; given: Record<string, unknown> };

/** What a gesture asks for where it has ended; unset for a lane without a place. */
export const intentOf = (
  gesture: Gesture,
  { folder: { unit }, lane: { place } }: LaneRow,
  { today, isOutage }: { today: string; isOutage: boolean },
): Intent | undefined => {
  const { from, to } = wantedDays(gesture, today);
  if (gesture.kind === "range") {
    if (!place) return undefined;
    return isOutage
      ? { kind: "outage", place, from, ...(to && { to }) }
      : { kind: "reserve", unitId: unit.id, placeId: place.id, from, expectedTo: to ?? "" };
  }
  const { placement } = gesture;
  if (isReserved(placement)) {
    const isElsewhere = place && place.id !== placement.placeId;
    const given = { expectedIn: from, expectedOut: to, ...(isElsewhere && { placeId: place.id }) };
    return { kind: "step", step: reschedule, placement, given };
  }
  if (gesture.kind === "end") return { kind: "step", step: extend, placement, given: { to } };
  const given = { unitId: unit.id, placeId: place?.id, on: today, expectedOut: to };
  return { kind: "step", step: transfer, placement, given };
};
