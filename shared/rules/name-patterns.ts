import { escaped, nameWords } from "./folded-text.ts";

/** Somebody whose name must not be read, each name in the parts that it is written down in. */
export interface NamedPerson {
  firstName?: string;
  lastName?: string;
}

/** Words that stand before a name of several words: they go only beside another word of the same name. */
const particles = new Set(
  "a al bin ben d da dal de dei del della delle den der des di do dos du e el en i il la le les li lo o ould san st van von y".split(
    " ",
  ),
);

/** Short words of the language: they are taken for a name only when they are written with a capital. */
const shortWords = new Set(
  "ad ai al an as at be by ce ci da de di do ed fa go ha he ho id if il in io is it la le li lo ma me mi my ne no od of on or po re sa se si so su te ti to tu un up us va vi we".split(
    " ",
  ),
);

/** Letters from which endings and broken lines are looked for. */
const LONG = 4;

const ENDINGS = "(?:[aeiou]{0,2}s?|in[aeio]|ett[aeio]|ell[aeio]|ucci[ao]|on[ae])";
const BROKEN = "(?:-?[ \\t]*\\r?\\n[ \\t]*|-)?";
const SPACED = "[ .·*_\\-]{1,2}";

const whole = (pattern: string): RegExp => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, "gu");

/** How one word of a name may stand in a folded text. */
export interface WordPattern {
  pattern: RegExp;
  /** Only where it begins with a capital, as it was written. */
  needsCapital: boolean;
}

const patternsOf = (word: string): WordPattern[] => {
  const letters = [...word].map(escaped);
  const exact = letters.length >= LONG ? letters.join(BROKEN) : letters.join("");
  const patterns: WordPattern[] = [{ pattern: whole(exact), needsCapital: shortWords.has(word) }];
  if (letters.length > 2) patterns.push({ pattern: whole(letters.join(SPACED)), needsCapital: false });
  if (letters.length < LONG) return patterns;
  const stem = letters.length > LONG ? word.replace(/[aeiou]$/, "") : word;
  return [...patterns, { pattern: whole(`${escaped(stem)}${ENDINGS}`), needsCapital: true }];
};

/** The words of one person's name: those that are looked for, and those that go when they stand beside one of these. */
export interface NamePatterns {
  sought: readonly WordPattern[];
  beside: ReadonlySet<string>;
}

const joined = (...words: readonly string[][]): string => words.flat().join("");

const withoutRemarks = (name: string): string => name.replace(/\([^)]*\)/g, " ");

const telling = (words: readonly string[]): string[] =>
  words.filter((word) => words.length === 1 || (word.length > 1 && !particles.has(word)));

/** A name in one word, as whoever leaves out spaces and apostrophes writes it. */
const together = (first: string[], last: string[], lastName: string): string[] =>
  [
    joined(first),
    joined(last),
    joined(first, last),
    joined(last, first),
    ...nameWords(lastName.replace(/['’‘]/g, "")),
  ].filter((word) => word.length >= LONG && !particles.has(word));

/**
 * What to look for so that a person is not named.
 * @param own words of the name of whoever reads the text: a surname that both share stays, but beside a first name
 */
export const namePatterns = (name: NamedPerson, own: ReadonlySet<string>): NamePatterns => {
  const [firstName, lastName] = [withoutRemarks(name.firstName ?? ""), withoutRemarks(name.lastName ?? "")];
  const [first, last] = [nameWords(firstName), nameWords(lastName)];
  const sought = new Set([...telling(first), ...telling(last), ...together(first, last, lastName)]);
  return {
    sought: [...sought].filter((word) => !own.has(word)).flatMap(patternsOf),
    beside: new Set([...first, ...last]),
  };
};
