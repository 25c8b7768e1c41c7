import type { Step } from "#shared/step";
import type { Words } from "#shared/words/it";
import { wordAt } from "#shared/words/word-at";

/** What a step is called on its button, and what it does in a sentence. */
export const stepWords = (words: Words, { of, name }: Step): { name: string; about: string } => ({
  name: wordAt(words, "steps", of.name, name, "name") ?? name,
  about: wordAt(words, "steps", of.name, name, "about") ?? "",
});
