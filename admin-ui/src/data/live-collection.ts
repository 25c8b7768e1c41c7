import type { StoredRecord } from "#shared/resource";
import { isProblem, type Problem } from "../api/problem.ts";
import { type Known, liveOnes, merged } from "./merging.ts";
import type { Reading } from "./reading.ts";

/** What a screen sees of a kind of record at one moment; a new object only when something changed. */
export interface Snapshot {
  /** `opening`: not everything has arrived, perhaps nothing yet · `failed`: it could not be opened at all. */
  state: "opening" | "open" | "failed";
  records: readonly StoredRecord[];
  byId: Known;
  /** Why the latest question got no answer, while what is shown grows old. */
  problem?: Problem;
}

export interface LiveCollection {
  snapshot: () => Snapshot;
  /** Tells of changes, and keeps the collection fresh at this pace (milliseconds) until the answer is called. */
  watch: (onChange: () => void, everyMs: number) => () => void;
  /** Records known from elsewhere, such as the answer to a save. */
  merge: (records: readonly StoredRecord[]) => void;
  /** Asks now: opens it, or gets the differences. Never throws; a failure stands in the snapshot. */
  refresh: () => Promise<void>;
}

export interface CollectionParts {
  /** Reads everything, or what changed since; may tell of a part before the rest is there. */
  read: (since?: string, arrived?: (items: StoredRecord[]) => void) => Promise<Reading>;
  /** Nobody is looking at a hidden tab: it asks for nothing. */
  isVisible: () => boolean;
}

/** What was asked this short a time ago is not asked again for a page that opens (milliseconds). */
const FRESH_MS = 1_000;

export const nothingToSee: Snapshot = { state: "open", records: [], byId: new Map() };

/** All records of one kind, opened once and then kept fresh by asking for differences only. */
export const liveCollection = ({ read, isVisible }: CollectionParts): LiveCollection => {
  let shown: Snapshot = { state: "opening", records: [], byId: new Map() };
  let since: string | undefined;
  let asking: Promise<void> | undefined;
  let askedAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const watchers = new Map<symbol, { onChange: () => void; everyMs: number }>();

  const show = (next: Snapshot) => {
    if (next.byId === shown.byId && next.state === shown.state && next.problem === shown.problem) return;
    shown = next;
    for (const { onChange } of watchers.values()) onChange();
  };
  const withRecords = (records: readonly StoredRecord[]): Pick<Snapshot, "byId" | "records"> => {
    const byId = merged(shown.byId, records);
    return { byId, records: byId === shown.byId ? shown.records : liveOnes(byId) };
  };

  const withOnly = (records: readonly StoredRecord[]): Pick<Snapshot, "byId" | "records"> => {
    const byId = merged(new Map(), records);
    return { byId, records: liveOnes(byId) };
  };

  /** A screen can begin with some rows while the others are on their way. */
  const showFirst = (items: readonly StoredRecord[]) => show({ ...shown, ...withRecords(items) });

  const ask = async () => {
    try {
      const { items, asOf, afresh } = await read(since, since === undefined ? showFirst : undefined);
      since = asOf;
      show({ state: "open", ...(afresh ? withOnly(items) : withRecords(items)) });
    } catch (error) {
      if (!isProblem(error)) throw error;
      show({ ...shown, state: since === undefined ? "failed" : "open", problem: error });
    }
  };
  const refresh = () => {
    askedAt = Date.now();
    asking ??= ask().finally(() => {
      asking = undefined;
    });
    return asking;
  };

  const pace = () => Math.min(...[...watchers.values()].map(({ everyMs }) => everyMs));
  const schedule = (inMs = pace()) => {
    clearTimeout(timer);
    if (watchers.size === 0) return;
    timer = setTimeout(() => void beat(), inMs);
  };
  const beat = async () => {
    if (isVisible()) await refresh();
    schedule();
  };

  return {
    snapshot: () => shown,
    refresh,
    merge: (records) => show({ ...shown, ...withRecords(records) }),
    watch(onChange, everyMs) {
      const watcher = Symbol();
      watchers.set(watcher, { onChange, everyMs });
      // A page that has just been opened shows what is so now, however calm the pages before it were.
      const freshFor = askedAt + FRESH_MS - Date.now();
      if (freshFor <= 0) void beat();
      else schedule(Math.min(freshFor, pace()));
      return () => {
        watchers.delete(watcher);
        schedule();
      };
    },
  };
};
