import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import type { Page } from "playwright-core";
import { build, preview } from "vite";
import { closeBrowser, openBrowser } from "#test/browser/browser";

const folder = fileURLToPath(new URL("./board-harness", import.meta.url));
const outDir = fileURLToPath(new URL("../../.vite/board-harness", import.meta.url));

/** Builds the page with the made-up board as people get it, opens it, and closes everything after the work. */
export const withBoardPage = async <T>(work: (page: Page) => Promise<T>): Promise<T> => {
  const config = { root: folder, configFile: false as const, logLevel: "error" as const };
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = "production";
  await build({
    ...config,
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: "es2023", reportCompressedSize: false },
  });
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = NODE_ENV;
  const server = await preview({ ...config, build: { outDir }, preview: { port: 0, host: "127.0.0.1" } });
  try {
    const browser = await openBrowser();
    const context = await browser.newContext({ viewport: { width: 1360, height: 860 }, reducedMotion: "reduce" });
    const page = await context.newPage();
    await page.goto(server.resolvedUrls?.local[0] ?? "");
    return await work(page);
  } finally {
    await closeBrowser();
    await server.close();
  }
};
