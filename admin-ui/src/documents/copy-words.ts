import { resourceNamed } from "#shared/resources/index";
import type { CopySection, PersonCopy } from "#shared/rules/person-copy-shape";
import { wordAt } from "#shared/words/word-at";
import type { Speech } from "../i18n/language.ts";
import { labelOf, listWith, partLabelOf, valueLabel } from "../record/labels.ts";
import { type Member, membersOf } from "../record/members.ts";

type Value = PersonCopy["sections"][number]["items"][number][string];

/** Where a member of a copy stands: its section, and the lists on the way to it. */
export interface Where {
  section: CopySection;
  path: readonly string[];
}

/** What is withheld stands under a list of the person's record in our words. */
const pathIn = ({ section, path }: Where): readonly string[] =>
  section.name === "withholdings" ? ["withheldFrom", ...path] : path;

const memberAt = (where: Where, name: string): Member | undefined => {
  const [first, ...rest] = pathIn(where);
  const field = first === undefined ? undefined : resourceNamed(where.section.kind)?.field(first);
  const start = field ? membersOf(field.schema) : [];
  const members = rest.reduce<readonly Member[]>(
    (all, step) => all.find((one) => one.name === step)?.members ?? [],
    start,
  );
  return members.find((one) => one.name === name);
};

const listFor = ({ words }: Speech, where: Where, name: string): string | undefined => {
  if (pathIn(where).length === 0) return resourceNamed(where.section.kind)?.field(name)?.list;
  return listWith(words, memberAt(where, name)?.values ?? []);
};

/** The label of a member, as the forms have it. */
export const copyLabel = (speech: Speech, where: Where, name: string): string => {
  const { words, t } = speech;
  const path = pathIn(where);
  const labels: Readonly<Record<string, string>> = t.rights.copy.labels;
  const own = labels[name];
  if (path.length > 0) {
    const label = partLabelOf(words, `${where.section.kind}.${path.join(".")}`, name);
    return label === name ? (own ?? label) : label;
  }
  const label = resourceNamed(where.section.kind) ? labelOf(words, where.section.kind, name) : name;
  return label === name ? (own ?? label) : label;
};

const isMoney = ({ section, path }: Where, name: string): boolean =>
  path.length === 0 && resourceNamed(section.kind)?.field(name)?.editor === "money";

/** A value as a reader wants to see it; lists of small records are drawn by whoever asks. */
export const copyValue = (speech: Speech, where: Where, name: string, value: Value): string => {
  const { t, words, f } = speech;
  if (typeof value === "boolean") return value ? t.records.yes : t.records.no;
  if (typeof value === "number") return isMoney(where, name) ? f.money(value) : f.number(value);
  if (Array.isArray(value)) return value.map((one) => copyValue(speech, where, name, one)).join(", ");
  if (typeof value !== "string") return "";
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return f.date(value);
  if (where.section.name === "readers" && name === "role") return valueLabel(words, "staffRoles", value);
  if (where.path.at(-1) === "steps" && name === "step")
    return wordAt(words, "steps", "referrals", value, "name") ?? value;
  if (where.section.name === "changes" && name === "action")
    return wordAt(words, "steps", "people", value, "name") ?? t.rights.copy.changed;
  return valueLabel(words, listFor(speech, where, name), value);
};
