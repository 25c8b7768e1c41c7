import type { Editor } from "#shared/fields";
import type { Speech } from "../i18n/language.ts";
import { listWith, partLabelOf, valueLabel } from "./labels.ts";
import type { Member } from "./members.ts";
import type { References } from "./references.ts";

/** What decides how a value is written: a field of a record or a member of a list. */
export interface Shape {
  editor: Editor;
  list?: string;
  refersTo?: string;
  values?: readonly string[];
}

export interface Tongue {
  speech: Speech;
  references: References;
}

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);

/** A value as a reader wants to see it; empty for what is not set. Lists of small records count their items. */
export const valueText = (shape: Shape, value: unknown, tongue: Tongue): string => {
  if (isNothing(value)) return "";
  if (Array.isArray(value)) return manyText(shape, value, tongue);
  const { words, t, f } = tongue.speech;
  if (typeof value === "boolean") return value ? t.records.yes : t.records.no;
  if (typeof value === "number") return shape.editor === "money" ? f.money(value) : f.number(value);
  if (typeof value !== "string") return "…";
  if (shape.editor === "date") return f.date(value);
  if (shape.editor === "instant") return f.instant(value);
  if (shape.refersTo) return tongue.references.titleOf(shape.refersTo, value);
  return valueLabel(words, shape.list ?? listWith(words, shape.values ?? []), value);
};

const manyText = (shape: Shape, values: readonly unknown[], tongue: Tongue): string => {
  if (shape.editor === "list") return tongue.speech.count(tongue.speech.t.records.items, values.length);
  return values.map((item) => valueText(shape, item, tongue)).join(", ");
};

/** One small record of a list field as pairs of label and text, without what is not set. */
export const memberTexts = (
  path: string,
  members: readonly Member[],
  item: unknown,
  tongue: Tongue,
): { name: string; label: string; text: string }[] =>
  members
    .filter(({ name }) => name !== "id")
    .map((member) => ({
      name: member.name,
      label: partLabelOf(tongue.speech.words, path, member.name),
      text: valueText(member, memberIn(item, member.name), tongue),
    }))
    .filter(({ text }) => text !== "");

export const memberIn = (item: unknown, name: string): unknown =>
  typeof item === "object" && item !== null ? Reflect.get(item, name) : undefined;
