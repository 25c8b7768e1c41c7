/** A piece of text around what was found in it. */
export interface Snippet {
  before: string;
  hit: string;
  after: string;
}

/** What an entry is looked for by; whatever is unset is not asked. Days are included. */
export interface Sought {
  text?: string;
  kind?: string;
  goalId?: string;
  from?: string;
  to?: string;
  followUpOpen?: boolean;
}

/** The part of a diary entry that a search looks at. */
export interface Searched {
  text: string;
  kind: string;
  on: string;
  goalId?: string;
  archived?: boolean;
  followUps?: readonly { asked: string; answer?: string; doneOn?: string }[];
}

/** Lower case without accents, each folded character with the place in the text that it came from. */
const folded = (text: string): { letters: string; places: number[] } => {
  let letters = "";
  const places: number[] = [];
  let place = 0;
  for (const character of text) {
    const plain = character.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    letters += plain;
    for (let n = 0; n < plain.length; n++) places.push(place);
    place += character.length;
  }
  places.push(place);
  return { letters, places };
};

const wordsOf = (sought: string): string[] => folded(sought).letters.split(/\s+/).filter(Boolean);

/** Characters kept on either side of a hit. */
const AROUND = 70;

const shortened = (text: string, from: number, to: number): string =>
  `${from > 0 ? "…" : ""}${text.slice(from, to).toWellFormed()}${to < text.length ? "…" : ""}`;

/**
 * The text around the first of the words sought, when all of them occur in it, whatever their case and accents; unset
 * when one does not occur.
 */
export const snippetOf = (text: string, sought: string): Snippet | undefined => {
  const { letters, places } = folded(text);
  const words = wordsOf(sought);
  const [first] = words;
  if (first === undefined || !words.every((word) => letters.includes(word))) return undefined;
  const at = letters.indexOf(first);
  const start = places[at] ?? 0;
  const end = places[at + first.length] ?? text.length;
  return {
    before: shortened(text.slice(0, start), Math.max(0, start - AROUND), start),
    hit: text.slice(start, end),
    after: shortened(text.slice(end), 0, AROUND),
  };
};

const isFollowUpOpen = ({ followUps = [] }: Searched): boolean => followUps.some(({ doneOn }) => doneOn === undefined);

/** Everything that is written in an entry, its follow-ups included. */
const writingOf = ({ text, followUps = [] }: Searched): string =>
  [text, ...followUps.flatMap(({ asked, answer }) => [asked, answer ?? ""])].filter(Boolean).join("\n");

/** Whether an entry is what was sought, apart from the words. */
const fits = (entry: Searched, { kind, goalId, from, to, followUpOpen }: Sought): boolean =>
  !entry.archived &&
  (kind === undefined || entry.kind === kind) &&
  (goalId === undefined || entry.goalId === goalId) &&
  (from === undefined || entry.on >= from) &&
  (to === undefined || entry.on <= to) &&
  (followUpOpen !== true || isFollowUpOpen(entry));

/** Why an entry is an answer to a search: the place found in it, `{}` when no words were sought; unset when it is none. */
export const matchOf = (entry: Searched, sought: Sought): { snippet?: Snippet } | undefined => {
  if (!fits(entry, sought)) return undefined;
  if (sought.text === undefined) return {};
  const snippet = snippetOf(writingOf(entry), sought.text);
  return snippet && { snippet };
};
