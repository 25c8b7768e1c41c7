import { type Assignment, type Colleague, type EducatorRole, isActive, runsOn } from "./assignments.ts";
import type { Deadline } from "./deadlines.ts";
import { byText } from "./sorting.ts";

interface Member extends Colleague {
  name: string;
  roles: readonly string[];
}

interface AssignedHousehold {
  id: string;
  code?: string;
  status: string;
  educators?: readonly Assignment[];
}

export interface CaseloadFacts {
  staff: readonly Member[];
  households: readonly AssignedHousehold[];
  /** What is due, of all households. */
  deadlines: readonly Deadline[];
  today: string;
}

export interface HouseholdLoad {
  householdId: string;
  code?: string;
  role: EducatorRole;
  from: string;
  to?: string;
  /** Deadlines of the household, and those of them that are overdue. */
  due: number;
  overdue: number;
  /** The nearest review. */
  reviewOn?: string;
}

export interface Caseload {
  staffId: string;
  name: string;
  /** No longer at work, though households are still assigned. */
  hasLeft: boolean;
  responsible: number;
  substitute: number;
  due: number;
  overdue: number;
  /** Households that are hers today, the responsible ones first. */
  households: HouseholdLoad[];
}

const loadOf = (
  { id, code }: AssignedHousehold,
  { role, from, to }: Assignment,
  deadlines: readonly Deadline[],
): HouseholdLoad => {
  const own = deadlines.filter(({ householdId }) => householdId === id);
  const [reviewOn] = own.filter(({ kind }) => kind === "reviewDue").map(({ due }) => due);
  const overdue = own.filter(({ severity }) => severity === "overdue").length;
  return {
    householdId: id,
    role,
    from,
    due: own.length,
    overdue,
    ...(code && { code }),
    ...(to && { to }),
    ...(reviewOn && { reviewOn }),
  };
};

const sum = (loads: readonly HouseholdLoad[], of: (load: HouseholdLoad) => number): number =>
  loads.reduce((total, load) => total + of(load), 0);

const caseloadOf = (member: Member, { households, deadlines, today }: CaseloadFacts): Caseload => {
  const loads = households
    .flatMap((household) =>
      (household.educators ?? [])
        .filter((assignment) => assignment.staffId === member.id && runsOn(assignment, today))
        .map((assignment) => loadOf(household, assignment, deadlines)),
    )
    .sort((a, b) => byText(a.role, b.role) || byText(a.code ?? "", b.code ?? ""));
  return {
    staffId: member.id,
    name: member.name,
    hasLeft: !isActive(member, today),
    responsible: loads.filter(({ role }) => role === "responsible").length,
    substitute: loads.filter(({ role }) => role === "substitute").length,
    due: sum(loads, ({ due }) => due),
    overdue: sum(loads, ({ overdue }) => overdue),
    households: loads,
  };
};

/**
 * Who carries how much today: educators at work, and whoever else still has a household, by name. Deadlines have to come
 * in the order of their day.
 */
export const caseloadsOf = (facts: CaseloadFacts): Caseload[] =>
  facts.staff
    .map((member) => ({ member, load: caseloadOf(member, facts) }))
    .filter(
      ({ member, load }) => load.households.length > 0 || (!load.hasLeft && (member.roles ?? []).includes("educator")),
    )
    .map(({ load }) => load)
    .sort((a, b) => byText(a.name, b.name));

/** Households in housing for which nobody is responsible today, by code. */
export const withoutResponsible = ({ households, today }: Pick<CaseloadFacts, "households" | "today">) =>
  households
    .filter(({ status, educators = [] }) => {
      const isCovered = educators.some((assignment) => assignment.role === "responsible" && runsOn(assignment, today));
      return status === "inHousing" && !isCovered;
    })
    .sort((a, b) => byText(a.code ?? "", b.code ?? ""));

export interface PastAssignment extends Assignment {
  householdId: string;
  code?: string;
  to: string;
}

/** Assignments that are over, the last first. */
export const pastAssignments = ({ households, today }: Pick<CaseloadFacts, "households" | "today">): PastAssignment[] =>
  households
    .flatMap(({ id, code, educators = [] }) =>
      educators.flatMap((assignment): PastAssignment[] =>
        assignment.to !== undefined && assignment.to <= today
          ? [{ ...assignment, to: assignment.to, householdId: id, ...(code && { code }) }]
          : [],
      ),
    )
    .sort((a, b) => byText(b.to, a.to) || byText(a.code ?? "", b.code ?? ""));
