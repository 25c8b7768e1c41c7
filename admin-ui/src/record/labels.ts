import type { Words } from "#shared/words/it";
import { wordAt } from "#shared/words/word-at";

/** The names that a definition's parts go by. Whatever has no word yet shows its code name, so that it gets one. */
export const labelOf = (words: Words, resource: string, field: string): string =>
  wordAt(words, "fields", resource, field) ??
  wordAt(words, "fields", "system", field) ??
  wordAt(words, "stepFields", field) ??
  field;

/** A step may ask for the items of a list that stands deeper in its record: `referrals.meetings.participants`. */
const deeperPath = (words: Words, path: string): string => {
  const [resource = "", ...rest] = path.split(".");
  const end = `.${rest.join(".")}`;
  return Object.keys(words.parts).find((known) => known.startsWith(`${resource}.`) && known.endsWith(end)) ?? path;
};

/** The label of a member of a list field; `path` is `plans.goals` or `plans.goals.actions`. */
export const partLabelOf = (words: Words, path: string, member: string): string =>
  wordAt(words, "parts", path, member) ?? wordAt(words, "parts", deeperPath(words, path), member) ?? member;

export const helpOf = (words: Words, resource: string, field: string): string | undefined =>
  wordAt(words, "help", resource, field);

export const nameOfOne = (words: Words, resource: string): string =>
  wordAt(words, "resources", resource, "one") ?? resource;

export const nameOfMany = (words: Words, resource: string): string =>
  wordAt(words, "resources", resource, "many") ?? resource;

export const valueLabel = (words: Words, list: string | undefined, value: string): string =>
  (list && wordAt(words, "values", list, value)) ?? value;

/** The picklist in the words whose values are exactly these: members of list fields do not name theirs. */
export const listWith = (words: Words, values: readonly string[]): string | undefined =>
  Object.entries(words.values).find(([, labels]) => {
    const names = Object.keys(labels);
    return names.length === values.length && values.every((value) => names.includes(value));
  })?.[0];
