import type { ColumnShape, Option } from "../column.ts";
import { fold } from "../fold.ts";
import { notRead, type Reading, read, type ValueContext } from "./reading.ts";

/** The choices that a column offers; yes and no are two of them. */
export const choicesOf = (column: ColumnShape, { yes, no }: ValueContext): readonly Option[] =>
  column.kind === "yesNo"
    ? [
        { value: "true", label: yes },
        { value: "false", label: no },
      ]
    : (column.options ?? []);

export const hasChoices = (column: ColumnShape): boolean =>
  column.kind === "yesNo" || column.kind === "picklist" || column.kind === "reference" || column.kind === "several";

interface OptionIndex {
  readonly labels: ReadonlyMap<string, string>;
  readonly places: ReadonlyMap<string, number>;
  readonly valuesByLabel: ReadonlyMap<string, readonly string[]>;
}

const indexes = new WeakMap<readonly Option[], OptionIndex>();

// Thousands of cells ask for labels of the same list, so it is indexed once.
const indexOf = (options: readonly Option[]): OptionIndex => {
  const known = indexes.get(options);
  if (known) return known;
  const valuesByLabel = new Map<string, string[]>();
  for (const { value, label } of options) {
    const key = fold(label);
    valuesByLabel.set(key, [...(valuesByLabel.get(key) ?? []), value]);
  }
  const made = {
    labels: new Map(options.map(({ value, label }) => [value, label])),
    places: new Map(options.map(({ value }, place) => [value, place])),
    valuesByLabel,
  };
  indexes.set(options, made);
  return made;
};

/** The label of a stored value; the value itself when it is not, or no longer, among the options. */
export const labelOf = (options: readonly Option[], value: string): string =>
  indexOf(options).labels.get(value) ?? value;

/** Where a value stands among the options, which for statuses is the order of their life. */
export const placeOf = (options: readonly Option[], value: string): number =>
  indexOf(options).places.get(value) ?? options.length;

/** Reads a label, case and accents forgiven, or a stored value. */
export const readOption = (text: string, options: readonly Option[]): Reading => {
  const { labels, valuesByLabel } = indexOf(options);
  const [value, ...others] = valuesByLabel.get(fold(text)) ?? [];
  if (others.length > 0) return notRead("ambiguousChoice");
  if (value !== undefined) return read(value);
  return labels.has(text.trim()) ? read(text.trim()) : notRead("notAChoice");
};

/** Reads labels parted by commas, semicolons or lines; a label that holds a comma is found whole. */
export const readSeveral = (text: string, options: readonly Option[]): Reading => {
  const parts = text.split(/[,;\n]/);
  const values: string[] = [];
  for (let at = 0; at < parts.length; ) {
    if (parts[at]?.trim() === "") {
      at += 1;
      continue;
    }
    const taken = longestLabel(parts.slice(at), options);
    if ("problem" in taken) return notRead(taken.problem);
    if (!values.includes(taken.value)) values.push(taken.value);
    at += taken.length;
  }
  return read(values);
};

const longestLabel = (parts: readonly string[], options: readonly Option[]) => {
  for (let length = parts.length; length > 0; length -= 1) {
    const reading = readOption(parts.slice(0, length).join(","), options);
    if ("value" in reading && typeof reading.value === "string") return { value: reading.value, length };
    if (length === 1 && "problem" in reading) return reading;
  }
  return { problem: "notAChoice" as const };
};

const affirmative = new Set(["si", "s", "yes", "y", "vero", "v", "true", "1", "x", "✓", "✔"]);
const negative = new Set(["no", "n", "falso", "f", "false", "0", "-"]);

export const readYesNo = (text: string, { yes, no }: ValueContext): Reading => {
  const written = fold(text);
  if (affirmative.has(written) || written === fold(yes)) return read(true);
  if (negative.has(written) || written === fold(no)) return read(false);
  return notRead("notYesOrNo");
};

/** The choices that a typed text may mean, best first: the label itself, labels that start so, words that start so, the rest. */
export const matchChoices = (text: string, options: readonly Option[]): readonly Option[] => {
  const sought = fold(text);
  if (sought === "") return options;
  const ranked = options.flatMap((option) => {
    const rank = rankOf(fold(option.label), sought);
    return rank === undefined ? [] : [{ option, rank }];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ option }) => option);
};

const rankOf = (label: string, sought: string): number | undefined => {
  if (label === sought) return 0;
  if (label.startsWith(sought)) return 1;
  if (label.includes(` ${sought}`)) return 2;
  return label.includes(sought) ? 3 : undefined;
};
