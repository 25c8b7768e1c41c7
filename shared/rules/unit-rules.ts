import { dequal } from "dequal";
import { FAR_FUTURE } from "../dates.ts";
import type { FieldErrors } from "../refusal.ts";
import type { HouseholdType } from "../resources/household.ts";

/** What a unit asks and allows, valid from one day to another (half-open; no `from`: since always). */
export interface UnitRules {
  maxHouseholds?: number;
  eligibleHouseholdTypes?: HouseholdType[];
  ageFrom?: number;
  ageTo?: number;
  requiresActiveSocialProject?: boolean;
}

export interface DatedRules extends UnitRules {
  from?: string;
  to?: string;
}

interface WithRules extends UnitRules {
  ruleVersions: DatedRules[];
}

const rulesOf = (unit: UnitRules): UnitRules => ({
  maxHouseholds: unit.maxHouseholds,
  eligibleHouseholdTypes: unit.eligibleHouseholdTypes,
  ageFrom: unit.ageFrom,
  ageTo: unit.ageTo,
  requiresActiveSocialProject: unit.requiresActiveSocialProject,
});

/**
 * The rule versions after a change made on `today`: the version in effect ends today and the new one begins,
 * so that a report about last March still uses last March's. Versions are never rewritten, except that a second
 * change on the same day replaces the first.
 */
export const datedRules = (unit: WithRules, before: WithRules | undefined, today: string): DatedRules[] => {
  const now = rulesOf(unit);
  const earlier = before?.ruleVersions ?? [];
  const current = earlier.at(-1);
  if (!current) return [now];
  if (dequal(rulesOf(current), now)) return earlier;
  const kept = earlier.slice(0, -1);
  return current.from === today
    ? [...kept, { ...now, from: today }]
    : [...kept, { ...current, to: today }, { ...now, from: today }];
};

/** The rules in effect on a day. */
export const rulesOn = (unit: WithRules, date: string): UnitRules =>
  unit.ruleVersions.find((rules) => (rules.from ?? "") <= date && date < (rules.to ?? FAR_FUTURE)) ?? rulesOf(unit);

/** The age range of a unit must begin before it ends. */
export const agesInOrder = ({ ageFrom, ageTo }: UnitRules): FieldErrors =>
  ageFrom !== undefined && ageTo !== undefined && ageTo < ageFrom
    ? { ageTo: { code: "notBefore", params: { other: "ageFrom" } } }
    : {};
