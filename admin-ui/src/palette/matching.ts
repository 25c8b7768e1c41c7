import { fold } from "../sheet/model/fold.ts";

/** Something that can be gone to: where it is, what it is called, and under which other words it is found. */
export interface Entry {
  to: string;
  label: string;
  /** What kind of thing it is, as the list shows it beside the label. */
  kind: string;
  more?: string;
}

/** 0 for a label that begins with the word, 1 for one with a word that does, 2 for anywhere; undefined for nowhere. */
const rankOf = (label: string, more: string, word: string): number | undefined => {
  if (label.startsWith(word)) return 0;
  if (label.includes(` ${word}`) || label.includes(`-${word}`)) return 1;
  return label.includes(word) || more.includes(word) ? 2 : undefined;
};

/**
 * The entries that have every word of the query somewhere, whatever its case and accents, the best first: labels that
 * begin with it, then those with a word that does, then the others; equals stay in their order.
 */
export const matchesFor = (query: string, entries: readonly Entry[], most = 12): readonly Entry[] => {
  const words = fold(query).split(" ").filter(Boolean);
  if (words.length === 0) return entries.slice(0, most);
  const ranked = entries.flatMap((entry) => {
    const label = fold(entry.label);
    const more = fold(`${entry.kind} ${entry.more ?? ""}`);
    const ranks = words.map((word) => rankOf(label, more, word));
    return ranks.includes(undefined)
      ? []
      : [{ entry, rank: ranks.reduce<number>((sum, rank) => sum + (rank ?? 0), 0) }];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ entry }) => entry);
};
