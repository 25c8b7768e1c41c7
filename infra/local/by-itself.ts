import { startClockwork } from "./clockwork.ts";
import type { newClosing } from "./closing.ts";
import { isAws } from "./connection.ts";
import type { DataFolder } from "./data-folder.ts";
import type { Entries } from "./entries.ts";
import { followTable } from "./follow.ts";
import type { Log } from "./gateway/request-log.ts";
import { sweepExpired } from "./sweeper.ts";

const SWEEP_EVERY_MS = 60 * 60_000;

export interface ByItselfOptions {
  entries: Entries;
  endpoint: string;
  tableName: string;
  folder: DataFolder;
  log: Log;
  closing: ReturnType<typeof newClosing>;
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : typeof error);

/** Removes what has expired, now and then. */
const startSweeping = ({ entries, tableName, log }: ByItselfOptions): (() => void) => {
  const sweep = () =>
    sweepExpired(entries.client, tableName, Math.floor(Date.now() / 1_000)).catch((error: unknown) =>
      log(`fault: sweeping expired items: ${nameOf(error)}`),
    );
  const timer = setInterval(sweep, SWEEP_EVERY_MS).unref();
  void sweep();
  return () => clearInterval(timer);
};

/**
 * Starts what happens without anybody asking: following changes, schedules, expiry. A table in AWS has all of that
 * there already.
 * @returns a function that resolves once all changes so far have been followed
 */
export const startByItself = async (options: ByItselfOptions): Promise<() => Promise<void>> => {
  const { entries, endpoint, tableName, folder, log, closing } = options;
  if (isAws(endpoint)) return async () => undefined;
  const pump = await followTable({
    client: entries.client,
    endpoint,
    tableName,
    folder,
    handle: async (event) => {
      // A partner's slow machine holds up nothing else; what it was not told is tried again each minute.
      entries.webhooks(event).catch((error: unknown) => log(`fault: webhooks: ${nameOf(error)}`));
      await entries.ledger(event);
      return entries.projections(event);
    },
    onTrouble: (error) => log(`fault: following changes: ${nameOf(error)}`),
  });
  closing.later(pump.stop);
  const clockwork = startClockwork({
    targets: entries.targets,
    onTrouble: (name, error) => log(`fault: ${name}: ${nameOf(error)}`),
  });
  closing.later(clockwork.stop);
  closing.later(startSweeping(options));
  return pump.caughtUp;
};
