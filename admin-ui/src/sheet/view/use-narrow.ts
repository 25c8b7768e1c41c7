import { useSyncExternalStore } from "react";

const narrow = "(max-width: 599.95px)";

const subscribe = (listener: () => void) => {
  const query = window.matchMedia(narrow);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
};

/** Whether the window is too narrow for a grid. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => window.matchMedia(narrow).matches);
