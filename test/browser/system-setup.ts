import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { builtSite } from "#infra/local/site-build";
import { startSystem } from "#infra/local/system";
import { unpackBrowser } from "./browser.ts";
import type { TestedSystem } from "./here.ts";
import { serveSheetPage } from "./sheet/served.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** One for each file that runs at the same time as others. */
    systems: TestedSystem[];
    /** Where the sheet stands on a page of its own. */
    sheetPage: string;
  }
}

/** The whole system with its demo in a folder of its own, on a free port. */
const aSystem = async (): Promise<{ tested: TestedSystem; stop: () => Promise<void> }> => {
  const dataDir = await mkdtemp(join(tmpdir(), "soglia-browser-"));
  const settings = { port: 0, host: "127.0.0.1", dataDir, tableName: "soglia", seed: "demo" } as const;
  const { address, endpoint, tableName, people, stop } = await startSystem(settings);
  const passwords = Object.fromEntries(people.map(({ username, password }) => [username, password]));
  return {
    tested: { address, endpoint, tableName, passwords },
    stop: async () => {
      await stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};

/** Everything that tests in a browser look at: what all of them share is made once, before they run side by side. */
export default async ({ config, provide }: TestProject) => {
  await unpackBrowser();
  await builtSite(() => undefined);
  const sheetPage = await serveSheetPage();
  const systems = await Promise.all(Array.from({ length: config.maxWorkers }, aSystem));
  provide("sheetPage", sheetPage.resolvedUrls?.local[0] ?? "");
  provide(
    "systems",
    systems.map(({ tested }) => tested),
  );
  return () => Promise.all([sheetPage.close(), ...systems.map(({ stop }) => stop())]);
};
