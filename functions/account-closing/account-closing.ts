import type { Directory } from "#functions/directory/directory";
import { shutThoseWhoLeft } from "#functions/use-cases/accounts/shut-those-who-left";
import { contextFor, type Sources, systemActor } from "#functions/use-cases/context";

/** What a schedule says. */
export interface AccountClosingEvent {
  close: "left";
}

export interface AccountClosingSources extends Sources {
  /** It may shut people out, and nothing else. */
  directory: Pick<Directory, "suspend">;
}

/** Ends the accounts of those who have left. A schedule may fire twice for one moment: whoever is out stays out. */
export const createAccountClosing =
  ({ directory, ...sources }: AccountClosingSources) =>
  async (_event: AccountClosingEvent): Promise<{ shut: number }> => ({
    shut: await shutThoseWhoLeft(contextFor(sources, systemActor), directory),
  });
