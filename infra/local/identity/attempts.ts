const LONGEST_WAIT_S = 30;
const FORGOTTEN_AFTER_MS = 15 * 60_000;
const MOST_NAMES = 1_000;

interface Failures {
  count: number;
  lastAt: number;
}

export interface Patience {
  /** Wrong passwords that cost nothing: people do mistype. */
  free?: number;
  clock?: () => number;
}

/**
 * Slows down whoever guesses: after some wrong passwords for a name (or from an address), each further one doubles the
 * wait.
 */
export const newAttempts = ({ free = 3, clock = () => performance.now() }: Patience = {}) => {
  const failures = new Map<string, Failures>();

  const recent = (name: string): Failures | undefined => {
    const known = failures.get(name);
    return known && clock() - known.lastAt < FORGOTTEN_AFTER_MS ? known : undefined;
  };

  return {
    /** Whole seconds to wait before the next try; 0 when it may be made now. */
    waitFor(name: string): number {
      const known = recent(name);
      if (!known || known.count < free) return 0;
      const wait = Math.min(LONGEST_WAIT_S, 2 ** (known.count - free));
      return Math.max(0, Math.ceil((known.lastAt + wait * 1_000 - clock()) / 1_000));
    },
    failed(name: string): void {
      const count = (recent(name)?.count ?? 0) + 1;
      failures.delete(name);
      failures.set(name, { count, lastAt: clock() });
      const [oldest] = failures.keys();
      if (failures.size > MOST_NAMES && oldest !== undefined) failures.delete(oldest);
    },
    succeeded(name: string): void {
      failures.delete(name);
    },
    /** Takes one failure back: somebody's right password says nothing about the others tried from where she sits. */
    forgiven(name: string): void {
      const known = recent(name);
      if (known) failures.set(name, { ...known, count: known.count - 1 });
    },
  };
};

export type Attempts = ReturnType<typeof newAttempts>;
