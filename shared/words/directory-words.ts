import { directoryManual as english } from "./en/directory-manual.ts";
import { directoryManual as italian } from "./it/directory-manual.ts";
import type { Language } from "./sentence.ts";

type Members = "operations" | "fields";

export type DirectoryWords = Record<Exclude<keyof typeof italian, Members>, string> & {
  [Member in Members]: Record<keyof (typeof italian)[Member], string>;
};

/** Words of the manual of accounts and machines. They stand apart, so that no screen and no other function carries them. */
export const directoryWords: Record<Language, DirectoryWords> = { it: italian, en: english };
