import * as z from "zod";
import { AccessEntry } from "#shared/access-entry";
import { resources } from "#shared/resources/index";
import type { Item, Table, Write } from "./table.ts";
import { ACCESS_KEY_PREFIX } from "./table-definition.ts";

/** An entry with more subjects is kept once with all of them, instead of once with each. */
const MOST_APART = 10;

/** Subjects of one item: about 160 kB, where an item may have 400. */
const SUBJECTS_PER_ITEM = 5000;

/** An entry as it is kept: of one about very many, how many they are instead of who. */
export const KeptEntry = AccessEntry.extend({ subjectCount: z.int().optional() });
export type KeptEntry = z.infer<typeof KeptEntry>;

const kindOf = new Map(resources.map(({ idPrefix, kind }) => [idPrefix, kind]));

/** The partition of what was read of one household, or of a record that belongs to none. */
export const subjectPartition = (id: string): string =>
  `${ACCESS_KEY_PREFIX}${kindOf.get(id.slice(0, id.indexOf("_"))) ?? "OTHER"}#${id}`;

export const readerPartition = (username: string): string => `${ACCESS_KEY_PREFIX}BY#${username}`;

/** @param month `YYYY-MM` */
export const bulkPartition = (month: string): string => `${ACCESS_KEY_PREFIX}BULK#${month}`;

/** The partition of the `under` index that holds every entry of a month. */
const monthPartition = (month: string): string => `${ACCESS_KEY_PREFIX}MONTH#${month}`;

const monthOf = ({ at }: AccessEntry): string => at.slice(0, 7);

/** In the order of time; nothing comes twice. */
const placeOf = ({ at, id }: AccessEntry): string => `${at}#${id}`;

const chunked = (subjects: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(subjects.length / SUBJECTS_PER_ITEM) }, (_, n) =>
    subjects.slice(n * SUBJECTS_PER_ITEM, (n + 1) * SUBJECTS_PER_ITEM),
  );

/** The first item is the entry itself, under whoever read; the others are there to be found by. */
const itemsOf = (entry: AccessEntry): Item[] => {
  const sk = placeOf(entry);
  const month = monthOf(entry);
  const isBulk = entry.subjects.length > MOST_APART;
  const { subjects, ...rest } = entry;
  const kept = isBulk ? { ...rest, subjects: [], subjectCount: subjects.length } : entry;
  const byReader = { ...kept, pk: readerPartition(entry.by), sk, underPk: monthPartition(month), underSk: sk };
  const copies = isBulk
    ? chunked(subjects).map((part, n) => ({
        ...rest,
        subjects: part,
        pk: bulkPartition(month),
        sk: n === 0 ? sk : `${sk}#${n}`,
      }))
    : subjects.map((subject) => ({ ...entry, pk: subjectPartition(subject), sk }));
  return [byReader, ...copies];
};

/** Adds an entry, once. Nothing changes an entry or takes it away again. */
export const entryAdded = (entry: AccessEntry, otherwise: Write["otherwise"]): Write[] =>
  itemsOf(entry).map((Item) => ({
    action: { Put: { Item, ConditionExpression: "attribute_not_exists(pk)" } },
    otherwise,
  }));

/** An entry, and its place in the order of what was looked through. */
export interface Placed {
  entry: KeptEntry;
  place: string;
}

const placed = (item: Item): Placed => ({ entry: KeptEntry.parse(item), place: item.sk });

export interface Looking {
  partition: string;
  /** `YYYY-MM`. */
  month: string;
  /** Only what comes before this place. */
  before?: string;
  /** Enough, once so many were found. */
  enough: number;
  wanted: (entry: KeptEntry) => boolean;
}

/** Pages that one look through a partition reads: lists of very many households make long months. */
const MOST_PAGES = 10;

/**
 * Access patterns 23 and 24: what one partition of the log holds of a month, the last first. `until` is the place down
 * to which everything has been looked at; unset: all of it.
 */
export const lookThrough = async (
  table: Table,
  { partition, month, before, enough, wanted }: Looking,
): Promise<{ found: Placed[]; until?: string }> => {
  const found: Placed[] = [];
  let startKey: Record<string, unknown> | undefined = before === undefined ? undefined : { pk: partition, sk: before };
  for (let read = 1; ; read++) {
    const page = await table.page({ partition, begins: month, startKey, limit: 500, newestFirst: true });
    found.push(...page.items.map(placed).filter(({ entry }) => wanted(entry)));
    const last = page.items.at(-1)?.sk;
    if (!page.nextKey || last === undefined) return { found };
    if (found.length >= enough || read === MOST_PAGES) return { found, until: last };
    startKey = page.nextKey;
  }
};

/** Access pattern 25: every entry of a month, page by page, in the order of time. */
export async function* entriesOf(table: Table, month: string): AsyncGenerator<KeptEntry> {
  let startKey: Record<string, unknown> | undefined;
  do {
    const page = await table.page({ index: "under", partition: monthPartition(month), startKey });
    for (const item of page.items) yield KeptEntry.parse(item);
    startKey = page.nextKey;
  } while (startKey);
}
