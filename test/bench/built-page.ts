import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import type { Page } from "playwright-core";
import { build, preview } from "vite";
import { closeBrowser, openBrowser } from "#test/browser/browser";

interface BuiltPage {
  /** The folder of a page with its own `index.html`, beside this file. */
  folder: string;
  viewport: { width: number; height: number };
  /** Whether the person has asked for less movement; scrolling by wheel is smooth unless so. */
  reducedMotion?: "reduce";
}

/** Runs a build as for people, whatever kind of run it is part of. */
export const inProduction = async (work: () => Promise<unknown>): Promise<void> => {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = "production";
  await work();
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = NODE_ENV;
};

/** Builds a page as people get it, opens it from 127.0.0.1 in a browser, and closes everything after the work. */
export const withBuiltPage = async <T>(
  { folder, viewport, reducedMotion }: BuiltPage,
  work: (page: Page) => Promise<T>,
): Promise<T> => {
  const root = fileURLToPath(new URL(`./${folder}`, import.meta.url));
  const outDir = fileURLToPath(new URL(`../../.vite/${folder.replaceAll("/", "-")}`, import.meta.url));
  const config = { root, configFile: false as const, logLevel: "error" as const };
  await inProduction(() =>
    build({
      ...config,
      plugins: [react()],
      build: { outDir, emptyOutDir: true, target: "es2023", reportCompressedSize: false },
    }),
  );
  const server = await preview({ ...config, build: { outDir }, preview: { port: 0, host: "127.0.0.1" } });
  try {
    const browser = await openBrowser();
    const context = await browser.newContext({
      viewport,
      ...(reducedMotion && { reducedMotion }),
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const page = await context.newPage();
    await page.goto(server.resolvedUrls?.local[0] ?? "");
    return await work(page);
  } finally {
    await closeBrowser();
    await server.close();
  }
};
