import { later } from "../dates.ts";
import type { FieldErrors } from "../refusal.ts";
import { byText } from "./sorting.ts";

export type EducatorRole = "responsible" | "substitute";

/** Who answers for a household, half-open: on the day `to` somebody else does. */
export interface Assignment {
  staffId: string;
  role: EducatorRole;
  from: string;
  to?: string;
}

/** The part of a staff record that says who can be given a household; the last day of work counts as one. */
export interface Colleague {
  id: string;
  activeFrom?: string;
  activeTo?: string;
  archived?: boolean;
}

export const runsOn = ({ from, to }: Assignment, day: string): boolean => from <= day && (to === undefined || day < to);

/** Whether somebody answers for a household on a day, in whichever role. */
export const isAssigned = (educators: readonly Assignment[], staffId: string, day: string): boolean =>
  educators.some((assignment) => assignment.staffId === staffId && runsOn(assignment, day));

export const isActive = ({ activeFrom, activeTo, archived }: Colleague, day: string): boolean =>
  !archived && (activeFrom === undefined || activeFrom <= day) && (activeTo === undefined || day <= activeTo);

const overlaps = (a: Assignment, b: Assignment): boolean =>
  (b.to === undefined || a.from < b.to) && (a.to === undefined || b.from < a.to);

const excludes = (a: Assignment, b: Assignment): boolean =>
  overlaps(a, b) && (a.staffId === b.staffId || (a.role === "responsible" && b.role === "responsible"));

const isSame = (a: Assignment, b: Assignment): boolean =>
  a.staffId === b.staffId && a.role === b.role && a.from === b.from;

/** Why an assignment cannot be so, the first reason only. */
const flawOf = (
  assignment: Assignment,
  { above, known, staff }: { above: readonly Assignment[]; known: boolean; staff: ReadonlyMap<string, Colleague> },
): [member: string, error: FieldErrors[string]] | undefined => {
  const { staffId, from, to } = assignment;
  if (to !== undefined && to <= from) return ["to", { code: "after", params: { other: "from" } }];
  if (above.some((other) => other.staffId === staffId && overlaps(assignment, other)))
    return ["staffId", { code: "alreadyAssigned" }];
  if (above.some((other) => excludes(assignment, other))) return ["role", { code: "secondResponsible" }];
  const colleague = staff.get(staffId);
  if (!colleague) return ["staffId", { code: "doesNotExist", params: { resource: "staff" } }];
  return known || isActive(colleague, from) ? undefined : ["staffId", { code: "staffNotActive" }];
};

/**
 * What stands against a household's educators, by path (`educators.1.to`): days in order, one responsible at a time,
 * nobody twice at a time, and whoever is new at work on the first day. What stood there before may stay.
 */
export const assignmentErrors = (
  educators: readonly Assignment[],
  before: readonly Assignment[],
  staff: ReadonlyMap<string, Colleague>,
): FieldErrors => {
  const errors: FieldErrors = {};
  educators.forEach((assignment, index) => {
    const known = before.some((other) => isSame(assignment, other));
    const flaw = flawOf(assignment, { above: educators.slice(0, index), known, staff });
    if (flaw) errors[`educators.${index}.${flaw[0]}`] = flaw[1];
  });
  return errors;
};

export interface Handover {
  from: string;
  to: string;
  on: string;
  /** Only assignments in this role; absent: in both. */
  role?: EducatorRole;
}

const isHandedOver = ({ staffId, role, to }: Assignment, { from, on, role: wanted }: Handover): boolean =>
  staffId === from && (to === undefined || to > on) && (wanted === undefined || role === wanted);

/** The part of an assignment before a day; none of one that had not begun. */
const endedOn = (assignment: Assignment, on: string): Assignment[] =>
  assignment.from < on ? [{ ...assignment, to: on }] : [];

/** The successor's own part as a substitute ends where she becomes responsible. */
const madeRoomFor = (own: Assignment, taken: Assignment): Assignment[] =>
  overlaps(own, taken) ? endedOn(own, taken.from) : [own];

/**
 * A household's educators once one of them has handed over: her part ends on that day, and the successor's begins on the
 * same day in the same role, to the same end. A successor who is responsible already takes no second part. Nothing when
 * she has nothing to hand over here.
 */
export const handedOver = (educators: readonly Assignment[], handover: Handover): Assignment[] | undefined => {
  const leaving = educators.filter((assignment) => isHandedOver(assignment, handover));
  if (leaving.length === 0) return undefined;
  let kept = educators.flatMap((assignment) =>
    leaving.includes(assignment) ? endedOn(assignment, handover.on) : [assignment],
  );
  for (const assignment of leaving) {
    const taken = { ...assignment, staffId: handover.to, from: later(handover.on, assignment.from) };
    const own = kept.filter((other) => other.staffId === handover.to && overlaps(other, taken));
    if (own.some(({ role }) => role === "responsible") || (taken.role === "substitute" && own.length > 0)) continue;
    kept = [...kept.flatMap((other) => (own.includes(other) ? madeRoomFor(other, taken) : [other])), taken];
  }
  return kept.toSorted((a, b) => byText(a.from, b.from));
};

/** Which roles change hands in a household. */
export const rolesHandedOver = (educators: readonly Assignment[], handover: Handover): EducatorRole[] =>
  educators.filter((assignment) => isHandedOver(assignment, handover)).map(({ role }) => role);
