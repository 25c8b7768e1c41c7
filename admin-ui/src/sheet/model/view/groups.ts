import type { Column } from "../column.ts";
import { isUnread } from "../content.ts";
import { contentAt, type Ledger, savedRow, savedValue } from "../edits/ledger.ts";
import type { Shape } from "../shape.ts";
import type { ValueContext } from "../values/reading.ts";
import { groupedAs, groupLabel, keyOf } from "./group-key.ts";
import { type Head, headsOf } from "./lines.ts";
import { sortRows } from "./sort.ts";

/** Rows that stand together. */
export interface Group {
  readonly key: string;
  readonly label: string;
  /** What their values count as: the month of a date, several values in their own order; undefined for none. */
  readonly value: unknown;
  readonly ids: readonly string[];
}

/** The groups as they stand now. */
export interface Grouping {
  readonly field: string;
  readonly groups: readonly Group[];
  /** Keys of groups of which only the head is shown. */
  readonly closed: ReadonlySet<string>;
  /** Rows that have just been created: below all groups until they are left. */
  readonly loose: readonly string[];
  /** One for each group. */
  readonly heads: readonly Head[];
  /** The closed group that the keyboard stands on, as long as no cell is selected, and the column it came from. */
  readonly cursor?: { readonly key: string; readonly field: string } | undefined;
}

export interface Regrouping {
  readonly ledger: Ledger;
  readonly context: ValueContext;
  readonly column: Column;
  readonly descending: boolean;
  /** The rows that are let through, in the order that they have among each other. */
  readonly rows: readonly string[];
  /** Rows that keep their group and their place in it, because they are being worked on. */
  readonly held: ReadonlySet<string>;
  /** The rows that were shown before. */
  readonly shown: readonly string[];
  readonly before: Grouping | undefined;
}

/** An entry that could not be read changes nothing yet: the row stays with the value that is saved. */
const groupedAt = (id: string, { ledger, column, context }: Regrouping): unknown => {
  const cell = { id, field: column.field };
  const content = contentAt(ledger, cell);
  return groupedAs(isUnread(content) ? savedValue(ledger, cell) : content.value, column, context);
};

/** Where held rows stood; undefined for those below all groups. */
const keptKeys = ({ ledger, held, before, shown }: Regrouping): ReadonlyMap<string, string | undefined> => {
  const kept = new Map<string, string | undefined>();
  if (!before || held.size === 0) return kept;
  const isKept = (id: string) => held.has(id) && savedRow(ledger, id) !== undefined;
  for (const id of shown) if (isKept(id)) kept.set(id, undefined);
  for (const { key, ids } of before.groups) for (const id of ids) if (isKept(id)) kept.set(id, key);
  return kept;
};

interface Bucket {
  readonly value: unknown;
  readonly ids: string[];
}

const bucketsOf = (asked: Regrouping, kept: ReadonlyMap<string, string | undefined>): Map<string, Bucket> => {
  const buckets = new Map<string, Bucket>();
  for (const id of asked.rows) {
    if (kept.has(id)) continue;
    const value = groupedAt(id, asked);
    const key = keyOf(value);
    const bucket = buckets.get(key);
    if (bucket) bucket.ids.push(id);
    else buckets.set(key, { value, ids: [id] });
  }
  return buckets;
};

/** Puts held rows back into the groups, and to the places in them, where they stood. */
const putBack = (buckets: Map<string, Bucket>, kept: ReadonlyMap<string, string | undefined>, before: Grouping) => {
  for (const { key, ids, value } of before.groups) {
    ids.forEach((id, place) => {
      if (kept.get(id) !== key) return;
      const bucket = buckets.get(key) ?? { value, ids: [] };
      buckets.set(key, bucket);
      bucket.ids.splice(Math.min(place, bucket.ids.length), 0, id);
    });
  }
};

const sameIds = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((id, place) => id === b[place]);

/** The groups in the order in which their column sorts; a group whose rows are the same keeps its list of them. */
const inOrder = (buckets: ReadonlyMap<string, Bucket>, asked: Regrouping): readonly Group[] => {
  const { column, context, descending, before } = asked;
  const lists = new Map(before?.groups.map(({ key, ids }) => [key, ids]));
  const keys = sortRows([...buckets.keys()], [{ field: column.field, descending }], {
    columns: new Map([[column.field, column]]),
    context,
    valueAt: (key) => buckets.get(key)?.value,
  });
  return keys.map((key) => {
    const { value, ids = [] } = buckets.get(key) ?? {};
    const list = lists.get(key);
    return { key, label: groupLabel(value, column, context), value, ids: list && sameIds(list, ids) ? list : ids };
  });
};

/** The same groups with others of them closed. */
export const withClosed = (grouping: Grouping, closed: ReadonlySet<string>): Grouping => ({
  ...grouping,
  closed,
  heads: headsOf(grouping.groups.map(({ key, ids }) => ({ size: ids.length, isClosed: closed.has(key) }))),
});

/** Parts rows into groups, each row into exactly one. Takes time in proportion to the rows. */
export const groupRows = (asked: Regrouping): Grouping => {
  const { column } = asked;
  const before = asked.before?.field === column.field ? asked.before : undefined;
  const kept = keptKeys({ ...asked, before });
  const buckets = bucketsOf(asked, kept);
  if (before) putBack(buckets, kept, before);
  const grouping = {
    field: column.field,
    groups: inOrder(buckets, { ...asked, before }),
    closed: before?.closed ?? new Set<string>(),
    loose: [...kept].flatMap(([id, key]) => (key === undefined ? [id] : [])),
    heads: [],
    cursor: before?.cursor,
  };
  return withClosed(grouping, grouping.closed);
};

/** The rows that are shown: all but those of closed groups. */
export const openRows = ({ groups, closed, loose }: Grouping): readonly string[] => [
  ...groups.flatMap(({ key, ids }) => (closed.has(key) ? [] : ids)),
  ...loose,
];

/** All the rows that the filters let through, closed groups or not, in their order. */
export const groupedRows = ({ groups, loose }: Grouping): readonly string[] => [
  ...groups.flatMap(({ ids }) => ids),
  ...loose,
];

/** The place, among the groups, of the closed one that the keyboard stands on when it stands on no cell. */
export const cursorIn = ({ groups, closed, cursor }: Grouping): number | undefined => {
  const place = groups.findIndex(({ key }) => key === cursor?.key);
  return place >= 0 && closed.has(cursor?.key ?? "") ? place : undefined;
};

/** The keyboard on the head of a group: where there is no cell to stand on, on the first one. */
export const withCursor = (grouping: Grouping, { fields }: Shape, place = cursorIn(grouping) ?? 0): Grouping => ({
  ...grouping,
  cursor: { key: grouping.groups[place]?.key ?? "", field: grouping.cursor?.field ?? fields[0] ?? "" },
});
