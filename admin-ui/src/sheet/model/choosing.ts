import type { ColumnShape, Option } from "./column.ts";
import { type Content, contentOf, isUnread } from "./content.ts";
import { fold } from "./fold.ts";
import { choicesOf, hasChoices, matchChoices } from "./values/options.ts";
import type { ValueContext } from "./values/reading.ts";
import { editText } from "./values/values.ts";

/** An open editor. */
export interface Editing {
  /** `typing` began by typing over the cell: arrows commit. `editing` began with F2 or a double click: arrows move the caret. */
  readonly how: "typing" | "editing";
  readonly text: string;
  /** Whether anything has been typed since it was opened. */
  readonly touched: boolean;
  /** The choice that the person has moved to, by its value, or `TO_CREATE`. */
  readonly pointed?: string;
  /** The day that the person has moved to in the calendar, `YYYY-MM-DD`; the keys move it for as long as there is one. */
  readonly day?: string;
}

/** Stands for the last choice, which makes a new record. No value is called so. */
export const TO_CREATE = "\u0000create";

export interface ChoiceList {
  readonly options: readonly Option[];
  /** The option that Enter would take; -1 for none. What may be created stands after the last option. */
  readonly highlight: number;
  /** What may be created, as it is typed. */
  readonly creates?: string;
}

const noChoices: ChoiceList = { options: [], highlight: -1 };

const parting = /[,;\n]/;

const lastPart = (text: string) => text.split(parting).at(-1) ?? "";

/** The label being looked for: of several, the last one. */
const soughtIn = (text: string, column: ColumnShape) => (column.kind === "several" ? lastPart(text) : text);

/** Only a label that starts as typed, and is alone in being so called, is offered without being pointed at. */
const offered = (options: readonly Option[], sought: string): number => {
  const [first, second] = options.map(({ label }) => ` ${fold(label)}`);
  const looked = fold(sought);
  if (looked === "" || first === undefined || !first.includes(` ${looked}`)) return -1;
  return first === second ? -1 : 0;
};

/** The choices to show under an open editor. */
export const choiceList = (editing: Editing, column: ColumnShape, context: ValueContext): ChoiceList => {
  if (!hasChoices(column)) return noChoices;
  const sought = soughtIn(editing.text, column);
  const all = choicesOf(column, context);
  // A text that was kept since it says no choice is looked for again, as if it had just been typed.
  const isSought = editing.touched || !all.some(({ label }) => label === editing.text);
  const options = isSought && sought !== "" ? matchChoices(sought, all) : all;
  const creates = column.creates && isSought && sought.trim() !== "" ? { creates: sought.trim() } : {};
  return { options, highlight: highlightIn(editing, options, sought), ...creates };
};

const highlightIn = ({ pointed, touched, text }: Editing, options: readonly Option[], sought: string): number => {
  if (pointed === TO_CREATE) return options.length;
  if (pointed !== undefined) return options.findIndex(({ value }) => value === pointed);
  return touched ? offered(options, sought) : options.findIndex(({ label }) => label === text);
};

/** Moves the highlight up or down the list, round and round. */
export const pointNext = (editing: Editing, { options, highlight, creates }: ChoiceList, by: 1 | -1): Editing => {
  const values = [...options.map(({ value }) => value), ...(creates === undefined ? [] : [TO_CREATE])];
  if (values.length === 0) return editing;
  const from = highlight < 0 && by < 0 ? 0 : highlight;
  return { ...editing, pointed: values[(from + by + values.length) % values.length] };
};

const contentOfChoice = (value: string, text: string, column: ColumnShape, context: ValueContext): Content => {
  if (column.kind === "yesNo") return { value: value === "true" };
  if (column.kind !== "several") return { value };
  const before = severalOf(text.slice(0, text.length - lastPart(text).length), column, context);
  if (isUnread(before)) return { typed: text, problem: before.problem };
  const others = Array.isArray(before.value) ? before.value : [];
  return { value: others.includes(value) ? others : [...others, value] };
};

/** Several values, each by its label or by how only its label begins. */
const severalOf = (text: string, column: ColumnShape, context: ValueContext): Content => {
  const content = contentOf(text, column, context);
  if (!isUnread(content)) return content;
  const all = choicesOf(column, context);
  const labels = text.split(parting).map((part) => {
    const options = matchChoices(part, all);
    return options[offered(options, part)]?.label ?? part;
  });
  const completed = contentOf(labels.join(","), column, context);
  return isUnread(completed) ? content : completed;
};

/** What committing an open editor means: the day moved to or the choice pointed at, else what the text says, else the choice offered. */
export const contentOfEditing = (editing: Editing, column: ColumnShape, context: ValueContext): Content => {
  if (editing.day !== undefined) return { value: editing.day };
  // Until it has been made there is nothing to refer to.
  if (editing.pointed === TO_CREATE) return { typed: editing.text, problem: "notAChoice" };
  const { options, highlight } = choiceList(editing, column, context);
  const choice = options[highlight];
  if (editing.pointed !== undefined && choice) return contentOfChoice(choice.value, editing.text, column, context);
  const content = contentOf(editing.text, column, context);
  if (!isUnread(content) || !choice) return content;
  return contentOfChoice(choice.value, editing.text, column, context);
};

/** What a cell holds in which `text` was typed and something was made for it. */
export const contentOfNew = contentOfChoice;

/** Several values as they stand in an open editor: the next one is typed behind them. */
export const severalText = (values: readonly unknown[], column: ColumnShape, context: ValueContext): string => {
  const written = editText(values, column, context);
  return written === "" ? "" : `${written}, `;
};

const chosenIn = (text: string, column: ColumnShape, context: ValueContext): readonly unknown[] => {
  const content = contentOf(text, column, context);
  return !isUnread(content) && Array.isArray(content.value) ? content.value : [];
};

/** The text of an editor of several values after a choice has been put in or taken out by a click. */
export const toggleChoice = (text: string, value: string, column: ColumnShape, context: ValueContext): string => {
  const chosen = chosenIn(text, column, context);
  const next = chosen.includes(value) ? chosen.filter((item) => item !== value) : [...chosen, value];
  const known = next.filter((item) => choicesOf(column, context).some((option) => option.value === item));
  return severalText(known, column, context);
};

/** The text without the last of several values; undefined when it ends with a value that is not whole. */
export const withoutLast = (text: string, column: ColumnShape, context: ValueContext): string | undefined => {
  const chosen = chosenIn(text, column, context);
  const kept = chosen.slice(0, -1);
  const end = fold(lastPart(text));
  const isWhole = end === "" || fold(editText(chosen.slice(-1), column, context)).endsWith(end);
  return chosen.length > 0 && isWhole ? severalText(kept, column, context) : undefined;
};
