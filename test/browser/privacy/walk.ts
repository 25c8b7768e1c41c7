import type { Page } from "playwright-core";
import type { Role } from "#shared/access";
import { enter, go, newVisitor } from "../visit.ts";
import type { MarkedSystem } from "./marked-system.ts";
import { savePapers } from "./papers.ts";
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

/** A surname that she has been told; anything where she was told of none. */
const nameToldOf = ({ marks }: MarkedSystem, { received }: Traces): string => {
  const isTold = (mark: string) => received.some((text) => text.includes(mark));
  const surnames = [...marks.places].filter(([, { kind, field }]) => kind === "people" && field === "lastName");
  return surnames.find(([mark]) => isTold(mark))?.[0] ?? "Nessuno";
};

/** The pages beside a household's own. */
const besideHouseholds = (paths: readonly string[]): string[] =>
  paths.filter((path) => path.startsWith("/households/")).flatMap((path) => [`${path}?view=rights`, `${path}/readers`]);

/** What the grid shows, as files of both kinds. */
const exportGrid = async (page: Page, { save }: Follower): Promise<void> => {
  for (const kind of ["per Excel (.xlsx)", ".csv"]) {
    await page.getByRole("button", { name: "Esporta" }).click();
    await save(page, () => page.getByRole("button", { name: `Ciò che si vede, ${kind}` }).click());
  }
};

/** Looks for somebody by a name that she knows, in the grid and in the palette. */
const lookFor = async (page: Page, name: string): Promise<void> => {
  await page.locator(".sheet-search").fill(name);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Vai a…" }).fill(name);
};

/**
 * Whoever works in a role looks at all that the menu offers and at one record of each kind, looks for somebody by name,
 * and saves grids, papers, a copy of somebody's data and a report.
 */
export const aDayOf = async (system: MarkedSystem, role: Role): Promise<Traces> => {
  const { address, passwords } = system;
  const context = await newVisitor();
  const follower = following(context);
  const page = await context.newPage();
  await page.goto(address);
  // The demo's people are called what they are.
  await enter(page, role, passwords);
  const visit = async (path: string) => {
    await go(page, path, address);
    await follower.settled();
    await follower.look(page);
  };
  const menu = await offered(page);
  for (const path of menu) await visit(path);
  const records = recordsToldOf(system, follower.traces);
  for (const path of [...records, ...besideHouseholds(records)]) await visit(path);
  await savePapers({ role, page, follower, visit, records });
  for (const grid of ["/households", "/units"].filter((path) => menu.includes(path))) {
    await visit(grid);
    await exportGrid(page, follower);
  }
  await visit(menu.includes("/people") ? "/people" : "/households");
  await lookFor(page, nameToldOf(system, follower.traces));
  await follower.settled();
  await follower.look(page);
  await context.close();
  return follower.traces;
};
