/** Why nothing of the application is on the screen any more. */
export type Ending =
  /** The server lets this person in no longer; `message` says why, in her language. */
  | { is: "shut"; message: string }
  /** She has signed out, here or in another tab. */
  | { is: "left" }
  /** Somebody else has signed in meanwhile. */
  | { is: "other" };

/** How this page stands: at work, about to be covered, covered, or over. */
export type Standing = { is: "open" } | { is: "warned"; lockAt: number } | { is: "locked" } | Ending;

const endings = new Set<Standing["is"]>(["shut", "left", "other"]);

export const isOver = (standing: Standing): standing is Ending => endings.has(standing.is);

/** What the whole page agrees on about its session. What is over stays over. */
export const createStanding = () => {
  let standing: Standing = { is: "open" };
  const listeners = new Set<() => void>();
  return {
    now: (): Standing => standing,
    become(next: Standing): void {
      if (isOver(standing)) return;
      standing = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Resolves while work may go on; a covered page waits, and one that is over waits for ever. */
    mayGoOn(): Promise<void> {
      const { promise, resolve } = Promise.withResolvers<void>();
      const look = () => {
        if (standing.is !== "open" && standing.is !== "warned") return;
        listeners.delete(look);
        resolve();
      };
      listeners.add(look);
      look();
      return promise;
    },
  };
};

export type StandingStore = ReturnType<typeof createStanding>;
