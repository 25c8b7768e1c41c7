import type { Column } from "../column.ts";
import { fold } from "../fold.ts";

/** Which column each column of a file goes into, in the file's order; undefined for one that is left out. */
export type Mapping = readonly (string | undefined)[];

const wordsOf = (text: string): readonly string[] =>
  fold(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 1);

const isWithin = (some: readonly string[], all: readonly string[]) =>
  some.length > 0 && some.every((word) => all.includes(word));

/** How alike a head and a column are called: 3 the same, 2 one within the other, 1 sharing a word, 0 nothing. */
const likeness = (head: string, { label, field }: Column): number => {
  if (fold(head) !== "" && [fold(label), fold(field)].includes(fold(head))) return 3;
  const [ours, theirs] = [wordsOf(label), wordsOf(head)];
  if (isWithin(theirs, ours) || isWithin(ours, theirs)) return 2;
  return theirs.some((word) => ours.includes(word)) ? 1 : 0;
};

/**
 * A guess of where the columns of a file belong, by their names: the most alike pairs first, each column once. Columns
 * that nobody may write into are never guessed.
 */
export const guessMapping = (heads: readonly string[], columns: readonly Column[]): Mapping => {
  const open = columns.filter(({ editable, kind, unseen }) => editable !== false && kind !== "readOnly" && !unseen);
  const pairs = heads
    .flatMap((head, place) => open.map((column) => ({ place, field: column.field, score: likeness(head, column) })))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.place - b.place);
  const mapping: (string | undefined)[] = heads.map(() => undefined);
  const taken = new Set<string>();
  for (const { place, field } of pairs) {
    if (mapping[place] !== undefined || taken.has(field)) continue;
    mapping[place] = field;
    taken.add(field);
  }
  return mapping;
};

/** The mapping with one column of the file sent elsewhere, or left out; whatever was there before is left out. */
export const remapped = (mapping: Mapping, place: number, field: string | undefined): Mapping =>
  mapping.map((before, at) => {
    if (at === place) return field;
    return before === field ? undefined : before;
  });
