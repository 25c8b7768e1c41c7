import type { Page } from "playwright-core";
import { enter, go, newVisitor } from "../visit.ts";
import type { MarkedSystem } from "./marked-system.ts";
import { type Follower, following, type Traces } from "./traces.ts";

/** Where the menu leads. */
const offered = async (page: Page): Promise<string[]> => {
  const links = await page
    .getByRole("navigation")
    .getByRole("link")
    .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  return [...new Set(links.map((href) => href.replace(/^.*#/, "")))];
};

/** One record of every kind that she has been told of, by its own page. */
const recordsToldOf = ({ marks }: MarkedSystem, { received }: Traces): string[] => {
  const told = received.flatMap((text) => marks.foundIn(text));
  const first = new Map(told.map(({ kind, recordId }) => [kind, recordId]));
  return [...first].map(([kind, id]) => `/${kind}/${id}`);
};

/** What the grid shows, as a file. */
const exportGrid = async (page: Page, { save }: Follower): Promise<void> => {
  await page.getByRole("button", { name: "Esporta" }).click();
  await save(page, () => page.getByRole("button", { name: "Ciò che si vede, .csv" }).click());
  await page.keyboard.press("Escape");
};

/** Whoever works in a role looks at all that the menu offers, at one record of each kind, and saves a grid. */
export const aDayOf = async (system: MarkedSystem, username: string): Promise<Traces> => {
  const { address, passwords } = system;
  const context = await newVisitor();
  const follower = following(context);
  const page = await context.newPage();
  await page.goto(address);
  await enter(page, username, passwords);
  const visit = async (path: string) => {
    await go(page, path, address);
    await follower.settled();
    await follower.look(page);
  };
  for (const path of await offered(page)) await visit(path);
  for (const path of recordsToldOf(system, follower.traces)) await visit(path);
  await visit("/households");
  await exportGrid(page, follower);
  await follower.settled();
  await context.close();
  return follower.traces;
};
