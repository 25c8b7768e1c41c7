import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { openLocalObjects } from "#infra/local/objects";

export const BUCKET = "http://bucket.test";

/** A folder of its own in place of the bucket, gone with the test. */
export const aBucket = (now: () => string = () => new Date().toISOString(), address = BUCKET) => {
  const folder = mkdtempSync(join(tmpdir(), "soglia-uploads-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return { folder, ...openLocalObjects({ folder, secret: randomBytes(32), address, now }) };
};
