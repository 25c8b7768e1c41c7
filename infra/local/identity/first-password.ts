import type { Accounts, PersonAccount } from "./accounts.ts";
import { isPassword, isStrong, keepPassword } from "./passwords.ts";

const MOST_AT_ONCE = 200;

export type FirstPasswordProblem = "weak" | "different" | "same";

interface Begun {
  username: string;
  /** Her account as it was: a new invitation or a suspension in the meantime takes this one out of use. */
  person: PersonAccount;
}

/** Those who have shown a temporary password and have yet to choose their own, by sign-in. */
export const createFirstPasswords = (accounts: Accounts) => {
  const begun = new Map<string, Begun>();

  const problemOf = async (person: PersonAccount, chosen: string, again: string) => {
    if (chosen !== again) return "different" as const;
    if (!isStrong(chosen)) return "weak" as const;
    return (await isPassword(person.password, chosen)) ? ("same" as const) : undefined;
  };

  return {
    begin(uid: string, username: string, person: PersonAccount): void {
      begun.set(uid, { username, person });
      const [oldest] = begun.keys();
      if (begun.size > MOST_AT_ONCE && oldest !== undefined) begun.delete(oldest);
    },
    /** Keeps the new password; unset when nobody began this sign-in, or her account has changed since. */
    async choose(
      uid: string,
      chosen: string,
      again: string,
    ): Promise<{ username: string; problem?: FirstPasswordProblem } | undefined> {
      const known = begun.get(uid);
      if (!known) return undefined;
      const { username, person } = known;
      const problem = await problemOf(person, chosen, again);
      const password = await keepPassword(chosen);
      if (accounts.person(username) !== person) return undefined;
      if (problem) return { username, problem };
      const { temporaryUntil: _, ...rest } = person;
      accounts.keepPerson(username, { ...rest, password });
      begun.delete(uid);
      return { username };
    },
  };
};
