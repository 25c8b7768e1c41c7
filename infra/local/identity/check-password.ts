import type { Accounts, PersonAccount } from "./accounts.ts";
import { newAttempts, type Patience } from "./attempts.ts";
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

/** Checks names and passwords, and makes whoever guesses wait: per name, and per address over all names. */
export const createPasswordCheck = (accounts: Accounts, patience: Pick<Patience, "clock"> = {}) => {
  const byName = newAttempts(patience);
  const byAddress = newAttempts({ ...patience, free: FREE_PER_ADDRESS });

  return async (username: string, password: string, address: string): Promise<Checked> => {
    if (username === "" || password === "") return { problem: "missing" };
    const seconds = Math.max(byName.waitFor(username), byAddress.waitFor(address));
    if (seconds > 0) return { problem: "wait", seconds };
    // Counted before it is looked at: many tries at the same moment do not get past.
    byName.failed(username);
    byAddress.failed(address);
    const known = accounts.person(username);
    if (!(await isPassword(known?.password, password)) || !known) return { problem: "wrong" };
    byName.succeeded(username);
    byAddress.forgiven(address);
    return standing(known, Date.now());
  };
};
