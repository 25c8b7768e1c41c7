import type { StoredRecord } from "#shared/resource";
import type { Collections } from "../data/collections.ts";
import type { LiveCollection, Snapshot } from "../data/live-collection.ts";
import { type Known, liveOnes, merged } from "../data/merging.ts";

/** Records by the name of their kind. */
export type Answer = ReadonlyMap<string, readonly StoredRecord[]>;

/**
 * The collections of a page that has been read in one answer. Whatever is drawn on it finds its records here, and no
 * whole kind is asked for, until somebody needs a choice among all of one: a form that opens.
 */
export interface Nearby extends Collections {
  /** Takes the place of what was shown: who is no longer in the answer is no longer on the page. */
  show: (answer: Answer) => void;
  /** While anybody holds it open, the whole collections are read and kept fresh, too. */
  widen: () => () => void;
}

interface NearbyParts {
  whole: Collections;
  /** Whether a record is this page's own, so that the answer alone says whether it is still there. */
  isOwn: (record: StoredRecord) => boolean;
  /** Asks for the page again. */
  askAgain: () => Promise<unknown>;
}

interface NearCollection extends LiveCollection {
  show: (records: readonly StoredRecord[]) => void;
  widen: (isWide: boolean) => void;
}

const opening: Snapshot = { state: "opening", records: [], byId: new Map() };

const nearCollection = (whole: LiveCollection, { isOwn, askAgain }: NearbyParts): NearCollection => {
  let near: Known = new Map();
  let shown = opening;
  let endWide: (() => void) | undefined;
  const watchers = new Map<symbol, () => void>();

  const draw = () => {
    const others = [...whole.snapshot().byId.values()].filter((record) => near.has(record.id) || !isOwn(record));
    const byId = merged(near, others);
    shown = { state: "open", byId, records: liveOnes(byId) };
    for (const onChange of watchers.values()) onChange();
  };
  const isShown = () => shown.state === "open";

  return {
    snapshot: () => shown,
    show(records) {
      near = new Map(records.map((record) => [record.id, record]));
      draw();
    },
    merge(records) {
      whole.merge(records);
      near = merged(near, records);
      if (isShown()) draw();
    },
    refresh: async () => void (await askAgain()),
    watch(onChange) {
      const watcher = Symbol();
      watchers.set(watcher, onChange);
      return () => watchers.delete(watcher);
    },
    widen(isWide) {
      endWide?.();
      endWide = isWide ? whole.watch(() => isShown() && draw(), WIDE_MS) : undefined;
    },
  };
};

/** How often a kind is asked for differences while a form chooses from it, in milliseconds. */
const WIDE_MS = 10_000;

export const createNearby = (parts: NearbyParts): Nearby => {
  const { whole, askAgain } = parts;
  const opened = new Map<string, NearCollection>();
  const holders = new Set<symbol>();
  let answered: Answer | undefined;
  const of = (name: string): NearCollection => {
    const known = opened.get(name);
    if (known) return known;
    const collection = nearCollection(whole.of(name), parts);
    opened.set(name, collection);
    if (answered) collection.show(answered.get(name) ?? []);
    collection.widen(holders.size > 0);
    return collection;
  };
  const setWide = (isWide: boolean) => {
    for (const collection of opened.values()) collection.widen(isWide);
  };
  return {
    of,
    refresh() {
      void askAgain();
      whole.refresh();
    },
    show(answer) {
      answered = answer;
      for (const [name, collection] of opened) collection.show(answer.get(name) ?? []);
    },
    widen() {
      const holder = Symbol();
      holders.add(holder);
      if (holders.size === 1) setWide(true);
      return () => {
        if (holders.delete(holder) && holders.size === 0) setWide(false);
      };
    },
  };
};
