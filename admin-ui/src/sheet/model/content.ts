import { type ColumnShape, isSame } from "./column.ts";
import type { ProblemCode } from "./problem.ts";
import type { ValueContext } from "./values/reading.ts";
import { readValue, writeValue } from "./values/values.ts";

/** What a cell holds: a value, or a text kept as typed because it could not be read. */
export type Content = { readonly value: unknown } | Unread;

export interface Unread {
  readonly typed: string;
  readonly problem: ProblemCode;
}

/** A new content for one cell. */
export interface Write {
  readonly id: string;
  readonly field: string;
  readonly content: Content;
}

export const isUnread = (content: Content): content is Unread => "typed" in content;

export const sameContent = (a: Content, b: Content): boolean => {
  if (isUnread(a) || isUnread(b)) return isUnread(a) && isUnread(b) && a.typed === b.typed;
  return isSame(a.value, b.value);
};

/** What a typed or pasted text means in a column. */
export const contentOf = (text: string, column: ColumnShape, context: ValueContext): Content => {
  const reading = readValue(text, column, context);
  return "value" in reading ? reading : { typed: text, problem: reading.problem };
};

export const textOf = (content: Content, column: ColumnShape, context: ValueContext): string =>
  isUnread(content) ? content.typed : writeValue(content.value, column, context);
