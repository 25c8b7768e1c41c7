import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openLocalObjects } from "#infra/local/objects";

/** A place for files in which nothing lies yet. */
export const localObjects = (now: () => string) =>
  openLocalObjects({
    folder: join(tmpdir(), `soglia-objects-${randomBytes(6).toString("hex")}`),
    address: "http://127.0.0.1",
    secret: randomBytes(32),
    now,
  }).objects;
