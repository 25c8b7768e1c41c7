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
  return about(householdId, codeOf, {
    code: "composition",
    params: {
      adultsFrom: before.adults,
      adultsTo: after.adults,
      minorsFrom: before.minors,
      minorsTo: after.minors,
      unknown: after.unknown,
    },
  });
};
