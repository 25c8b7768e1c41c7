import { EventEmitter, once } from "node:events";
import { readFile } from "node:fs/promises";
import type { BrowserContext, Page, Request } from "playwright-core";
import readXlsxFile from "read-excel-file/node";
import { extractText, getDocumentProxy } from "unpdf";

/** What a browser keeps of a visit, whom it has asked, and what its pages were told and have shown. */
export interface Traces {
  /** Addresses of every request. */
  asked: string[];
  titles: string[];
  /** Addresses of pages, with what a browser's history keeps beside them. */
  history: string[];
  /** Everything that pages have put away, wherever a browser lets them; cookies that no script sees, too. */
  kept: string[];
  /** What pages have written to the console. */
  said: string[];
  /** Names of files that were saved. */
  files: string[];
  /** What stood in them. */
  saved: string[];
  /** What the API answered and what stood on the pages. */
  received: string[];
}

const isAnswer = (url: string) => new URL(url).pathname.startsWith("/api/");

/** Follows everything that goes out of a browser and comes into it. */
export const following = (context: BrowserContext) => {
  const traces: Traces = { asked: [], titles: [], history: [], kept: [], said: [], files: [], saved: [], received: [] };
  const underway = new Set<Request>();
  const bodies: Promise<unknown>[] = [];
  const ended = new EventEmitter();
  const end = (request: Request) => {
    underway.delete(request);
    ended.emit("end");
  };
  context.on("request", (request) => {
    traces.asked.push(request.url());
    if (isAnswer(request.url())) underway.add(request);
  });
  context.on("requestfailed", end);
  context.on("requestfinished", (request) => {
    if (isAnswer(request.url())) bodies.push(readInto(traces, request));
    end(request);
  });
  context.on("console", (message) => traces.said.push(message.text()));
  context.on("page", (page) => page.on("framenavigated", (frame) => traces.history.push(frame.url())));

  return {
    traces,
    /** Resolves once every answer that was asked for is here and has been read. */
    settled: async (): Promise<void> => {
      while (underway.size > 0) await once(ended, "end");
      await Promise.all(bodies);
    },
    /** Looks at what stands on the page and at what the browser now keeps. */
    look: async (page: Page): Promise<void> => {
      traces.titles.push(await page.title());
      traces.received.push(await shown(page));
      traces.kept.push(await stored(page), JSON.stringify(await context.cookies()));
      traces.history.push(await remembered(page));
    },
    /** Saves the file that follows from what is done. */
    save: async (page: Page, deed: () => Promise<void>): Promise<void> => {
      const [download] = await Promise.all([page.waitForEvent("download"), deed()]);
      const name = download.suggestedFilename();
      traces.files.push(name);
      traces.saved.push(await textOf(await download.path(), name));
    },
  };
};

/** All that a file says, whatever it is opened with; a word that a line of paper broke stands whole, too. */
const textOf = async (path: string, name: string): Promise<string> => {
  if (name.endsWith(".xlsx")) return JSON.stringify(await readXlsxFile(path));
  if (!name.endsWith(".pdf")) return readFile(path, "utf8");
  const bytes = new Uint8Array(await readFile(path));
  const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: true });
  return `${text}\n${text.replace(/\s+/g, "")}`;
};

export type Follower = ReturnType<typeof following>;

/** An answer that a page no longer waits for has no body left to read. */
const readInto = async ({ received }: Traces, request: Request): Promise<void> => {
  const answer = await request.response();
  const text = await answer?.text().catch(() => undefined);
  if (text !== undefined) received.push(text);
};

const shown = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const typed = [...document.querySelectorAll("input, textarea")].map((field) =>
      "value" in field ? field.value : "",
    );
    return [document.documentElement.outerHTML, ...typed].join("\n");
  });

const stored = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const databases = await indexedDB.databases();
    return JSON.stringify({
      local: { ...localStorage },
      session: { ...sessionStorage },
      databases: databases.map(({ name }) => name),
      caches: await caches.keys(),
      cookies: document.cookie,
    });
  });

const remembered = (page: Page): Promise<string> =>
  page.evaluate(() => JSON.stringify([history.state, location.href, document.referrer]));
