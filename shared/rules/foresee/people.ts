import { compositionOf } from "../composition.ts";
import { about, type CodeOf, type ForeseenEffect } from "./effect.ts";

type Members = Parameters<typeof compositionOf>[0];

/** What a change of a person does to who her household is: how many adults and minors live there today. */
export const foreseeComposition = (
  householdId: string,
  { was, will }: { was: Members; will: Members },
  codeOf: CodeOf,
  today: string,
): ForeseenEffect[] => {
  const [before, after] = [compositionOf(was, today), compositionOf(will, today)];
  if (before.adults === after.adults && before.minors === after.minors && before.unknown === after.unknown) return [];
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
