import type { Page } from "playwright-core";
import { watchFrames } from "./frames.ts";

const FRAMES_MS = 3_000;

/** What this machine manages without our code: frames of an empty page, and a plain sort of as many texts. */
export interface Machine {
  framesPerSecond: number;
  /** Milliseconds for 100,000 different texts with the browser's own collator. */
  collatorSort: number;
}

/** Milliseconds that the browser's own collator takes for 100,000 different texts. */
export const sortWithCollator = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { compare } = new Intl.Collator("it", { numeric: true });
    const texts = Array.from({ length: 100_000 }, (_, n) => `Persona ${(n * 48_271) % 2_147_483} di ${n % 97}`);
    const began = performance.now();
    texts.sort(compare);
    return performance.now() - began;
  });

export const calibrate = async (page: Page): Promise<Machine> => {
  const { framesPerSecond } = await watchFrames(page, () => new Promise((done) => setTimeout(done, FRAMES_MS)));
  return { framesPerSecond, collatorSort: await sortWithCollator(page) };
};
