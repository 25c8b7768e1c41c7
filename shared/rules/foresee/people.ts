import { type Composition, compositionOf } from "../composition.ts";
import { about, type CodeOf, type ForeseenEffect, type Part } from "./effect.ts";

type Members = Parameters<typeof compositionOf>[0];

/** Who a household is before a change and after it, and after it if nobody else of it changed. */
export interface CompositionSurroundings {
  was: Members;
  alone: Members;
  will: Members;
  codeOf: CodeOf;
  today: string;
}

/** What a change of a person does to who her household is: how many adults and minors live there today. */
export const foreseeComposition = (
  householdId: string,
  { was, alone, will, codeOf, today }: CompositionSurroundings,
): Part[] => {
  const [before, own, after] = [was, alone, will].map((people) => compositionOf(people, today));
  if (!before || !own || !after || isSame(before, own)) return [];
  const whole = { of: householdId, tell: () => told(householdId, [before, after], codeOf) };
  return told(householdId, [before, own], codeOf).map((effect) =>
    effect.code === "composition" ? { ...effect, whole } : effect,
  );
};

const isSame = (a: Composition, b: Composition): boolean =>
  a.adults === b.adults && a.minors === b.minors && a.unknown === b.unknown;

const told = (
  householdId: string,
  [before, after]: readonly [Composition, Composition],
  codeOf: CodeOf,
): ForeseenEffect[] => {
  const params = {
    adultsFrom: before.adults,
    adultsTo: after.adults,
    minorsFrom: before.minors,
    minorsTo: after.minors,
  };
  return [
    ...about(householdId, codeOf, { code: "composition", params }),
    ...(after.unknown > before.unknown
      ? about(householdId, codeOf, { code: "agesUnknown", params: { count: after.unknown }, tone: "warn" })
      : []),
  ];
};
