import italianMessages from "@dslab/ra-language-italian";
import polyglotI18nProvider from "ra-i18n-polyglot";
import englishMessages from "ra-language-english";
import { type I18nProvider, mergeTranslations, type TranslationMessages } from "react-admin";
import { resources } from "#shared/resources/index";
import type { Language } from "#shared/words/sentence";
import { wordAt } from "#shared/words/word-at";
import { wordsIn } from "#shared/words/words-in";
import { italianCorrections } from "./ra-it.ts";

/** Names and labels of every kind of record, where react-admin looks for them. */
const resourceMessages = (language: Language) => {
  const words = wordsIn(language);
  const labels = (name: string, fields: readonly { name: string }[]) =>
    Object.fromEntries(
      fields.map((field) => [
        field.name,
        wordAt(words, "fields", name, field.name) ?? wordAt(words, "fields", "system", field.name) ?? field.name,
      ]),
    );
  return Object.fromEntries(
    resources.map(({ name, fields }) => {
      const one = wordAt(words, "resources", name, "one") ?? name;
      const many = wordAt(words, "resources", name, "many") ?? name;
      return [name, { name: `${one} |||| ${many}`, fields: labels(name, fields) }];
    }),
  );
};

/** react-admin's own words and ours, in one language. */
export const messagesIn = (language: Language): TranslationMessages =>
  mergeTranslations(...(language === "it" ? [italianMessages, italianCorrections] : [englishMessages]), {
    resources: resourceMessages(language),
  }) as TranslationMessages;

export const i18nProviderFor = (language: Language): I18nProvider =>
  polyglotI18nProvider(
    (locale: string) => messagesIn(locale === "en" ? "en" : "it"),
    language,
    [
      { locale: "it", name: "Italiano" },
      { locale: "en", name: "English" },
    ],
    { allowMissing: true },
  );
