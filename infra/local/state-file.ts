import { chmodSync, readFileSync, renameSync, writeFileSync } from "node:fs";

/** What a file of ours says, or `undefined` when it is not there or was cut short. */
export const readState = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
};

/** Writes a file that only its owner reads, whole or not at all, also when the power goes. */
export const writeState = (file: string, state: unknown): void => {
  const fresh = `${file}.new`;
  writeFileSync(fresh, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600, flush: true });
  chmodSync(fresh, 0o600);
  renameSync(fresh, file);
};
