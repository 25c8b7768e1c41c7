import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import type { Page } from "playwright-core";
import { build, type PreviewServer, preview } from "vite";
import { afterAll, afterEach, beforeAll } from "vitest";
import { closeBrowser, openBrowser } from "../browser.ts";

const folder = fileURLToPath(new URL("./harness", import.meta.url));
const outDir = fileURLToPath(new URL("../../../.vite/sheet-harness", import.meta.url));

/** Builds the page with a sheet of made-up records and serves it on a free port. */
const serveHarness = async (): Promise<PreviewServer> => {
  const config = { root: folder, configFile: false as const, logLevel: "error" as const };
  const { NODE_ENV } = process.env;
  // As people get it, not as React's developers do, whatever kind of run this is part of.
  process.env.NODE_ENV = "production";
  await build({ ...config, plugins: [react()], build: { outDir, emptyOutDir: true, reportCompressedSize: false } });
  process.env.NODE_ENV = NODE_ENV;
  return preview({ ...config, build: { outDir }, preview: { port: 0, host: "127.0.0.1" } });
};

export interface SheetPageOptions {
  /** What the page is asked for: `rows`, `locale`, `theme`, `creatable`, `key`. */
  readonly query?: Record<string, string>;
  readonly viewport?: { width: number; height: number };
}

const openSheet = async (server: PreviewServer, { query, viewport }: SheetPageOptions = {}): Promise<Page> => {
  const browser = await openBrowser();
  const context = await browser.newContext({
    viewport: viewport ?? { width: 1280, height: 720 },
    permissions: ["clipboard-read", "clipboard-write"],
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  await page.goto(`${server.resolvedUrls?.local[0] ?? ""}?${new URLSearchParams(query)}`);
  await page.locator(".sheet-cell, .sheet-card").first().waitFor();
  return page;
};

/** For the tests of one file: opens new pages with the sheet on them, ready for keys. Each test's are closed after it. */
export const sheets = (): ((options?: SheetPageOptions) => Promise<Page>) => {
  let server: PreviewServer | undefined;
  let pages: Page[] = [];
  beforeAll(async () => {
    server = await serveHarness();
  });
  afterEach(async () => {
    await Promise.all(pages.map((page) => page.context().close()));
    pages = [];
  });
  afterAll(async () => {
    await closeBrowser();
    await server?.close();
  });
  return async (options) => {
    if (!server) throw new Error("Sheets are opened by tests, not beside them.");
    const page = await openSheet(server, options);
    pages.push(page);
    return page;
  };
};
