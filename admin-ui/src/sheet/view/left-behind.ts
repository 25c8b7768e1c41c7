import { useEffect } from "react";
import { countHeld } from "../model/edits/outbox.ts";
import type { Store } from "./store.ts";

const stores = new Map<string, Store>();

/** What a sheet kept under this name left behind with a question open: the next one goes on with it. */
export const leftBehind = (name: string | undefined): Store | undefined =>
  name === undefined ? undefined : stores.get(name);

/** Keeps the state of a sheet that goes away while somebody's yes is still awaited: nothing is lost, nothing goes unasked. */
export const useLeavingBehind = (name: string | undefined, store: Store): void => {
  useEffect(() => {
    if (name === undefined) return undefined;
    stores.delete(name);
    return () => {
      if (countHeld(store.get().ledger) > 0) stores.set(name, store);
    };
  }, [name, store]);
};
