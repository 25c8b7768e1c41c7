/** Letters that stand for others where no accent can be taken off. */
const plainLetters: Record<string, string> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  ħ: "h",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
  "’": "'",
  "‘": "'",
  ʼ: "'",
  "‐": "-",
  "‑": "-",
};

/** Marks on letters, and signs that nobody sees: soft hyphens, joiners, spaces without width. */
const unseen = /[\p{M}\u00AD\u200B-\u200F\u2060\uFEFF]/gu;

const foldedLetter = (letter: string): string => {
  const bare = letter.normalize("NFKD").replace(unseen, "").toLowerCase();
  return plainLetters[bare] ?? bare;
};

export interface Folded {
  /** Without case, accents and unseen signs. */
  text: string;
  /** Where each of its letters stands in the text as it was written; one more for its end. */
  at: readonly number[];
}

/** A text as it is searched, which still knows where everything stood. */
export const folded = (text: string): Folded => {
  const at: number[] = [];
  let plain = "";
  let offset = 0;
  for (const letter of text) {
    for (const unit of foldedLetter(letter).split("")) {
      plain += unit;
      at.push(offset);
    }
    offset += letter.length;
  }
  return { text: plain, at: [...at, offset] };
};

/** The words of a name as they are searched. */
export const nameWords = (name: string): string[] =>
  folded(name)
    .text.split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");

export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
