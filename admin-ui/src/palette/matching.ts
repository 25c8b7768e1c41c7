import { fold } from "../sheet/model/fold.ts";

/** Something that can be found: what it is called, under which other words, and where it leads or what it does. */
export interface Entry {
  /** Tells it from all others for as long as the page is open. */
  key: string;
  label: string;
  /** What kind of thing it is, as the list shows it beside the label. */
  kind: string;
  more?: string;
  /** Too small a thing to be listed before it is asked for. */
  isDetail?: boolean;
  /** An address within the application, or something to be done. */
  leads: string | (() => void);
}

/** Words that mean the same here, separated by spaces: whoever types one finds the others, too. */
export type Alike = readonly string[];

/** Shorter beginnings of a word would be alike with almost anything. */
const SHORTEST = 3;

/** As it is compared: "d'attesa" has a word that begins with "attesa". */
const asWords = (text: string): string => fold(text.replace(/['’]/g, " "));

const beginsAWord = (text: string, word: string): boolean =>
  text.startsWith(word) || text.includes(` ${word}`) || text.includes(`-${word}`);

interface Sought {
  word: string;
  alike: readonly string[];
}

const soughtFor = (query: string, alike: Alike): Sought[] => {
  const groups = alike.map((group) => fold(group).split(" "));
  return asWords(query)
    .split(" ")
    .filter(Boolean)
    .map((word) => ({
      word,
      alike:
        word.length < SHORTEST ? [] : groups.filter((group) => group.some((other) => other.startsWith(word))).flat(),
    }));
};

/**
 * 0 for a label that begins with the word, 1 for one with a word that does, 2 for anywhere, 3 for a word that means the
 * same; undefined for nowhere.
 */
const rankOf = (label: string, more: string, { word, alike }: Sought): number | undefined => {
  if (label.startsWith(word)) return 0;
  if (beginsAWord(label, word)) return 1;
  if (label.includes(word) || more.includes(word)) return 2;
  return alike.some((other) => beginsAWord(label, other)) ? 3 : undefined;
};

/**
 * The entries that have every word of the query somewhere, whatever its case and accents, the best first: labels that
 * begin with it, then those with a word that does, then the others, then those that only mean the same; equals stay in
 * their order.
 */
export const matchesFor = (
  query: string,
  entries: readonly Entry[],
  { alike = [], most = 12 }: { alike?: Alike; most?: number } = {},
): readonly Entry[] => {
  const sought = soughtFor(query, alike);
  if (sought.length === 0) return entries.filter(({ isDetail }) => !isDetail).slice(0, most);
  const ranked = entries.flatMap((entry) => {
    const label = asWords(entry.label);
    const more = asWords(`${entry.kind} ${entry.more ?? ""}`);
    const ranks = sought.map((one) => rankOf(label, more, one));
    return ranks.includes(undefined)
      ? []
      : [{ entry, rank: ranks.reduce<number>((sum, rank) => sum + (rank ?? 0), 0) }];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ entry }) => entry);
};
