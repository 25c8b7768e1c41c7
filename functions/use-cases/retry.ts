import { setTimeout } from "node:timers/promises";
import { LostRace } from "#functions/db/table";
import { Refusal } from "#shared/refusal";

const TRIES = 60;
const LONGEST_WAIT_MS = 120;

/**
 * Begins again whenever somebody else was faster; each attempt reads afresh and is told which one it is, from 1.
 * Refuses with `busy` in the end.
 */
export const untilWon = async <T>(attempt: (tried: number) => Promise<T>, tries = TRIES): Promise<T> => {
  for (let tried = 1; ; tried++) {
    try {
      return await attempt(tried);
    } catch (error) {
      if (!(error instanceof LostRace)) throw error;
      if (tried === tries) throw new Refusal("busy");
      await setTimeout(Math.random() * Math.min(2 ** tried, LONGEST_WAIT_MS));
    }
  }
};
