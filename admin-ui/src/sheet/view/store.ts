import type { SheetState } from "../model/state.ts";

/** Holds the one state of a sheet outside React, so that a key that follows another finds what that one did. */
export interface Store {
  get(): SheetState;
  update(change: (state: SheetState) => SheetState): void;
  subscribe(listener: () => void): () => void;
}

export const createStore = (start: SheetState): Store => {
  let state = start;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    update: (change) => {
      const next = change(state);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
