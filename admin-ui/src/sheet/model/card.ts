import type { Column, Tone } from "./column.ts";
import { isUnread, textOf } from "./content.ts";
import { needsCare } from "./edits/cell-edit.ts";
import { contentAt, editOf, rowAt } from "./edits/ledger.ts";
import { fold } from "./fold.ts";
import type { SheetState } from "./state.ts";

/** More lines than these are for the record's own page. */
export const MOST_LINES = 5;

/** One value of a row as a card shows it. */
export interface CardLine {
  readonly column: Column;
  readonly text: string;
  readonly tone: Tone | undefined;
  /** What the tone means, in words. */
  readonly remark: string | undefined;
  readonly needsCare: boolean;
}

/** A row to be read on a narrow screen. */
export interface CardContent {
  readonly title: string;
  /** Statuses: short, and the first thing to be seen after the title. */
  readonly marks: readonly CardLine[];
  readonly lines: readonly CardLine[];
  /** How many more values the record has. */
  readonly rest: number;
}

const lineOf = (state: SheetState, id: string, column: Column): CardLine => {
  const { ledger, context } = state;
  const content = contentAt(ledger, { id, field: column.field });
  const edit = editOf(ledger, { id, field: column.field });
  const row = rowAt(ledger, id);
  const value = isUnread(content) ? undefined : content.value;
  return {
    column,
    // A "no" is what everybody expects: on a card it would only take room.
    text: column.kind === "yesNo" && value !== true ? "" : textOf(content, column, context),
    tone: column.tone?.(value, row),
    remark: column.remark?.(value, row),
    needsCare: edit !== undefined && needsCare(edit),
  };
};

const isMark = ({ column, needsCare }: CardLine): boolean =>
  column.kind === "picklist" && column.tone !== undefined && !needsCare;

/** What must be mended comes first, then what wants to be looked at, then the rest in the order of the columns. */
const weight = ({ needsCare, tone }: CardLine): number => (needsCare ? 0 : tone === "bad" || tone === "warn" ? 1 : 2);

/** A status that the title ends with stands below it in its colour; once is enough. */
const withoutMarks = (title: string, marks: readonly CardLine[]): string => {
  const ending = marks.find(({ text }) => title.endsWith(` ${text}`));
  return ending ? title.slice(0, -ending.text.length).replace(/[\s·,–-]+$/, "") : title;
};

/** What a card says of a row: its title, its statuses, and of its other values the few that matter most. */
export const cardOf = (state: SheetState, id: string, titleOf?: (row: { id: string }) => string): CardContent => {
  const all = state.shown.map((column) => lineOf(state, id, column));
  const [first] = all;
  const title = titleOf?.(rowAt(state.ledger, id)) ?? first?.text ?? "";
  const said = fold(title);
  const isSaid = ({ text, needsCare }: CardLine) => !needsCare && text.length > 1 && said.includes(fold(text));
  const filled = all.filter(({ text, needsCare }) => text !== "" || needsCare);
  const marks = filled.filter(isMark);
  const lines = filled.filter((line) => !isMark(line) && !isSaid(line)).toSorted((a, b) => weight(a) - weight(b));
  const shown = Math.max(MOST_LINES, lines.filter(({ needsCare }) => needsCare).length);
  return {
    title: withoutMarks(title, marks),
    marks,
    lines: lines.slice(0, shown),
    rest: Math.max(0, lines.length - shown),
  };
};
