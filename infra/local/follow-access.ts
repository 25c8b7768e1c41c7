import { type Drain, drainAccess } from "./access-drain.ts";
import type { AccessFile } from "./access-file.ts";
import type { newClosing } from "./closing.ts";
import type { Entries } from "./entries.ts";
import type { Log } from "./gateway/request-log.ts";

interface FollowAccess {
  file: AccessFile;
  entries: Entries;
  log: Log;
  closing: ReturnType<typeof newClosing>;
}

/** Brings who has read whose data from its file into the table, also what a run before this one left behind. */
export const followAccess = ({ file, entries, log, closing }: FollowAccess): Drain => {
  const drain = drainAccess({
    file,
    handle: entries.accessLog,
    onTrouble: (error) => log(`fault: access log: ${error instanceof Error ? error.name : typeof error}`),
  });
  closing.later(drain.stop);
  return drain;
};
