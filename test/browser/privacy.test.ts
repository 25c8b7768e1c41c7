import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { closeBrowser } from "./browser.ts";
import { enter, go, newVisitor } from "./visit.ts";

afterAll(closeBrowser);

/** What a browser keeps of a visit, and whom it has asked for something. */
interface Traces {
  asked: string[];
  titles: string[];
  addresses: string[];
  kept: string[];
}

/** Everything that the pages have put away, wherever a browser lets them. */
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

/** Visits every page that the menu offers, and the pages of some records. */
const visitEverything = async (username: string, paths: readonly string[]): Promise<Traces> => {
  const context = await newVisitor();
  const page = await context.newPage();
  const traces: Traces = { asked: [], titles: [], addresses: [], kept: [] };
  context.on("request", (request) => traces.asked.push(request.url()));
  await page.goto(inject("address"));
  await enter(page, username);
  const links = await page
    .getByRole("navigation")
    .getByRole("link")
    .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  const look = async (path: string) => {
    await go(page, path);
    traces.titles.push(await page.title());
    traces.addresses.push(page.url());
    traces.kept.push(await stored(page));
  };
  for (const href of new Set(links)) await look(href.replace(/^.*#/, ""));
  for (const path of paths) await look(path);
  await context.close();
  return traces;
};

interface Known {
  /** Names of people and households and texts about them. */
  secrets: string[];
  /** The pages of one record of each kind. */
  paths: string[];
}

/** What somebody knows who may read it. */
const whatIsKnown = async (): Promise<Known> => {
  const context = await newVisitor();
  const page = await context.newPage();
  const bodies: Promise<string>[] = [];
  page.on("response", (response) => {
    if (/\/api\/(people|households|diary-entries|plans)(\?|$)/.test(response.url()))
      bodies.push(response.text().catch(() => ""));
  });
  await page.goto(inject("address"));
  await enter(page, "coordinator");
  for (const path of ["/people", "/households", "/plans"]) await go(page, path);
  await page.waitForLoadState("networkidle");
  const records = (await Promise.all(bodies)).flatMap((body) => JSON.parse(body || "{}").items ?? []);
  await context.close();
  const firsts = new Map<string, string>(
    records.map(({ id }): [string, string] => [id.split("_")[0] ?? "", id]).reverse(),
  );
  const texts = records.flatMap(({ lastName, firstName, name, note, taxCode }) => [
    lastName,
    firstName,
    name,
    note,
    taxCode,
  ]);
  return {
    secrets: [...new Set(texts)].filter((value): value is string => typeof value === "string" && value.length > 4),
    paths: [`/people/${firsts.get("per")}`, `/households/${firsts.get("hh")}`, `/plans/${firsts.get("pln")}`],
  };
};

describe.each(["coordinator", "educator", "area-manager", "administration"])("a day of the %s leaves", (username) => {
  let traces: Traces;
  let secrets: string[];

  beforeAll(async () => {
    const known = await whatIsKnown();
    secrets = known.secrets;
    traces = await visitEverything(username, known.paths);
  });

  const naming = (texts: readonly string[]) =>
    texts.flatMap((text) => secrets.filter((secret) => decodeURIComponent(text).includes(secret)));

  it("nothing about anybody in what the browser keeps", () => {
    expect(secrets.length).toBeGreaterThan(20);
    expect(traces.kept.length).toBeGreaterThan(5);
    expect(naming(traces.kept)).toEqual([]);
    expect(traces.kept.filter((kept) => /eyJ[\w-]+\.eyJ/.test(kept))).toEqual([]);
    expect(traces.kept.filter((kept) => !kept.includes('"databases":[]') || !kept.includes('"caches":[]'))).toEqual([]);
  });

  it("nothing about anybody in addresses and titles, which a browser remembers", () => {
    expect(naming(traces.titles)).toEqual([]);
    expect(naming(traces.addresses)).toEqual([]);
    expect(naming(traces.asked)).toEqual([]);
  });

  it("no question to anybody else", () => {
    const own = new URL(inject("address")).origin;
    expect(traces.asked.filter((url) => !/^(data|blob):/.test(url) && new URL(url).origin !== own)).toEqual([]);
  });
});
