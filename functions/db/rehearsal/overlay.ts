import type { Item, Key, Page, Range } from "../table.ts";
import { written } from "./cached-reads.ts";

/** What would have been written, by key: it lies over what is there. */
export interface Overlay {
  has: (key: Key) => boolean;
  get: (key: Key) => Item | undefined;
  put: (item: Item) => void;
  /** A page of what is there, with what lies over it in its place: it may hold more than was asked for, never less. */
  over: (page: Page, range: Range) => Page;
}

const attributesOf = ({ index }: Range): [pk: string, sk: string] =>
  index ? [`${index}Pk`, `${index}Sk`] : ["pk", "sk"];

/** As the engine hands it back: what is not set is not there. */
const stored = (item: Item): Item => JSON.parse(JSON.stringify(item));

const inOrder = (newestFirst: boolean | undefined) => (a: string, b: string) => {
  const order = a === b ? 0 : a < b ? -1 : 1;
  return newestFirst ? -order : order;
};

/** Nothing lies over anything yet. */
export const emptyOverlay = (): Overlay => {
  const items = new Map<string, Item>();
  return {
    has: (key) => items.has(written(key)),
    get: (key) => items.get(written(key)),
    put: (item) => {
      items.set(written(item), stored(item));
    },
    over({ items: there, nextKey }, range) {
      if (items.size === 0) return { items: there, nextKey };
      const [pk, sk] = attributesOf(range);
      const compare = inOrder(range.newestFirst);
      const orderOf = (item: Record<string, unknown>) => String(item[sk]);
      const isOnPage = (item: Item): boolean => {
        if (item[pk] !== range.partition || !isWithin(orderOf(item), range)) return false;
        if (range.startKey && compare(orderOf(item), orderOf(range.startKey)) <= 0) return false;
        return nextKey === undefined || compare(orderOf(item), orderOf(nextKey)) <= 0;
      };
      const kept = there.filter((item) => !items.has(written(item)));
      const added = [...items.values()].filter(isOnPage);
      return { items: [...kept, ...added].sort((a, b) => compare(orderOf(a), orderOf(b))), nextKey };
    },
  };
};

const isWithin = (order: string, { begins, after }: Range): boolean => {
  if (begins !== undefined) return order.startsWith(begins);
  return after === undefined || order > after;
};
