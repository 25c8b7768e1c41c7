import { apiPage as english } from "./en/api-page.ts";
import { apiPage as italian } from "./it/api-page.ts";
import type { Language } from "./sentence.ts";

export type ApiPageWords = Record<keyof typeof italian, string>;

/** Words of the page that shows an API's manual. They stand apart from the others, so that no screen carries them. */
export const apiPageWords: Record<Language, ApiPageWords> = { it: italian, en: english };
