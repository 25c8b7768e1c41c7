import type { Person } from "#shared/resources/person";
import { streetPatterns } from "#shared/rules/fact-patterns";
import { nameKey } from "#shared/rules/known-names";

/** Stands where a paper must not say something. */
const LEFT_OUT = "[…]";

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const pattern = (words: readonly string[]): RegExp =>
  new RegExp(`(?<!\\p{L})${words.map(escaped).join("[\\s,]+")}(?!\\p{L})`, "giu");

const wordsIn = (text: string): string[] =>
  text
    .replace(/\([^)]*\)/g, " ")
    .split(/[\s,]+/)
    .filter((word) => word !== "");

/** Who is kept away from a household for somebody's safety, as far as the reader may know. */
export const blockedAmong = (people: readonly Person[]): Person[] => people.filter(({ safetyBlock }) => safetyBlock);

export interface Discretion {
  /** Whether this person, or somebody of this name, may not stand on the paper. */
  hides: (who: { personId?: string; name?: string }) => boolean;
  /** A text without the names and addresses that may not stand on the paper. */
  said: (text: string | undefined) => string | undefined;
}

/**
 * What a paper leaves out: people under a safety block, whoever wrote their names where, and addresses of units.
 * @param people everybody of the household whom the reader may see
 * @param addresses every address of a unit; unset for a reader who may see none, so that every street is left out
 */
export const discretionFor = (people: readonly Person[], addresses: readonly string[] | undefined): Discretion => {
  const blocked = blockedAmong(people);
  const names = new Set(blocked.map(({ firstName, lastName }) => nameKey(firstName, lastName)));
  const patterns = [
    ...blocked.flatMap(({ firstName, lastName }) => {
      const [first, last] = [wordsIn(firstName), wordsIn(lastName)];
      return [pattern([...first, ...last]), pattern([...last, ...first])];
    }),
    ...(addresses
      ? addresses
          .map(wordsIn)
          .filter((words) => words.length > 0)
          .map(pattern)
      : streetPatterns),
  ];
  return {
    hides: ({ personId, name }) =>
      blocked.some(({ id }) => id === personId) || (name !== undefined && names.has(nameKey(name))),
    said: (text) => text && patterns.reduce((left, one) => left.replace(one, LEFT_OUT), text),
  };
};
