import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violationsInBoth } from "./axe.ts";
import { closeBrowser } from "./browser.ts";
import { cell, openGrid, search } from "./grid.ts";
import { inOpen } from "./opened-over.ts";
import { type Colleague, colleague } from "./server.ts";
import { faultsOf, go, overflows, signedIn } from "./visit.ts";

const NAME = "Ente del resoconto";

let other: Colleague;
let page: Page;

beforeAll(async () => {
  other = await colleague("coordinator");
  page = await signedIn("coordinator");
});
afterAll(async () => {
  for (const { id, name } of await other.list("organisations"))
    if (String(name).startsWith(NAME)) await other.edit("organisations", id, { archived: { from: false, to: true } });
  await closeBrowser();
});

describe("under and over a cell, in light and dark", () => {
  it("choices, the one that makes a new record and a calendar being walked are free of violations", async () => {
    const { id } = await other.create("referrals", { receivedOn: "2026-10-01" });
    await openGrid(page, "referrals");
    const found: string[] = [];
    const closes = async (part: string) => {
      await page.keyboard.press("Escape");
      await page.locator(part).waitFor({ state: "detached" });
    };
    await cell(page, id, "referringServiceId").click();
    await page.keyboard.type("Servizio che manca");
    await page.getByRole("option", { name: "Crea «Servizio che manca»…" }).waitFor();
    await page.keyboard.press("ArrowDown");
    found.push(...(await violationsInBoth(page, ".sheet")));
    await closes(".sheet-choices");
    await cell(page, id, "receivedOn").click();
    await page.keyboard.press("F2");
    await page.locator(".sheet-calendar").waitFor();
    await page.keyboard.press("Alt+ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.getByText("Frecce e Pag: giorno e mese").waitFor();
    found.push(...(await violationsInBoth(page, ".sheet")));
    await page.keyboard.press("Escape");
    await closes(".sheet-calendar");

    expect(found).toEqual([]);
    await other.edit("referrals", id, { archived: { from: false, to: true } });
  });

  it("the report of an import is free of violations, with a line that was not taken", async () => {
    await openGrid(page, "organisations");
    const lines = ["Nome;Ruoli;E-mail", `${NAME} uno;Ente pagante;`, `${NAME} due;Ente pagante;non-una-mail`];
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("button", { name: "Importa", exact: true }).click(),
    ]);
    const buffer = Buffer.from(lines.join("\r\n"));
    await chooser.setFiles({ name: "enti.csv", mimeType: "text/csv", buffer });
    await page.getByRole("button", { name: /^Importa \d rig/ }).click();
    await page.getByText("1 riga importata.").waitFor();
    const report = await page.getByRole("dialog").innerText();

    expect(await inOpen(page, "report")).toEqual([]);
    expect(report).toContain("1 riga no:");
    expect(report).toContain("Riga 3:");
  });
});

describe("on a phone, in light and dark", () => {
  const titles = () => page.locator(".sheet-card-title").allInnerTexts();
  const shows = (...towns: string[]) =>
    expect.poll(titles, { timeout: 10_000 }).toEqual(towns.map((town) => `${NAME} di ${town}`));
  const arranging = () => page.getByRole("button", { name: "Ordina e filtra", exact: true });
  const openColumn = async (name: RegExp) => {
    await arranging().click();
    await page.getByRole("dialog", { name: "Ordina e filtra per…" }).getByRole("button", { name }).click();
  };

  it("cards are put in order and filtered by their columns, and what does it is free of violations", async () => {
    const towns = ["Agrate", "Monza", "Vimercate"];
    for (const municipality of towns)
      await other.create("organisations", { name: `${NAME} di ${municipality}`, roles: ["payer"], municipality });
    await page.setViewportSize({ width: 390, height: 780 });
    await go(page, "/organisations");
    await search(page, `${NAME} di`);
    await expect.poll(async () => (await titles()).length, { timeout: 10_000 }).toBe(towns.length);
    await arranging().click();
    const found = await inOpen(page, "arrange");

    await openColumn(/^Comune/);
    const menu = page.getByRole("dialog", { name: "Comune" });
    await menu.getByRole("button", { name: "Ordina decrescente" }).click();
    await shows("Vimercate", "Monza", "Agrate");
    await openColumn(/^Comune ordinata decrescente/);
    await menu.getByLabel("Contiene").fill("monz");
    found.push(...(await inOpen(page, "column")));
    await shows("Monza");
    found.push(...(await violationsInBoth(page)));
    expect(await overflows(page)).toBe(false);

    await page.getByRole("button", { name: /^Filtro: Comune .*togli il filtro/ }).click();
    await shows("Vimercate", "Monza", "Agrate");
    expect([...found, ...faultsOf(page.context())]).toEqual([]);
  });
});
