import { addDays, addMonths, monthRange, weekday } from "#shared/dates";
import { type ColumnShape, isEmpty } from "../column.ts";
import { type Content, isUnread, textOf } from "../content.ts";
import { fold } from "../fold.ts";
import type { ValueContext } from "../values/reading.ts";

export const dateSpans = [
  "past",
  "today",
  "thisWeek",
  "next30Days",
  "lastMonth",
  "thisMonth",
  "nextMonth",
  "thisYear",
] as const;

export type DateSpan = (typeof dateSpans)[number];

type Bound = number | string | undefined;

export type Filter =
  | { readonly by: "contains"; readonly text: string }
  /** Values as texts; the empty text stands for no value. */
  | { readonly by: "oneOf"; readonly values: readonly string[] }
  /** Both ends included. Money in cents, dates as `YYYY-MM-DD`. */
  | { readonly by: "range"; readonly from?: number | string; readonly to?: number | string }
  | { readonly by: "span"; readonly span: DateSpan }
  | { readonly by: "empty" }
  | { readonly by: "filled" };

export type Filters = Readonly<Record<string, Filter>>;

/** First and last day of a span. Weeks begin on Monday. */
export const spanRange = (span: DateSpan, today: string): { from?: string; to?: string } => {
  const month = (shift: number) => monthRange(addMonths(`${today.slice(0, 7)}-01`, shift).slice(0, 7));
  switch (span) {
    case "past":
      return { to: addDays(today, -1) };
    case "today":
      return { from: today, to: today };
    case "thisWeek":
      return { from: addDays(today, 1 - weekday(today)), to: addDays(today, 7 - weekday(today)) };
    case "next30Days":
      return { from: today, to: addDays(today, 30) };
    case "lastMonth":
      return month(-1);
    case "thisMonth":
      return month(0);
    case "nextMonth":
      return month(1);
    case "thisYear":
      return { from: `${today.slice(0, 4)}-01-01`, to: `${today.slice(0, 4)}-12-31` };
  }
};

const isFrom = (value: unknown, from: Bound) => {
  if (from === undefined) return true;
  if (typeof from === "number") return typeof value === "number" && value >= from;
  return typeof value === "string" && value.slice(0, from.length) >= from;
};

const isUpTo = (value: unknown, to: Bound) => {
  if (to === undefined) return true;
  if (typeof to === "number") return typeof value === "number" && value <= to;
  return typeof value === "string" && value.slice(0, to.length) <= to;
};

const inRange = (value: unknown, { from, to }: { from?: Bound; to?: Bound }) =>
  !isEmpty(value) && isFrom(value, from) && isUpTo(value, to);

/** Whether a cell is let through. What could not be read always is: somebody has to see it. */
export const passes = (filter: Filter, content: Content, column: ColumnShape, context: ValueContext): boolean => {
  if (isUnread(content)) return true;
  const { value } = content;
  switch (filter.by) {
    case "contains":
      return fold(textOf(content, column, context)).includes(fold(filter.text));
    case "oneOf": {
      const values = isEmpty(value) ? [""] : Array.isArray(value) ? value.map(String) : [String(value)];
      return values.some((item) => filter.values.includes(item));
    }
    case "range":
      return inRange(value, filter);
    case "span":
      return inRange(value, spanRange(filter.span, context.today));
    case "empty":
      return isEmpty(value);
    case "filled":
      return !isEmpty(value);
  }
};

/** The filters with one column's filter set, or taken off. */
export const withFilter = (filters: Filters, field: string, filter: Filter | undefined): Filters => {
  const others = Object.entries(filters).filter(([name]) => name !== field);
  return Object.fromEntries(filter ? [...others, [field, filter]] : others);
};
