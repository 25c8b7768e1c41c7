import { randomBytes } from "node:crypto";
import * as z from "zod";
import { readState, writeState } from "./state-file.ts";

const Key = z.object({ key: z.string().length(64) });

/** A key that only this installation knows, in a file that only its owner reads; made when there is none. */
export const ownKey = (file: string): Buffer => {
  const stored = Key.safeParse(readState(file));
  if (stored.success) return Buffer.from(stored.data.key, "utf8");
  const key = randomBytes(32).toString("hex");
  writeState(file, { key });
  return Buffer.from(key, "utf8");
};
