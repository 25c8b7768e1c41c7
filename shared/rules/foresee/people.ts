import { type Composition, compositionOf } from "../composition.ts";
import { about, type CodeOf, type ForeseenEffect, type Part } from "./effect.ts";

type Members = Parameters<typeof compositionOf>[0];

/** Who a household is before a change and after it, and the one person of it who is looked at. */
export interface CompositionSurroundings {
  was: Composition;
  will: Composition;
  /** Somebody as she stands in it before the change, and after it; nobody where she is not of it. */
  left: Members;
  come: Members;
  codeOf: CodeOf;
  today: string;
}

/** What a change of a person does to who her household is: how many adults and minors live there today. */
export const foreseeComposition = (
  householdId: string,
  { was, will, left, come, codeOf, today }: CompositionSurroundings,
): Part[] => {
  const own = exchanged(was, compositionOf(left, today), compositionOf(come, today));
  if (isSame(was, own)) return [];
  const whole = { of: householdId, tell: () => told(householdId, [was, will], codeOf) };
  return told(householdId, [was, own], codeOf).map((effect) =>
    effect.code === "composition" ? { ...effect, whole } : effect,
  );
};

/** If nobody else of it changed: everybody counts for herself, so a household of any size is told as fast. */
const exchanged = (all: Composition, left: Composition, come: Composition): Composition => ({
  adults: all.adults - left.adults + come.adults,
  minors: all.minors - left.minors + come.minors,
  unknown: all.unknown - left.unknown + come.unknown,
});

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
