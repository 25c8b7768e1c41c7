import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import type { CloudWatchLogsDecodedData, CloudWatchLogsEvent } from "aws-lambda";
import type { AccessFile } from "./access-file.ts";

/** Entries of one delivery. */
const AT_ONCE = 200;
const LOOK_EVERY_MS = 250;
const TROUBLE_MS = 2_000;

export interface DrainOptions {
  file: AccessFile;
  /** The function that takes the entries of a log. */
  handle: (event: CloudWatchLogsEvent) => Promise<void>;
  onTrouble: (error: unknown) => void;
  everyMs?: number;
}

/** Lines as the subscription of a log delivers them. */
export const toLogsEvent = (lines: readonly string[]): CloudWatchLogsEvent => {
  const data: CloudWatchLogsDecodedData = {
    owner: "local",
    logGroup: "staff-api",
    logStream: "local",
    subscriptionFilters: ["access"],
    messageType: "DATA_MESSAGE",
    logEvents: lines.map((message, at) => ({ id: String(at), timestamp: 0, message })),
  };
  return { awslogs: { data: gzipSync(JSON.stringify(data), { level: 1 }).toString("base64") } };
};

/** Brings what stands in the file to the function, and remembers how far it has come after each delivery. */
const turn = async ({ file, handle }: DrainOptions): Promise<number> => {
  const { lines, end } = file.unread();
  for (let first = 0; first < lines.length; first += AT_ONCE)
    await handle(toLogsEvent(lines.slice(first, first + AT_ONCE)));
  if (lines.length > 0) file.followed(end);
  return lines.length;
};

/** Follows the file of entries until it is stopped; what is left then is followed at the next start. */
export const drainAccess = (options: DrainOptions) => {
  const { onTrouble, everyMs = LOOK_EVERY_MS } = options;
  const stopping = new AbortController();
  const pause = (ms: number) => sleep(ms, undefined, { signal: stopping.signal }).catch(() => undefined);
  let turning: Promise<number> = Promise.resolve(0);
  const next = (): Promise<number> => {
    turning = turning.catch(() => 0).then(() => turn(options));
    return turning;
  };

  const run = async () => {
    while (!stopping.signal.aborted) {
      try {
        await next();
        await pause(everyMs);
      } catch (error) {
        if (!stopping.signal.aborted) onTrouble(error);
        await pause(TROUBLE_MS);
      }
    }
  };
  const running = run();

  return {
    /** Resolves once what has been written so far stands in the table. */
    caughtUp: async (): Promise<void> => {
      if (!stopping.signal.aborted) await next();
    },
    async stop(): Promise<void> {
      stopping.abort();
      await running;
    },
  };
};

export type Drain = ReturnType<typeof drainAccess>;
