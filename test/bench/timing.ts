/** Milliseconds. */
export interface Spread {
  p50: number;
  p95: number;
}

const quantile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;

export const spreadOf = (durations: readonly number[]): Spread => {
  const sorted = durations.toSorted((a, b) => a - b);
  return { p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95) };
};

export const medianOf = (figures: readonly number[]): number => spreadOf(figures).p50;

/** How long something takes, in milliseconds. */
export const timed = async (work: () => unknown): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

/** Two ways of doing the same, prepared for one turn. */
export interface Turn {
  ours: () => Promise<unknown>;
  raw: () => Promise<unknown>;
}

interface Turns {
  warmUp: number;
  turns: number;
  prepare: (turn: number) => Promise<Turn>;
}

/**
 * Times two ways of doing the same, turn by turn and each first in every other turn, so that whatever else the machine
 * does falls on both alike. What prepares a turn is not timed.
 */
export const alternately = async ({ warmUp, turns, prepare }: Turns): Promise<{ ours: number[]; raw: number[] }> => {
  const durations = { ours: [] as number[], raw: [] as number[] };
  for (let turn = 0; turn < warmUp + turns; turn++) {
    const prepared = await prepare(turn);
    for (const way of turn % 2 === 0 ? (["ours", "raw"] as const) : (["raw", "ours"] as const)) {
      const duration = await timed(prepared[way]);
      if (turn >= warmUp) durations[way].push(duration);
    }
  }
  return durations;
};
