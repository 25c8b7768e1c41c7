import { recordNames as english } from "./en/record-names.ts";
import { recordNames as italian } from "./it/record-names.ts";
import type { SameShape } from "./it.ts";
import type { Language } from "./sentence.ts";

export type RecordNames = SameShape<typeof italian>;

/** What kinds of record, their fields and their states are called, for doors whose readers know them. */
export const recordNames: Record<Language, RecordNames> = { it: italian, en: english };
