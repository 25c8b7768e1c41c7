import { type Reach, type Role, reachesAsFarAs, reachOf } from "../access.ts";
import { addDays } from "../dates.ts";
import type { Resource } from "../resource.ts";
import { type Assignment, isAssigned } from "./assignments.ts";
import { type CalendarStay, endOf, isHeld, REMEMBERED_DAYS } from "./unit-calendar.ts";

/** Whoever looks: who she is among the staff, and where she works. */
export interface Onlooker {
  staffId?: string;
  unitIds: readonly string[];
}

/** What decides who may know of a household. */
export interface Sighted {
  educators: readonly Assignment[];
  restricted?: boolean;
  /** Where it was, is and will be, as far as its calendar remembers. */
  stays: readonly CalendarStay[];
}

/**
 * How near a household is to somebody: `assigned` she answers for it today · `ownUnits` it is of a unit where she works
 * · `outside` neither · `hidden` neither, because it is restricted.
 */
export type Nearness = "assigned" | "ownUnits" | "outside" | "hidden";

const isOpen = (stay: CalendarStay, day: string): boolean => stay.status !== "ended" && isHeld(stay, day);

/**
 * The units that a household is of on a day: those of its open stays, optioned, confirmed or in progress; without any,
 * those of its last ended stay, for as long as calendars remember it.
 */
export const unitsOf = (stays: readonly CalendarStay[], day: string): ReadonlySet<string> => {
  const open = stays.filter((stay) => isOpen(stay, day));
  if (open.length > 0) return new Set(open.map(({ unitId }) => unitId));
  const horizon = addDays(day, -REMEMBERED_DAYS);
  const ended = stays.filter((stay) => stay.status === "ended" && endOf(stay) > horizon);
  const last = ended.map(endOf).sort().at(-1);
  return new Set(ended.filter((stay) => endOf(stay) === last).map(({ unitId }) => unitId));
};

/** How near a household is to somebody on a day. A restricted one is near to whoever answers for it, and to nobody else. */
export const nearnessOf = ({ staffId, unitIds }: Onlooker, household: Sighted, day: string): Nearness => {
  const { educators, restricted, stays } = household;
  if (staffId !== undefined && isAssigned(educators, staffId, day)) return "assigned";
  if (restricted) return "hidden";
  const units = unitsOf(stays, day);
  return unitIds.some((id) => units.has(id)) ? "ownUnits" : "outside";
};

/** Whether a right that reaches so far holds for something that is so near. */
export const isWithin = (reach: Reach | undefined, nearness: Nearness): boolean => {
  if (reach === undefined || reach === "all") return reach === "all";
  return (nearness === "assigned" || nearness === "ownUnits") && reachesAsFarAs(reach, nearness);
};

/** Those of somebody's roles whose right to read, or to edit, reaches a record of a kind that is so near. */
export const rolesWithin = (
  resource: Resource,
  roles: readonly Role[],
  right: "read" | "edit",
  nearness: Nearness,
): Role[] => roles.filter((role) => isWithin(reachOf(resource, role)[right], nearness));

/**
 * How far a role's steps on a kind of record reach: as far as its edits; where it only reads some of them, to the
 * households that one answers for.
 */
export const stepReachOf = (resource: Resource, role: Role): Reach => {
  const { read, edit } = reachOf(resource, role);
  return edit ?? (read === undefined || read === "all" ? "all" : "assigned");
};
