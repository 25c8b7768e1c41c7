import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

// The packaged browser brings its own copies of libraries that a bare machine lacks, but unpacks them only when told that
// it runs where they are missing. It reads this while it is being loaded.
process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs24.x";

const loadPackaged = async () => (await import("@sparticuz/chromium")).default;

/** Unpacks the packaged browser, unless it is there already or another was chosen: before several ask for it at once. */
export const unpackBrowser = async (): Promise<void> => {
  if (!process.env.CHROME_PATH) await (await loadPackaged()).executablePath();
};

const launchPackaged = async (): Promise<Browser> => {
  const packaged = await loadPackaged();
  return chromium.launch({
    executablePath: await packaged.executablePath(),
    // In a single process the browser ends together with its first page.
    args: [...packaged.args.filter((arg) => arg !== "--single-process"), "--disable-background-networking"],
  });
};

const launch = async (): Promise<Browser> => {
  const chosen = process.env.CHROME_PATH;
  if (!chosen) return launchPackaged();
  if (!existsSync(chosen)) throw new Error(`CHROME_PATH names ${chosen}, where there is no browser.`);
  return chromium.launch({ executablePath: chosen, args: ["--disable-background-networking"] });
};

let running: Promise<Browser> | undefined;

/** The browser of this process, started at the first call. The one that CHROME_PATH names wins over the packaged one. */
export const openBrowser = (): Promise<Browser> => {
  running ??= launch();
  return running;
};

/** Ends the browser, if it was started. */
export const closeBrowser = async (): Promise<void> => {
  const browser = await running;
  running = undefined;
  await browser?.close();
};
