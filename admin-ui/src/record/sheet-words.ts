import type { Language } from "#shared/words/sentence";
import { useSpeech } from "../i18n/language.ts";
import { sheetWordsEn } from "../sheet/words.en.ts";
import { sheetWordsIt } from "../sheet/words.it.ts";
import type { SheetWords } from "../sheet/words.ts";

const words: Record<Language, SheetWords> = { it: sheetWordsIt, en: sheetWordsEn };

/** What the sheet says, in the language that is switched on. */
export const useSheetWords = (): SheetWords => words[useSpeech().language];
