import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { PutObject } from "#functions/ledger/put-object";

const isThere = (error: unknown) => error instanceof Error && "code" in error && error.code === "EEXIST";

/** Objects as files that are never written over; one that is there already stays, and that is well. */
export const putIntoFolder =
  (folder: string): PutObject =>
  async (key, body) => {
    const file = join(folder, key);
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    try {
      writeFileSync(file, body, { flag: "wx", mode: 0o400 });
    } catch (error) {
      if (!isThere(error)) throw error;
    }
  };
