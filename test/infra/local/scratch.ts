import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** An empty folder, for several tests; whoever asks for it removes it. */
export const newFolder = () => {
  const path = mkdtempSync(join(tmpdir(), "soglia-test-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
};

/** An empty folder that is gone after the test. */
export const scratchFolder = (): string => {
  const { path, remove } = newFolder();
  onTestFinished(remove);
  return path;
};
