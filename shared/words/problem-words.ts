import { problemWords as english } from "./en/problem-words.ts";
import { problemWords as italian } from "./it/problem-words.ts";
import type { SameShape } from "./it.ts";
import type { Language } from "./sentence.ts";

export type ProblemWords = SameShape<typeof italian>;

/** Why something was refused, and what to do next: what every door says. */
export const problemWords: Record<Language, ProblemWords> = { it: italian, en: english };
