import { Household } from "#shared/resources/household";
import { wordAt } from "#shared/words/word-at";
import { useSpeech } from "../i18n/language.ts";

/** Where a file is read; a household's, to where it is put on hold. */
export const pathOf = ({ resource, id }: { resource: string; id: string }): string =>
  `/${resource}/${id}${resource === Household.name ? "?view=rights" : ""}`;

export const useKindName = () => {
  const { words } = useSpeech();
  return (kind: string) => wordAt(words, "resources", kind, "many") ?? kind;
};

interface Rule {
  monthsUntilArchived: number;
  monthsUntilErased: number;
}

/** After how long what a rule is about is archived, and erased. */
export const useRuleText = () => {
  const { t, say, count } = useSpeech();
  const months = (n: number) => count(t.retention.monthCount, n);
  return ({ monthsUntilArchived, monthsUntilErased }: Rule) =>
    say(t.retention.months, { archive: months(monthsUntilArchived), erase: months(monthsUntilErased) });
};
