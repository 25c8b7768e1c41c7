import type { Tone } from "../column.ts";
import { isUnread, textOf } from "../content.ts";
import { contentAt } from "../edits/ledger.ts";
import type { CellRef } from "../shape.ts";
import type { SheetState } from "../state.ts";
import type { Effect } from "./foresight.ts";
import { askedGroups, isMany, isQuestion, type Trouble } from "./groups.ts";

/** A sentence and the rows of which it is true. */
export interface Told {
  readonly text: string;
  readonly tone: Tone | undefined;
  /** How often it counts: for each of its rows, or once for all of them. */
  readonly times: number;
  readonly rows: readonly string[];
}

/** A reason and the cells that stay unsaved for it, one for each row. */
export interface Blocked {
  readonly why: "refused" | "conflict" | "unread";
  readonly reason: string;
  readonly cells: readonly CellRef[];
}

export interface AskedRow {
  readonly id: string;
  readonly effects: readonly Effect[];
}

/** All that is asked now, as one question. */
export interface Question {
  /** The rows that a yes saves, the latest last. */
  readonly rows: readonly AskedRow[];
  readonly told: readonly Told[];
  /** How many rows are saved without doing anything else. */
  readonly quiet: number;
  readonly blocked: readonly Blocked[];
  /** The number of the latest act on many rows; undefined while there is none. */
  readonly large: number | undefined;
}

const weights: Readonly<Record<Tone, number>> = { ok: 0, warn: 1, bad: 2 };

const weightOf = ({ tone }: Told) => (tone ? weights[tone] : 0);

/** Each sentence once, what is grave first. */
const toldOf = (rows: readonly AskedRow[]): readonly Told[] => {
  const told = new Map<string, { text: string; tone: Tone | undefined; times: number; rows: string[] }>();
  for (const { id, effects } of rows) {
    for (const { text, tone, once } of effects) {
      const key = `${tone ?? ""} ${text}`;
      const one = told.get(key) ?? { text, tone, times: 0, rows: [] };
      told.set(key, one);
      if (one.rows.at(-1) === id) continue;
      one.rows.push(id);
      one.times = once ? 1 : one.rows.length;
    }
  }
  return [...told.values()].sort((a, b) => weightOf(b) - weightOf(a));
};

const whyOf = ({ edit }: Trouble): Blocked["why"] =>
  edit.state === "conflict" || edit.state === "refused" ? edit.state : "unread";

const reasonOf = ({ edit }: Trouble): string => {
  if (edit.state === "refused") return edit.reason ?? "";
  return isUnread(edit.content) ? edit.content.problem : "";
};

const blockedOf = (troubles: readonly Trouble[]): readonly Blocked[] => {
  const byReason = Map.groupBy(troubles, (trouble) => `${whyOf(trouble)} ${reasonOf(trouble)}`);
  return [...byReason.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const cells = new Map(same.toReversed().map(({ id, field }) => [id, { id, field }]));
    return [{ why: whyOf(first), reason: reasonOf(first), cells: [...cells.values()].toReversed() }];
  });
};

/** What is asked now; undefined when nothing is. The reason of what was not read is the code of its problem. */
export const questionOf = ({ ledger, asking }: Pick<SheetState, "ledger" | "asking">): Question | undefined => {
  const groups = asking.isOn ? askedGroups(ledger, asking).filter(isQuestion) : [];
  if (groups.length === 0) return undefined;
  const rows = groups.flatMap(({ savable }) => [...savable].map(([id, { effects }]) => ({ id, effects })));
  return {
    rows,
    told: toldOf(rows),
    quiet: rows.filter(({ effects }) => effects.length === 0).length,
    blocked: blockedOf(groups.flatMap(({ troubles }) => troubles)),
    large: groups.findLast(isMany)?.act,
  };
};

/** What a row is called by who asks about it: what stands in its first column, and its number in the sheet, if it is there. */
export const rowName = ({ ledger, shown, shape, context }: SheetState, id: string) => {
  const [first] = shown;
  const place = shape.rowOf.get(id);
  return {
    row: first ? textOf(contentAt(ledger, { id, field: first.field }), first, context) : "",
    number: place === undefined ? undefined : place + 1,
  };
};
