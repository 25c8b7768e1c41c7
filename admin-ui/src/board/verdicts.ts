import type { Household } from "#shared/resources/household";
import { brokenRule, type EligibilityOutcome, eligibility } from "#shared/rules/eligibility";
import { rulesOn } from "#shared/rules/unit-rules";
import { type Room, roomIn } from "../placements/room.ts";
import { beginOf, type Gesture, isReserved, wantedDays } from "./gestures.ts";
import type { LaneRow } from "./rows.ts";

export type Impossible =
  | "sameDays"
  | "notAPlace"
  | "inThePast"
  | "endBeforeStart"
  | "endInThePast"
  | "otherUnit"
  | "reservedPlace";

/** Whether a gesture may end where it is, and why not. The server looks again before it says yes. */
export type Verdict =
  | { ok: true }
  | { ok: false; why: Impossible }
  | { ok: false; why: "notEligible"; rule: EligibilityOutcome["rule"] }
  | { ok: false; why: "noRoom"; room: Room };

interface Facts {
  today: string;
  /** The household that is moved, where it may be read. */
  householdOf: (id: string) => Pick<Household, "type"> | undefined;
  /** Whether days are chosen to block the place rather than to keep it. */
  isOutage: boolean;
  /** Whether a reservation may change its place, too. */
  mayMoveReserved: boolean;
}

const no = (why: Impossible): Verdict => ({ ok: false, why });

const wrongDays = (gesture: Gesture, { today, isOutage }: Facts): Impossible | undefined => {
  const { from, to } = wantedDays(gesture, today);
  if (gesture.kind === "range") return !isOutage && from < today ? "inThePast" : undefined;
  const { placement } = gesture;
  if (gesture.kind === "move") return isReserved(placement) && from < today && gesture.by < 0 ? "inThePast" : undefined;
  if (to !== undefined && to <= from) return "endBeforeStart";
  if (to === placement.expectedOut) return "sameDays";
  return !isReserved(placement) && to !== undefined && to <= today ? "endInThePast" : undefined;
};

const wrongPlace = (gesture: Gesture, { folder, lane }: LaneRow, facts: Facts): Impossible | undefined => {
  if (gesture.kind !== "move") return lane.place || gesture.kind === "end" ? undefined : "notAPlace";
  const { placement, by } = gesture;
  const isHome = (lane.place?.id ?? lane.key) === (placement.placeId ?? placement.id);
  if (isHome) return isReserved(placement) && by !== 0 ? undefined : "sameDays";
  if (!lane.place) return "notAPlace";
  if (!isReserved(placement)) return undefined;
  if (!facts.mayMoveReserved) return "reservedPlace";
  return folder.unit.id === placement.unitId ? undefined : "otherUnit";
};

const brokenBy = (gesture: Gesture, { folder: { unit } }: LaneRow, { today, householdOf }: Facts) => {
  if (gesture.kind !== "move" || unit.id === gesture.placement.unitId) return undefined;
  const household = householdOf(gesture.placement.householdId);
  const { from } = wantedDays(gesture, today);
  return household && brokenRule(eligibility(rulesOn(unit, from), { householdType: household.type }));
};

/** What stands against ending a gesture on this lane: its days, its place, the unit's criteria, then the room there is. */
export const verdictOn = (gesture: Gesture, row: LaneRow, facts: Facts): Verdict => {
  const wrong = wrongPlace(gesture, row, facts) ?? wrongDays(gesture, facts);
  if (wrong) return no(wrong);
  // Days may be blocked where somebody lives: that is an anomaly the server lists, not a clash it refuses.
  if (gesture.kind === "range" && facts.isOutage) return { ok: true };
  const broken = brokenBy(gesture, row, facts);
  if (broken) return { ok: false, why: "notEligible", rule: broken.rule };
  const placement = gesture.kind === "range" ? undefined : gesture.placement;
  const isIn = placement !== undefined && !isReserved(placement);
  const days = wantedDays(gesture, facts.today);
  const wish = {
    ...days,
    status: isIn ? ("inProgress" as const) : ("reserved" as const),
    ...(placement && { placementId: placement.id }),
    // A longer stay only needs the days it adds; those before were its own anyway.
    ...(gesture.kind === "end" && placement && { from: beginOf(placement, facts.today) }),
  };
  const room = roomIn(row.folder, row.lane.place, wish, facts.today);
  return room.obstacle ? { ok: false, why: "noRoom", room } : { ok: true };
};
