import type { HouseholdType } from "../resources/household.ts";
import { rulesOn, type UnitRules } from "./unit-rules.ts";

export const eligibilityRuleNames = ["householdType", "age", "activeSocialProject", "noRules"] as const;
export type EligibilityRule = (typeof eligibilityRuleNames)[number];

export type Outcome = "yes" | "no" | "unknown";

export interface EligibilityFacts {
  householdType?: HouseholdType;
  /** Unset: nobody has said yet. */
  activeSocialProject?: boolean;
  activeSocialProjectSince?: string;
  members?: readonly { role: string; birthYear: number }[];
}

export interface EligibilityOutcome {
  rule: EligibilityRule;
  /**
   * What the rule has been held against: a household type, the possible ages (`33`, `17–18`, several with commas),
   * the day since which the social project has been active. Unset: nobody has said.
   */
  value?: string;
  outcome: Outcome;
}

export interface EligibilityRow extends EligibilityOutcome {
  unitId: string;
  overriddenBy?: string;
  overrideReason?: string;
}

/**
 * Each rule that a unit states, and whether this household meets it on a day. A rule that is not stated is not asked;
 * a unit that states none takes everybody and says so with `noRules`.
 */
export const eligibility = (rules: UnitRules, facts: EligibilityFacts, on?: string): EligibilityOutcome[] => {
  const outcomes: EligibilityOutcome[] = [];
  if (rules.eligibleHouseholdTypes) outcomes.push(ofType(rules.eligibleHouseholdTypes, facts));
  if (on !== undefined && (rules.ageFrom !== undefined || rules.ageTo !== undefined))
    outcomes.push(ofAges(rules, facts, on));
  if (rules.requiresActiveSocialProject) outcomes.push(ofSocialProject(facts, on));
  return outcomes;
};

const ofType = (types: readonly HouseholdType[], { householdType }: EligibilityFacts): EligibilityOutcome => ({
  rule: "householdType",
  value: householdType,
  outcome: householdType === undefined ? "unknown" : yesNo(types.includes(householdType)),
});

const yesNo = (fits: boolean): Outcome => (fits ? "yes" : "no");

/** Only the year of birth is known: on any day of the year somebody has one of two ages, and both have to fit. */
const ofAges = (rules: UnitRules, { members = [] }: EligibilityFacts, on: string): EligibilityOutcome => {
  const oldest = members
    .filter(({ role }) => role === "adult")
    .map(({ birthYear }) => Number(on.slice(0, 4)) - birthYear);
  const outcomes = oldest.map((age) => ofAge(rules, age));
  return {
    rule: "age",
    value: oldest.length > 0 ? oldest.map((age) => `${age - 1}–${age}`).join(", ") : undefined,
    outcome: outcomes.length === 0 ? "unknown" : worst(outcomes),
  };
};

const ofAge = ({ ageFrom = 0, ageTo = Number.POSITIVE_INFINITY }: UnitRules, oldest: number): Outcome => {
  const fits = [oldest - 1, oldest].map((age) => ageFrom <= age && age <= ageTo);
  if (!fits.includes(false)) return "yes";
  return fits.includes(true) ? "unknown" : "no";
};

const worst = (outcomes: readonly Outcome[]): Outcome => {
  if (outcomes.includes("no")) return "no";
  return outcomes.includes("unknown") ? "unknown" : "yes";
};

/** A project that is said to be active, but not since when, is still to be asked about. */
const ofSocialProject = (
  { activeSocialProject, activeSocialProjectSince: since }: EligibilityFacts,
  on: string | undefined,
): EligibilityOutcome => {
  const rule = "activeSocialProject";
  if (activeSocialProject === undefined) return { rule, outcome: "unknown" };
  if (!activeSocialProject) return { rule, outcome: "no" };
  if (since === undefined) return { rule, outcome: "unknown" };
  return { rule, value: since, outcome: yesNo(on === undefined || since <= on) };
};

export const brokenRule = (outcomes: EligibilityOutcome[]): EligibilityOutcome | undefined =>
  outcomes.find(({ outcome }) => outcome === "no");

type DatedUnit = { id: string } & Parameters<typeof rulesOn>[0];

/** The rows of an assessment: every rule in effect in each unit on the asked day, its value and its outcome. */
export const eligibilityOf = (units: readonly DatedUnit[], facts: EligibilityFacts, on: string): EligibilityRow[] =>
  units.flatMap((unit) => {
    const outcomes = eligibility(rulesOn(unit, on), facts, on);
    const stated: EligibilityOutcome[] = outcomes.length > 0 ? outcomes : [{ rule: "noRules", outcome: "yes" }];
    return stated.map((outcome) => ({ unitId: unit.id, ...outcome }));
  });

/** The day whose rules and ages count: when the home is needed, or today when that day has passed or is not known. */
export const askedDay = ({ neededFrom }: { neededFrom?: string }, today: string): string =>
  neededFrom !== undefined && neededFrom > today ? neededFrom : today;

interface Judged {
  unitId: string;
  rule: string;
  value?: string;
  outcome: Outcome;
  overriddenBy?: string;
  overrideReason?: string;
}

const isSame = (a: Judged, b: Judged) =>
  a.unitId === b.unitId && a.rule === b.rule && a.value === b.value && a.outcome === b.outcome;

/** New rows with the overrides of earlier ones, as long as what was overridden is still the same. */
export const withOverridesOf = (rows: readonly EligibilityRow[], earlier: readonly Judged[]): EligibilityRow[] =>
  rows.map((row) => {
    const same = earlier.find((other) => other.overriddenBy !== undefined && isSame(row, other));
    return same ? { ...row, overriddenBy: same.overriddenBy, overrideReason: same.overrideReason } : row;
  });

/** What a unit's rows come to: one `no` that nobody has overridden is a no; `undefined` when it has not been assessed. */
export const verdictOn = (rows: readonly Judged[], unitId: string): Outcome | undefined => {
  const own = rows.filter((row) => row.unitId === unitId);
  if (own.length === 0) return undefined;
  return worst(own.map(({ outcome, overriddenBy }) => (overriddenBy === undefined ? outcome : "yes")));
};

interface Assessed {
  requestedUnitId?: string;
  eligibility: readonly Judged[];
}

/** The units that a referral is considered for: those that have been assessed and the one that it asks for. */
export const consideredUnits = ({ requestedUnitId, eligibility: rows }: Assessed): string[] => [
  ...new Set([...rows.map(({ unitId }) => unitId), ...(requestedUnitId === undefined ? [] : [requestedUnitId])]),
];
