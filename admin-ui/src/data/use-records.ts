import { useCallback, useMemo, useSyncExternalStore } from "react";
import type { RecordOf, ResourceOf } from "#shared/resource";
import { useParts } from "../parts.ts";
import type { Snapshot } from "./live-collection.ts";

/** How often a screen that is only looked at asks for differences, in milliseconds. */
export const CALM = 10_000;
/** The same for what is being edited: counted from the last answer, so that with the next one it is within two seconds. */
export const BRISK = 1_500;

/** All records of a kind, live. */
export const useSnapshot = (name: string, everyMs = CALM): Snapshot => {
  const collection = useParts().collections.of(name);
  const watch = useCallback((onChange: () => void) => collection.watch(onChange, everyMs), [collection, everyMs]);
  return useSyncExternalStore(watch, collection.snapshot);
};

/** The records of a kind with their own type. Fields the reader may not see are missing, whatever the type says. */
export const useRecords = <R extends ResourceOf<unknown>>(resource: R, everyMs = CALM): readonly RecordOf<R>[] =>
  useSnapshot(resource.name, everyMs).records as readonly RecordOf<R>[];

/** One snapshot per name; the list of names must not change its length while a screen is open. */
export const useSnapshots = (names: readonly string[], everyMs = CALM): ReadonlyMap<string, Snapshot> => {
  const { collections } = useParts();
  const key = names.join(" ");
  const source = useMemo(
    () => combined(key === "" ? [] : key.split(" "), collections.of, everyMs),
    [key, collections, everyMs],
  );
  return useSyncExternalStore(source.watch, source.snapshot);
};

type OneOf = ReturnType<typeof useParts>["collections"]["of"];

const combined = (names: readonly string[], of: OneOf, everyMs: number) => {
  const read = () => new Map(names.map((name) => [name, of(name).snapshot()]));
  let shown: ReadonlyMap<string, Snapshot> = read();
  const isNew = () => names.some((name) => of(name).snapshot() !== shown.get(name));
  return {
    snapshot: () => {
      if (isNew()) shown = read();
      return shown;
    },
    watch: (onChange: () => void) => {
      const ends = names.map((name) => of(name).watch(onChange, everyMs));
      return () => {
        for (const end of ends) end();
      };
    },
  };
};
