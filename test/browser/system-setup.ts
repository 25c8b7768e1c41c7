import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startSystem } from "#infra/local/system";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the whole system answers. */
    address: string;
    /** Where its table answers, and what it is called: for what only a schedule does. */
    endpoint: string;
    tableName: string;
    /** Passwords of the demo people, by user name. */
    passwords: Record<string, string>;
  }
}

/** The whole system with its demo in a folder of its own, on a free port, and the pages built if they have changed. */
export default async ({ provide }: TestProject) => {
  const dataDir = await mkdtemp(join(tmpdir(), "soglia-browser-"));
  const system = await startSystem({ port: 0, host: "127.0.0.1", dataDir, tableName: "soglia", seed: "demo" });
  provide("address", system.address);
  provide("endpoint", system.endpoint);
  provide("tableName", system.tableName);
  provide("passwords", Object.fromEntries(system.people.map(({ username, password }) => [username, password])));
  return async () => {
    await system.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
};
