import { addressPatterns, datePatterns, literalPatterns, phonePatterns } from "./fact-patterns.ts";
import { type Folded, folded, nameWords } from "./folded-text.ts";
import { type NamedPerson, type NamePatterns, namePatterns } from "./name-patterns.ts";

/** Somebody else whom a text must not show. */
export interface OtherPerson extends NamedPerson {
  birthDate?: string;
  phone?: string;
  email?: string;
  taxCode?: string;
}

/** What stands where something was taken out. */
export interface Neutral {
  person: string;
  address: string;
  fact: string;
}

export interface TakingOut {
  others: readonly OtherPerson[];
  /** Whoever reads the text: what is hers stays. */
  own: OtherPerson;
  addresses: readonly string[];
  neutral: Neutral;
}

export interface Cleared {
  text: string;
  /** Whether anything was taken out. */
  taken: boolean;
}

interface Span {
  from: number;
  to: number;
  by: string;
}

const spansOf = ({ text }: Folded, pattern: RegExp, by: string): Span[] =>
  [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ from: index, to: index + found.length, by }));

const WORD_AFTER = /^[\s,.'’-]{1,4}(\p{L}+)/u;
const WORD_BEFORE = /(\p{L}+)[\s,.'’-]{1,4}$/u;

/** Takes in the words beside a name that belong to it: a surname that is shared, a particle. */
const grown = (span: Span, text: string, beside: ReadonlySet<string>): Span => {
  const after = WORD_AFTER.exec(text.slice(span.to));
  if (after?.[1] !== undefined && beside.has(after[1]))
    return grown({ ...span, to: span.to + after[0].length }, text, beside);
  const before = WORD_BEFORE.exec(text.slice(0, span.from));
  if (before?.[1] !== undefined && beside.has(before[1]))
    return grown({ ...span, from: span.from - before[0].length }, text, beside);
  return span;
};

const isCapital = (text: string, at: number): boolean => /^\p{Lu}/u.test(text.slice(at).normalize("NFKD"));

const nameSpans = (text: string, fold: Folded, { sought, beside }: NamePatterns, by: string): Span[] =>
  sought.flatMap(({ pattern, needsCapital }) =>
    spansOf(fold, pattern, by)
      .filter(({ from }) => !needsCapital || isCapital(text, fold.at[from] ?? 0))
      .map((span) => grown(span, fold.text, beside)),
  );

const onlySeparates = (text: string): boolean => /^[\s,'’-]*$/.test(text);

/** Spans in their order, those that touch as one. */
const united = (spans: readonly Span[], text: string): Span[] => {
  const all: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = all.at(-1);
    const touches =
      last !== undefined &&
      (span.from <= last.to || (span.by === last.by && onlySeparates(text.slice(last.to, span.from))));
    if (last && touches) last.to = Math.max(last.to, span.to);
    else all.push({ ...span });
  }
  return all;
};

const replaced = (text: string, { at }: Folded, spans: readonly Span[]): string => {
  const pieces = spans.map((span, index) => {
    const before = text.slice(at[spans[index - 1]?.to ?? 0] ?? 0, at[span.from] ?? text.length);
    return `${before}${span.by}`;
  });
  return `${pieces.join("")}${text.slice(at[spans.at(-1)?.to ?? 0] ?? 0)}`;
};

const factPatterns = ({ others, own }: TakingOut): RegExp[] =>
  others.flatMap(({ birthDate, phone, email, taxCode }) => [
    ...(birthDate !== undefined && birthDate !== own.birthDate ? datePatterns(birthDate) : []),
    ...(phone !== undefined && phone !== own.phone ? phonePatterns(phone) : []),
    ...(email !== undefined ? literalPatterns(email) : []),
    ...(taxCode !== undefined && taxCode !== own.taxCode ? literalPatterns(taxCode) : []),
  ]);

/**
 * Takes other people out of texts: their names however they are written (case, accents, endings, split or spaced out),
 * dates of birth, telephones and codes; and addresses. Words that are also the reader's own stay, unless they stand
 * beside a name of somebody else. Rather too much is taken out than too little.
 */
export const takingOut = (what: TakingOut): ((text: string) => Cleared) => {
  const { others, own, addresses, neutral } = what;
  const first = nameWords(own.firstName ?? "");
  const last = nameWords(own.lastName ?? "");
  const ownWords = new Set([...first, ...last, first.join(""), last.join("")]);
  const names = others.map((other) => namePatterns(other, ownWords));
  const facts = factPatterns(what);
  const places = addresses.flatMap(addressPatterns);
  return (text) => {
    const fold = folded(text);
    const spans = united(
      [
        ...places.flatMap((pattern) => spansOf(fold, pattern, neutral.address)),
        ...facts.flatMap((pattern) => spansOf(fold, pattern, neutral.fact)),
        ...names.flatMap((name) => nameSpans(text, fold, name, neutral.person)),
      ],
      fold.text,
    );
    return spans.length === 0 ? { text, taken: false } : { text: replaced(text, fold, spans), taken: true };
  };
};
