import type { ColumnShape, Tone } from "../column.ts";
import { type Content, isUnread } from "../content.ts";
import type { ValueContext } from "../values/reading.ts";
import { type Filter, passes } from "./filter.ts";

export const tones: readonly Tone[] = ["ok", "warn", "bad"];

/** "Tint the cells of this column whose value passes this filter." */
export interface ColourRule {
  readonly field: string;
  readonly when: Filter;
  readonly tone: Tone;
}

/** The tone of a cell by the rules of the view: that of the first one which holds. What could not be read has none. */
export const toneByRules = (
  rules: readonly ColourRule[],
  content: Content,
  column: ColumnShape,
  context: ValueContext,
): Tone | undefined => {
  if (rules.length === 0 || isUnread(content)) return undefined;
  return rules.find(({ field, when }) => field === column.field && passes(when, content, column, context))?.tone;
};

export const rulesFor = (rules: readonly ColourRule[], field: string): readonly ColourRule[] =>
  rules.filter((rule) => rule.field === field);

export const withRule = (rules: readonly ColourRule[], rule: ColourRule): readonly ColourRule[] => [...rules, rule];

export const withoutRule = (rules: readonly ColourRule[], rule: ColourRule): readonly ColourRule[] =>
  rules.filter((other) => other !== rule);
