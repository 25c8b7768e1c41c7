import { addMonths } from "#shared/dates";
import type { Household } from "#shared/resources/household";
import type { Placement } from "#shared/resources/placement";
import { brokenRule, eligibility } from "#shared/rules/eligibility";
import { type CalendarStay, inTheWay } from "#shared/rules/unit-calendar";
import { rulesOn } from "#shared/rules/unit-rules";
import type { UnitFolder } from "../board/unit-facts.ts";
import { calendarOf, type Room, roomsFor, type Wish } from "./room.ts";

/** A stay as it would be: a new one, or another form of the one whose id it bears. */
export interface Hypothesis {
  placementId: string;
  householdId: string;
  placeId?: string;
  from: string;
  to?: string;
  status: "optioned" | "confirmed" | "inProgress";
  /** The stay that ends when this one begins, because the household moves from there. */
  leavesPlacementId?: string;
}

/** The id of a stay that does not exist yet. */
export const HYPOTHETICAL = "hypothesis";

const system = { version: 0, createdAt: "", createdBy: "", updatedAt: "", updatedBy: "", archived: false };

const placementOf = (wanted: Hypothesis, unitId: string, before: Placement | undefined): Placement => {
  const { placementId: id, householdId, placeId, from, to, status } = wanted;
  const isIn = status === "inProgress";
  return {
    ...(before ?? { ...system, extensions: [] }),
    id,
    householdId,
    unitId,
    placeId,
    status,
    actualIn: isIn ? from : undefined,
    expectedIn: isIn ? undefined : from,
    expectedOut: to,
    optionExpiresOn: undefined,
  };
};

const left = (placement: Placement, on: string): Placement => ({ ...placement, status: "departed", actualOut: on });

/** The unit as it would be with this stay in it, and without the one that the stay would replace. */
export const withHypothesis = (folder: UnitFolder, hypothesis: Hypothesis): UnitFolder => {
  const before = folder.placements.find(({ id }) => id === hypothesis.placementId);
  const others = folder.placements.filter(({ id }) => id !== hypothesis.placementId);
  const stays = others.map((one) => (one.id === hypothesis.leavesPlacementId ? left(one, hypothesis.from) : one));
  return { ...folder, placements: [...stays, placementOf(hypothesis, folder.unit.id, before)] };
};

const MONTHS_SHOWN = 6;

/** The days a what-if shows: half a year from the month of today, or of the stay where that begins only later. */
export const monthsToShow = (from: string, today: string): { from: string; to: string } => {
  const now = `${today.slice(0, 7)}-01`;
  const first = from < addMonths(now, MONTHS_SHOWN) ? now : `${from.slice(0, 7)}-01`;
  return { from: first, to: addMonths(first, MONTHS_SHOWN) };
};

/** Who stands in the way of a stay on the day it fails, and until when as far as that is said. */
export const rivalsOf = (folder: UnitFolder, { obstacle }: Room, today: string): CalendarStay[] =>
  obstacle ? inTheWay(calendarOf(folder), obstacle, today) : [];

export interface Elsewhere {
  folder: UnitFolder;
  room: Room;
}

/** The other units whose rules let this household in and that have a place for these days; the first place of each. */
export const elsewhereFor = (
  folders: readonly UnitFolder[],
  { household, unitId, wish }: { household: Pick<Household, "type">; unitId: string; wish: Wish },
  today: string,
): Elsewhere[] =>
  folders
    .filter(({ unit }) => unit.id !== unitId)
    .filter(({ unit }) => !brokenRule(eligibility(rulesOn(unit, wish.from), { householdType: household.type })))
    .flatMap((folder) => {
      const [room] = roomsFor(folder, wish, today);
      return room?.place && !room.obstacle ? [{ folder, room }] : [];
    });
