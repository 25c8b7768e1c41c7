import { useLocaleState } from "react-admin";
import type { Words } from "#shared/words/it";
import { type Language, languages, sentence } from "#shared/words/sentence";
import { wordsIn } from "#shared/words/words-in";
import { type Formats, formatsFor } from "../format.ts";
import { en } from "./en.ts";
import { it, type ScreenWords } from "./it.ts";

const screens: Record<Language, ScreenWords> = { it, en };

type Values = Record<string, string | number>;

export interface Speech {
  language: Language;
  /** What only screens say. */
  t: ScreenWords;
  /** What screens and server both say. */
  words: Words;
  f: Formats;
  /** A sentence with its placeholders filled. */
  say: (template: string, values?: Values) => string;
  /** The singular or the plural of `one |||| many`, with the number as `%{smart_count}`. */
  count: (template: string, n: number, values?: Values) => string;
}

/** Italian for everybody who has not chosen, as the house speaks it. */
export const asLanguage = (locale: string | null): Language =>
  languages.find((language) => language === locale) ?? "it";

/** Both languages of ours have one singular and one plural. */
const counted = (template: string, n: number): string => {
  const [one = template, many = one] = template.split(" |||| ");
  return n === 1 ? one : many;
};

export const speechIn = (language: Language): Speech => {
  const f = formatsFor(language);
  return {
    language,
    t: screens[language],
    words: wordsIn(language),
    f,
    say: sentence,
    count: (template, n, values = {}) => sentence(counted(template, n), { ...values, smart_count: f.number(n) }),
  };
};

const speeches: Record<Language, Speech> = { it: speechIn("it"), en: speechIn("en") };

/** The words and formats of the language that is switched on. */
export const useSpeech = (): Speech => {
  const [locale] = useLocaleState();
  return speeches[asLanguage(locale)];
};
