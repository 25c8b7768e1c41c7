import { rmSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { isAlive } from "./processes.ts";
import { StartFailure } from "./start-failure.ts";
import { readState, writeState } from "./state-file.ts";

const FILE = "running.json";

const Running = z.object({
  /** Where the system answers. */
  address: z.url(),
  /** Where its table answers. */
  endpoint: z.url(),
  tableName: z.string(),
  pid: z.int(),
  began: z.string(),
});

/** What other commands need to know of the system that is running. */
export type Running = z.infer<typeof Running>;

export const noteRunning = (folder: string, running: Running): void =>
  writeState(join(folder, FILE), Running.parse(running));

export const forgetRunning = (folder: string): void => rmSync(join(folder, FILE), { force: true });

/**
 * The system that runs on this folder.
 * @throws StartFailure when none does
 */
export const runningSystem = (folder: string): Running => {
  const { success, data: running } = Running.safeParse(readState(join(folder, FILE)));
  if (!success || !isAlive(running))
    throw new StartFailure(
      `No Soglia is running on ${folder}: start it with npm start (in another terminal), then repeat.`,
    );
  return running;
};
