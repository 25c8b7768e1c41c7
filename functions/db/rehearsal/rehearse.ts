import { type Item, type Key, LostRace, type Page, type Range, type Table, type Write } from "../table.ts";
import { type CachedReads, cachedReads } from "./cached-reads.ts";
import { holds } from "./condition.ts";
import { emptyOverlay, type Overlay } from "./overlay.ts";

/** A table in which everything can be tried and nothing is written. */
export interface Rehearsal {
  /** The table as it was when something was first read: the same to every question. */
  before: Table;
  /** The table as it would be: it takes what is committed to it, refuses what the engine would, and keeps it to itself. */
  after: Table;
}

type Reads = Pick<CachedReads, "getMany" | "page">;

/**
 * A rehearsal on a table. Both sides read it once for each question, so that they can be compared; numbers that are
 * taken are counted here only. What it cannot know is what only the engine measures: that an item has become too large.
 */
export const rehearse = (table: Table): Rehearsal => {
  const seen = cachedReads(table);
  const overlay = emptyOverlay();
  const laid = laidOver(seen, overlay);
  return {
    before: { name: table.name, ...readsOf(seen), ...refusingWrites },
    after: {
      name: table.name,
      ...readsOf(laid),
      async commit(writes) {
        await refuseFailed(laid, writes, seen.forget);
        for (const { action } of writes) if ("Put" in action) overlay.put(action.Put.Item);
      },
      async add(key, count, ceiling) {
        const [item] = await laid.getMany([key]);
        const last = Number(item?.last ?? 0) + count;
        if (last > ceiling) throw new Error("A series has come to its end.");
        overlay.put({ ...key, ...item, last });
        return last;
      },
      async tally(key, ceiling, expiresAt) {
        const [item] = await laid.getMany([key]);
        const count = Number(item?.count ?? 0) + 1;
        if (count > ceiling) return undefined;
        overlay.put({ ...key, ...item, count, expiresAt });
        return count;
      },
    },
  };
};

const laidOver = (seen: CachedReads, overlay: Overlay): Reads => ({
  async getMany(keys, options) {
    const open = keys.map((key) => (key && overlay.has(key) ? undefined : key));
    const found = await seen.getMany(open, options);
    return keys.map((key, n) => (key && overlay.get(key)) ?? found[n]);
  },
  page: async (range) => overlay.over(await seen.page(range), range),
});

const readsOf = ({ getMany, page }: Reads): Pick<Table, "get" | "getMany" | "page" | "all"> => ({
  getMany,
  page,
  async get(key) {
    const [item] = await getMany([key]);
    return item;
  },
  async all(range: Range): Promise<Item[]> {
    const items: Item[] = [];
    let { startKey } = range;
    do {
      const answer: Page = await page({ ...range, startKey });
      items.push(...answer.items);
      startKey = answer.nextKey;
    } while (startKey);
    return items;
  },
});

const refuse = async (): Promise<never> => {
  throw new Error("What was is not written to.");
};

const refusingWrites: Pick<Table, "commit" | "add" | "tally"> = { commit: refuse, add: refuse, tally: refuse };

const keyOf = ({ action }: Write): Key => {
  const { pk, sk } = "Put" in action ? action.Put.Item : action.ConditionCheck.Key;
  return { pk, sk };
};

const conditionOf = ({ action }: Write) => ("Put" in action ? action.Put : action.ConditionCheck);

/** The first write whose condition does not hold has its say, as in a transaction of the engine. */
const refuseFailed = async (laid: Reads, writes: readonly Write[], forget: () => void): Promise<void> => {
  const asking = writes.filter((write) => !asksNothing(write));
  const items = await laid.getMany(asking.map(keyOf));
  const failed = asking.find((write, n) => !holds(conditionOf(write), items[n]));
  if (!failed) return;
  if (failed.otherwise) throw failed.otherwise;
  // What was read at two moments does not fit together: the next attempt reads afresh.
  forget();
  throw new LostRace();
};

/** Holds whatever is there, so that nothing has to be read for it. */
const asksNothing = (write: Write): boolean =>
  write.follows === true ||
  conditionOf(write).ConditionExpression === "attribute_exists(pk) OR attribute_not_exists(pk)";
