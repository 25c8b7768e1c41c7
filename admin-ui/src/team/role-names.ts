import type { EducatorRole } from "#shared/rules/assignments";
import { useSpeech } from "../i18n/language.ts";
import { valueLabel } from "../record/labels.ts";

/** What the two roles of an assignment are called. */
export const useRoleNames = (): Record<EducatorRole, string> => {
  const { words } = useSpeech();
  return {
    responsible: valueLabel(words, "educatorRoles", "responsible"),
    substitute: valueLabel(words, "educatorRoles", "substitute"),
  };
};
