import type { Precedence } from "#shared/rules/waiting-list";
import type { Speech } from "../../i18n/language.ts";
import { valueLabel } from "../../record/labels.ts";

/** Why somebody stands before the next one, in a sentence. */
export const precedenceText = ({ t, words, f, say }: Speech, { reason, own, next }: Precedence): string => {
  const written = (value: string | number | undefined): string => {
    if (value === undefined) return t.referrals.noPriority;
    if (reason === "since") return f.date(String(value));
    return reason === "urgency" ? valueLabel(words, "urgencies", String(value)).toLowerCase() : String(value);
  };
  return say(t.referrals.precedes[reason], { own: written(own), next: written(next) });
};
