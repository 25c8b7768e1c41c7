import { accessSync, constants, mkdirSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import * as z from "zod";
import { isAlive, markOf } from "./processes.ts";
import { StartFailure } from "./start-failure.ts";
import { readState, writeState } from "./state-file.ts";

/** The folder that outlives a restart, held by this process alone. */
export interface DataFolder {
  file(name: string): string;
  release(): void;
}

const Owner = z.object({ pid: z.int(), began: z.string() });

const makeFolder = (folder: string): void => {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!statSync(folder).isDirectory()) throw new Error("not a folder");
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StartFailure(
      `The data folder ${folder} cannot be written: allow it (chmod, free disk) or name another with DATA_DIR.`,
      { cause: error },
    );
  }
};

/**
 * Makes the folder where needed and takes it for this process; one that a dead process held is free.
 * @throws StartFailure when it cannot be written, or another Soglia is using it
 */
export const openDataFolder = (dataDir: string): DataFolder => {
  const folder = resolve(dataDir);
  makeFolder(folder);
  const lock = join(folder, "lock.json");
  const owner = Owner.safeParse(readState(lock));
  if (owner.success && owner.data.pid !== process.pid && isAlive(owner.data))
    throw new StartFailure(
      `Another Soglia (process ${owner.data.pid}) is using ${folder}: stop it first, or name another folder with DATA_DIR.`,
    );
  try {
    writeState(lock, markOf(process.pid));
  } catch (error) {
    throw new StartFailure(`Nothing can be written to ${folder}: free some disk or name another with DATA_DIR.`, {
      cause: error,
    });
  }
  return { file: (name) => join(folder, name), release: () => rmSync(lock, { force: true }) };
};
