import { useEffect, useState } from "react";
import { DiaryOpening } from "#shared/resources/diary-opening";
import { useRecords } from "../data/use-records.ts";
import { useParts } from "../parts.ts";
import { now } from "../today.ts";

const SECOND = 1_000;

/** Milliseconds of the server's clock, each second anew while `ticking`. */
const useNow = (ticking: boolean): number => {
  const [at, setAt] = useState(now);
  useEffect(() => {
    if (!ticking) return;
    setAt(now());
    const clock = setInterval(() => setAt(now()), SECOND);
    return () => clearInterval(clock);
  }, [ticking]);
  return at;
};

export interface OpenNow {
  opening: DiaryOpening;
  /** Whole seconds until it closes by itself. */
  left: number;
}

/** My own opening of a household's diary that has not closed yet, and how long it lasts. */
export const useOpening = (householdId: string): OpenNow | undefined => {
  const { me } = useParts();
  const [opening] = useRecords(DiaryOpening)
    .filter((one) => one.householdId === householdId && one.createdBy === me.username && !one.archived)
    .sort((a, b) => (a.until < b.until ? 1 : -1));
  const until = opening ? Date.parse(opening.until) : 0;
  const at = useNow(until > now());
  if (!opening || until <= at) return undefined;
  // The server's clock is known to the second only: no opening is shown to last longer than it does.
  const whole = until - Date.parse(opening.openedAt);
  return { opening, left: Math.ceil(Math.min(until - at, whole) / SECOND) };
};
