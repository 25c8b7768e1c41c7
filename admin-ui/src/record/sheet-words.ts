import type { Language } from "#shared/words/sentence";
import { en } from "../i18n/en.ts";
import { it } from "../i18n/it.ts";
import { useSpeech } from "../i18n/language.ts";
import { sheetWordsEn } from "../sheet/words.en.ts";
import { sheetWordsIt } from "../sheet/words.it.ts";
import type { HelpGroup, SheetWords } from "../sheet/words.ts";

const own: Record<Language, SheetWords> = { it: sheetWordsIt, en: sheetWordsEn };

const [everywhereIt] = it.keys.groups;
const [everywhereEn] = en.keys.groups;

const helpGroup = (group: { title: string; keys: readonly (readonly string[])[] } | undefined): HelpGroup[] =>
  group ? [{ title: group.title, keys: group.keys.map(([keys = "", does = ""]) => [keys, does]) }] : [];

/** The sheet's help tells of the keys that answer on every page, too. */
const words: Record<Language, SheetWords> = {
  it: { ...own.it, helpGroups: [...own.it.helpGroups, ...helpGroup(everywhereIt)] },
  en: { ...own.en, helpGroups: [...own.en.helpGroups, ...helpGroup(everywhereEn)] },
};

/** What the sheet says, in the language that is switched on. */
export const useSheetWords = (): SheetWords => words[useSpeech().language];

/** The keys of the sheet alone. */
export const useSheetKeys = (): readonly HelpGroup[] => own[useSpeech().language].helpGroups;
