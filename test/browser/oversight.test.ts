import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openTable } from "#functions/db/table";
import { contextFor, systemActor } from "#functions/use-cases/context";
import { drawAccessReview } from "#functions/use-cases/draw-access-review";
import { openDocumentClient } from "#infra/local/connection";
import { violationsIn } from "./axe.ts";
import { closeBrowser } from "./browser.ts";
import { here } from "./here.ts";
import { inWhatOpens } from "./opened-over.ts";
import { type Colleague, colleague } from "./server.ts";
import { faultsOf, go, overflows, signedIn } from "./visit.ts";

let manager: Colleague;
let reviewId: string;

/** This month's sample, as the schedule draws it when the month is over. */
const drawn = async (): Promise<string> => {
  const client = openDocumentClient(here().endpoint);
  const ctx = contextFor({ table: openTable(client, here().tableName) }, systemActor);
  const { id } = await drawAccessReview(ctx, ctx.today().slice(0, 7));
  client.destroy();
  return id;
};

beforeAll(async () => {
  manager = await colleague("area-manager");
  const [household] = await manager.list("households");
  const reason = "Segnalazione urgente del tribunale per i minorenni";
  expect(await manager.post(`/households/${household?.id}/diary-openings`, { reason })).toBe(201);
  // The trace is written aside, within a second or two of what was read.
  const readers = () => manager.answer(`/households/${household?.id}/readers`);
  await vi.waitUntil(async () => (await readers()).includes("area-manager"), { timeout: 20_000, interval: 500 });
  reviewId = await drawn();
});
afterAll(closeBrowser);

const firstOf = async (resource: string): Promise<string> => (await manager.list(resource))[0]?.id ?? "";

/** Where the area manager watches over the service; an address ending in a slash stands for the first of its kind. */
const pages = [
  "/who-may",
  "/accounts",
  "/diary-openings",
  "/access-reviews",
  "/access-reviews/",
  "/partner-clients",
  "/partner-clients/",
  "/retention",
  "/retention-rules",
  "/households/*/readers",
  "/staff/*/readings",
];

const addressOf = async (path: string): Promise<string> => {
  if (path === "/access-reviews/") return `${path}${reviewId}`;
  const [, resource = ""] = path.split("/");
  if (path.endsWith("/")) return `${path}${await firstOf(resource)}`;
  return path.includes("*") ? path.replace("*", await firstOf(resource)) : path;
};

const visits = [
  ["light", { colorScheme: "light" }],
  ["dark, in English", { colorScheme: "dark", language: "en" }],
  ["dark and narrow", { colorScheme: "dark", viewport: { width: 360, height: 740 } }],
  ["narrow, in English", { colorScheme: "light", language: "en", viewport: { width: 390, height: 844 } }],
] as const;

describe.each(visits)("in %s", (_, visit) => {
  let page: Page;

  beforeAll(async () => {
    page = await signedIn("area-manager", visit);
  });
  afterAll(() => page.context().close());

  it.each(pages)("%s fits and is free of axe violations", async (path) => {
    await go(page, await addressOf(path));
    await page.waitForLoadState("networkidle");

    expect(await violationsIn(page, "body")).toEqual([]);
    expect(await overflows(page)).toBe(false);
  });

  it("breaks nothing on the way", () => {
    expect(faultsOf(page.context())).toEqual([]);
  });
});

describe("in light and dark, a month's sample", () => {
  it("is remarked on and signed in forms free of violations", async () => {
    const page = await signedIn("area-manager");
    await go(page, `/access-reviews/${reviewId}`);
    const main = page.getByRole("main");
    const found = await inWhatOpens(page, "remark", main.getByRole("button", { name: "osservazione" }).first());
    found.push(...(await inWhatOpens(page, "signature", main.getByRole("button", { name: "Firma la revisione" }))));

    expect(found).toEqual([]);
    await page.context().close();
  });
});

describe("who may see what", () => {
  it("counts one field as one", async () => {
    const page = await signedIn("area-manager");
    await go(page, "/who-may");

    const rights = await page
      .getByRole("main")
      .getByText(/modifica/)
      .locator("..")
      .allInnerTexts();

    expect(rights.some((text) => text.includes("· 1 campo"))).toBe(true);
    expect(rights.filter((text) => text.includes("· 1 campi"))).toEqual([]);
    await page.context().close();
  });
});

describe("the menu", () => {
  it("gathers what watches over the service, for the area manager", async () => {
    const page = await signedIn("area-manager");

    const entries = await page.getByRole("list", { name: "Controllo" }).getByRole("link").allInnerTexts();

    expect(entries).toEqual([
      "Chi può vedere che cosa",
      "Accessi",
      "Aperture di diario",
      "Revisioni degli accessi",
      "Client dei partner",
      "Conservazione",
    ]);
    await page.context().close();
  });
});
