import { useEffect, useSyncExternalStore } from "react";
import { isAllSaved, type Leftover, leftoverOf } from "../model/edits/leftover.ts";
import type { Store } from "./store.ts";

export type { Leftover } from "../model/edits/leftover.ts";

interface Left {
  readonly store: Store;
  unsubscribe(): void;
}

const left = new Map<string, Left>();
const listeners = new Set<() => void>();

/** What sheets that are not on the page wait for, by the name they are kept under. */
type Leftovers = ReadonlyMap<string, Leftover>;

let leftovers: Leftovers = new Map();

const isSameAs = (other: Leftovers) => (one: Leftovers) =>
  one.size === other.size &&
  [...one].every(([name, { asks, unsaved }]) => {
    const known = other.get(name);
    return known?.asks === asks && known.unsaved === unsaved;
  });

const countAnew = () => {
  const counted: Leftovers = new Map(
    [...left]
      .map(([name, { store }]) => [name, leftoverOf(store.get().ledger)] as const)
      .filter(([, { asks, unsaved }]) => asks + unsaved > 0),
  );
  if (isSameAs(leftovers)(counted)) return;
  leftovers = counted;
  for (const listener of listeners) listener();
};

const takeUp = (name: string) => {
  left.get(name)?.unsubscribe();
  left.delete(name);
  countAnew();
};

const leave = (name: string, store: Store) => {
  const isDone = () => isAllSaved(store.get().ledger);
  if (isDone()) return;
  const unsubscribe = store.subscribe(() => (isDone() ? takeUp(name) : countAnew()));
  left.set(name, { store, unsubscribe });
  countAnew();
};

/** What a sheet kept under this name left behind unsaved: the next one goes on with it. */
export const leftBehind = (name: string | undefined): Store | undefined =>
  name === undefined ? undefined : left.get(name)?.store;

/** Keeps what a sheet that goes away has not saved yet: nothing is lost, and nothing goes out unasked. */
export const useLeavingBehind = (name: string | undefined, store: Store): void => {
  useEffect(() => {
    if (name === undefined) return undefined;
    takeUp(name);
    return () => leave(name, store);
  }, [name, store]);
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/** What has been left behind and does not get done without somebody, by the names that sheets are kept under. */
export const useLeftovers = (): Leftovers => useSyncExternalStore(subscribe, () => leftovers);
