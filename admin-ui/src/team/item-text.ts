import type { AgendaItem } from "#shared/rules/agenda";
import { type Speech, useSpeech } from "../i18n/language.ts";
import { useHouseholdCodes } from "./household-codes.ts";

const partsOf = (item: AgendaItem, codes: ReadonlyMap<string, string>, { t, words, f, say }: Speech): string[] => [
  ...(item.householdId ? [codes.get(item.householdId) ?? "…"] : []),
  ...(item.topic ? [words.values.deadlineKinds[item.topic]] : []),
  ...(item.title ? [item.title] : []),
  ...(item.dueOn ? [say(t.team.dueOn, { date: f.date(item.dueOn) })] : []),
];

/** What an item of the agenda is about, in words and codes. */
export const useItemText = (): ((item: AgendaItem) => string) => {
  const speech = useSpeech();
  const codes = useHouseholdCodes();
  return (item) => partsOf(item, codes, speech).join(" · ");
};
