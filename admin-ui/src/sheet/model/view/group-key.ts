import { type ColumnShape, isEmpty } from "../column.ts";
import { sentence } from "../sentence.ts";
import { choicesOf, placeOf } from "../values/options.ts";
import type { ValueContext } from "../values/reading.ts";
import { writeValue } from "../values/values.ts";

const isDay = (value: unknown): value is string => typeof value === "string" && /^\d{4}-\d{2}-\d{2}/.test(value);

const isMonth = (value: unknown): value is string => typeof value === "string" && /^\d{4}-\d{2}$/.test(value);

/** What a value counts as among groups: a day as its month, several values as the same ones in their own order. */
export const groupedAs = (value: unknown, column: ColumnShape, context: ValueContext): unknown => {
  if (isEmpty(value)) return undefined;
  if (column.kind === "date" && isDay(value)) return value.slice(0, 7);
  if (!Array.isArray(value)) return value;
  const options = choicesOf(column, context);
  return value.map(String).sort((a, b) => placeOf(options, a) - placeOf(options, b) || (a < b ? -1 : 1));
};

/** Tells groups apart. The empty text is the group of those without a value. */
export const keyOf = (grouped: unknown): string =>
  Array.isArray(grouped) ? grouped.join("\n") : grouped === undefined ? "" : String(grouped);

/** "Maggio 2026", "May 2026". */
const monthName = (month: string, { locale }: ValueContext): string => {
  const format = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" });
  const name = format.format(Date.parse(`${month}-01`));
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
};

/** A column's name inside a sentence: "Unità" as "unità", but "ISEE" as it is. */
const inSentence = (label: string): string =>
  /^\p{Lu}(\p{Ll}|\s|$)/u.test(label) ? label.charAt(0).toLocaleLowerCase() + label.slice(1) : label;

/** What a group is called: the rows without a value have a name of their own. */
export const groupLabel = (grouped: unknown, column: ColumnShape, context: ValueContext): string => {
  if (grouped === undefined) return sentence(context.without ?? "", { column: inSentence(column.label) });
  if (column.kind === "date" && isMonth(grouped)) return monthName(grouped, context);
  return writeValue(grouped, column, context);
};
