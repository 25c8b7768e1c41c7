import { addDays, addMonths, daysBetween } from "#shared/dates";
import type { ColumnKind } from "./column.ts";
import { type Content, isUnread } from "./content.ts";

/** How a run of contents goes on: `n` is 0 for the first cell after it, -1 for the first one before it. */
type Continuation = (n: number) => Content;

const valuesOf = (run: readonly Content[]): readonly unknown[] =>
  run.map((content) => (isUnread(content) ? undefined : content.value));

/** The constant step between neighbours; undefined when there is none or it is zero. */
const stepOf = (differences: readonly number[]): number | undefined => {
  const [first] = differences;
  return first !== undefined && first !== 0 && differences.every((one) => one === first) ? first : undefined;
};

const differences = <T>(values: readonly T[], between: (a: T, b: T) => number): number[] =>
  values.slice(1).flatMap((value, index) => {
    const before = values[index];
    return before === undefined ? [] : [between(before, value)];
  });

/** The place of the nth cell after (or before) the run, counted from its first cell. */
const placeIn = (run: readonly unknown[], n: number): number => (n < 0 ? n : run.length + n);

const isNumber = (value: unknown): value is number => typeof value === "number";
const isText = (value: unknown): value is string => typeof value === "string";
const isDate = (value: unknown): value is string => isText(value) && /^\d{4}-\d{2}-\d{2}$/.test(value);

const months = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));

/** Numbers a constant step apart go on by that step; a single number is copied, as in other spreadsheets. */
const ofNumbers = (values: readonly number[]): Continuation | undefined => {
  const step = stepOf(differences(values, (a, b) => b - a));
  const [first = 0] = values;
  return step === undefined ? undefined : (n) => ({ value: first + step * placeIn(values, n) });
};

/** One date goes on day by day; several by their months where the day of the month is the same, else by their days. */
const ofDates = (values: readonly string[]): Continuation | undefined => {
  const [first] = values;
  if (first === undefined) return undefined;
  if (values.length === 1) return (n) => ({ value: addDays(first, placeIn(values, n)) });
  const isMonthly = values.every((date) => date.slice(8) === first.slice(8));
  const step = stepOf(differences(values, (a, b) => (isMonthly ? months(b) - months(a) : daysBetween(a, b))));
  if (step === undefined) return undefined;
  const further = isMonthly ? addMonths : addDays;
  return (n) => ({ value: further(first, step * placeIn(values, n)) });
};

const numbered = /^(.*\D)(\d{1,9})$/s;

/** Texts that end in a number count on: "Posto 1", "Posto 2". */
const ofTexts = (values: readonly string[]): Continuation | undefined => {
  const parts = values.map((text) => numbered.exec(text));
  const [first] = parts;
  const stem = first?.[1];
  if (!first || stem === undefined || parts.some((part) => part?.[1] !== stem)) return undefined;
  const numbers = parts.map((part) => Number(part?.[2]));
  const step = numbers.length === 1 ? 1 : stepOf(differences(numbers, (a, b) => b - a));
  if (step === undefined) return undefined;
  const width = first[2]?.length ?? 1;
  return (n) => {
    const next = (numbers[0] ?? 0) + step * placeIn(numbers, n);
    return { value: `${stem}${String(Math.max(0, next)).padStart(width, "0")}` };
  };
};

const recognised = (values: readonly unknown[], kind: ColumnKind): Continuation | undefined => {
  if ((kind === "number" || kind === "money") && values.every(isNumber)) return ofNumbers(values);
  if (kind === "date" && values.every(isDate)) return ofDates(values);
  return kind === "text" && values.every(isText) ? ofTexts(values) : undefined;
};

/** What repeats: the run itself, over and over, in both directions. */
const repeating =
  (run: readonly Content[]): Continuation =>
  (n) =>
    run[((n % run.length) + run.length) % run.length] ?? { value: null };

/** How a run of at least one content goes on in a column of this kind. Whatever is no series repeats. */
export const continuationOf = (run: readonly Content[], kind: ColumnKind): Continuation =>
  recognised(valuesOf(run), kind) ?? repeating(run);
