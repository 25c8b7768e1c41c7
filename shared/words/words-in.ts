import { en } from "./en.ts";
import { it, type Words } from "./it.ts";
import type { Language } from "./sentence.ts";

const words: Record<Language, Words> = { it, en };

/** All that the screens say. A function of the server carries what it imports: it takes the words it says instead. */
export const wordsIn = (language: Language): Words => words[language];
