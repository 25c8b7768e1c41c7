import type { Accounts, PersonAccount } from "./accounts.ts";
import { type Attempts, newAttempts, type Patience } from "./attempts.ts";
import { isPassword } from "./passwords.ts";

/** Wrong passwords from one address, over all names: a team behind one router mistypes now and then. */
const FREE_PER_ADDRESS = 12;

/** Why somebody may not sign in. Only whoever knows the password is told more than that it is wrong. */
export type Problem = "wrong" | "missing" | "wait" | "suspended" | "invitationOver";

export type Checked = { person: PersonAccount } | { problem: Problem; seconds?: number };

const standing = (person: PersonAccount, now: number): Checked => {
  if (person.suspended) return { problem: "suspended" };
  const isOver = person.temporaryUntil !== undefined && Date.parse(person.temporaryUntil) <= now;
  return isOver ? { problem: "invitationOver" } : { person };
};

interface Whence {
  address: string;
  /** Whether this very person has signed in there before. */
  isKnownBrowser?: boolean;
}

interface Counter {
  attempts: Attempts;
  /** Under what a try is counted. */
  of: string;
  onRight: "succeeded" | "forgiven";
}

/**
 * Checks names and passwords, and makes whoever guesses wait: per name, and per address over all names. Who tries in a
 * browser that knows her is counted apart, so that nobody else's tries make her wait.
 */
export const createPasswordCheck = (accounts: Accounts, patience: Pick<Patience, "clock"> = {}) => {
  const byName = newAttempts(patience);
  const byAddress = newAttempts({ ...patience, free: FREE_PER_ADDRESS });
  const inKnownBrowsers = newAttempts(patience);

  const countersOf = (username: string, { address, isKnownBrowser }: Whence): Counter[] =>
    isKnownBrowser
      ? [{ attempts: inKnownBrowsers, of: username, onRight: "succeeded" }]
      : [
          { attempts: byName, of: username, onRight: "succeeded" },
          { attempts: byAddress, of: address, onRight: "forgiven" },
        ];

  return async (username: string, password: string, whence: Whence): Promise<Checked> => {
    if (username === "" || password === "") return { problem: "missing" };
    const counters = countersOf(username, whence);
    const seconds = Math.max(...counters.map(({ attempts, of }) => attempts.waitFor(of)));
    if (seconds > 0) return { problem: "wait", seconds };
    // Counted before it is looked at: many tries at the same moment do not get past.
    for (const { attempts, of } of counters) attempts.failed(of);
    const known = accounts.person(username);
    if (!(await isPassword(known?.password, password)) || !known) return { problem: "wrong" };
    for (const { attempts, of, onRight } of counters) attempts[onRight](of);
    return standing(known, Date.now());
  };
};
