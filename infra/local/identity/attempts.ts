/** Wrong passwords that cost nothing: people do mistype. */
const FREE = 3;
const LONGEST_WAIT_S = 30;
const FORGOTTEN_AFTER_MS = 15 * 60_000;
const MOST_NAMES = 1_000;

interface Failures {
  count: number;
  lastAt: number;
}

/** Slows down whoever guesses: after some wrong passwords for a name, each further one doubles the wait. */
export const newAttempts = (clock: () => number = () => performance.now()) => {
  const failures = new Map<string, Failures>();

  const recent = (username: string): Failures | undefined => {
    const known = failures.get(username);
    return known && clock() - known.lastAt < FORGOTTEN_AFTER_MS ? known : undefined;
  };

  return {
    /** Whole seconds to wait before the next try; 0 when it may be made now. */
    waitFor(username: string): number {
      const known = recent(username);
      if (!known || known.count < FREE) return 0;
      const wait = Math.min(LONGEST_WAIT_S, 2 ** (known.count - FREE));
      return Math.max(0, Math.ceil((known.lastAt + wait * 1_000 - clock()) / 1_000));
    },
    failed(username: string): void {
      const count = (recent(username)?.count ?? 0) + 1;
      failures.delete(username);
      failures.set(username, { count, lastAt: clock() });
      const [oldest] = failures.keys();
      if (failures.size > MOST_NAMES && oldest !== undefined) failures.delete(oldest);
    },
    succeeded(username: string): void {
      failures.delete(username);
    },
  };
};

export type Attempts = ReturnType<typeof newAttempts>;
