import { useEffect, useId } from "react";
import type { Entry } from "./matching.ts";

const offered = new Map<string, readonly Entry[]>();

/** What parts of the page offer besides the buttons that are drawn: steps that wait in a closed menu. */
export const offeredNow = (): readonly Entry[] => [...offered.values()].flat();

/** Lets these be found by name for as long as the part of the page is there. */
export const useOffer = (entries: readonly Entry[]): void => {
  const id = useId();
  useEffect(() => {
    offered.set(id, entries);
    return () => void offered.delete(id);
  });
};
