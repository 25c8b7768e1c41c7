import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StoredRecord } from "#shared/resource";
import { PersonCopy } from "#shared/rules/person-copy-shape";
import { violationsIn, violationsInBoth } from "./axe.ts";
import { closeBrowser } from "./browser.ts";
import { aFamily, downloaded, inDialog, openCopy, prepare, rightsOf, told } from "./rights-page.ts";
import { faultsOf, overflows, type Visit } from "./visit.ts";

let household: StoredRecord;

const rightsPage = (visit: Visit = {}): Promise<Page> => rightsOf(household, visit);

beforeAll(async () => {
  household = await aFamily();
});
afterAll(closeBrowser);

describe("a copy of one's own data", () => {
  let page: Page;

  beforeAll(async () => {
    page = await rightsPage();
  });
  afterAll(() => page.context().close());

  it("is not handed over before the passages about others were read", async () => {
    await openCopy(page);
    await prepare(page);
    const give = inDialog(page).getByRole("button", { name: "Consegna la copia" });

    await inDialog(page).getByText(told).waitFor();
    await inDialog(page).getByText("Anna e [altra persona] sono arrivati insieme.").waitFor();
    expect(await give.isDisabled()).toBe(true);

    await inDialog(page).getByRole("checkbox", { name: "Ho riletto tutti i brani" }).check();
    expect(await give.isEnabled()).toBe(true);
  });

  it("leaves a passage out only with a reason", async () => {
    const give = inDialog(page).getByRole("button", { name: "Consegna la copia" });
    const passage = inDialog(page).getByRole("listitem").filter({ hasText: told });

    await passage.getByRole("checkbox", { name: "Lascia fuori" }).check();
    await passage.getByText("Scrivi perché questo brano resta fuori.").waitFor();
    expect(await give.isDisabled()).toBe(true);

    await passage.getByRole("textbox", { name: "Motivo" }).fill("Si capisce di chi si parla");
    await give.click();
    await inDialog(page).getByText("La copia è pronta").waitFor();
    expect(await violationsInBoth(page, "[role=dialog]")).toEqual([]);
  });

  it("comes for machines, under a name that names nobody", async () => {
    const download = await downloaded(page, "Scarica per il computer (JSON)");

    expect(download.suggestedFilename()).toMatch(/^copia-\d{4}-\d\d-\d\d\.json$/);
    const text = await readFile(await download.path(), "utf8");
    const copy = PersonCopy.parse(JSON.parse(text));
    expect(copy.leftOut).toEqual([{ section: "household", reason: "Si capisce di chi si parla" }]);
    expect(text).toContain("Belprato");
    expect(text).not.toMatch(/zaccaria|ventura|arrivati insieme/i);
  });

  it("comes on paper, which names her and no other member", async () => {
    const download = await downloaded(page, "Scarica il PDF");

    expect(download.suggestedFilename()).toMatch(/^copia-\d{4}-\d\d-\d\d\.pdf$/);
    const bytes = new Uint8Array(await readFile(await download.path()));
    const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: true });
    expect(text.replace(/\s+/g, " ")).toContain("Anna Belprato");
    expect(text).toContain("Si capisce di chi si parla");
    expect(text).not.toMatch(/zaccaria|ventura|arrivati insieme/i);
  });

  it("stands afterwards among what has left the house", async () => {
    await inDialog(page).getByRole("button", { name: "Chiudi" }).click();

    const left = page.getByRole("region", { name: "Che cosa è uscito" });
    await left.getByText("Copia dei dati alla persona").waitFor();
    await left.getByText(/^alla persona · il .*, a mano$/).waitFor();
    expect(faultsOf(page.context())).toEqual([]);
  });
});

describe("with the keyboard alone", () => {
  let page: Page;

  beforeAll(async () => {
    page = await rightsPage();
  });
  afterAll(() => page.context().close());

  /** Walks on until what is wanted has the focus. */
  const tabTo = async (name: RegExp) => {
    for (let steps = 0; steps < 80; steps++) {
      await page.keyboard.press("Tab");
      const focused = await page.evaluate(() => {
        const { activeElement: element } = document;
        return element?.getAttribute("aria-label") ?? element?.textContent ?? "";
      });
      if (name.test(focused)) return;
    }
    throw new Error(`No number of steps leads to ${name}.`);
  };

  it("a consent is recorded, and the focus comes back to its cell", async () => {
    await page.getByRole("tab", { name: "Diritti e consensi" }).focus();

    await tabTo(/^Fotografie, Belprato Anna: non chiesto$/);
    await page.keyboard.press("Enter");
    await inDialog(page).getByText("Belprato Anna").waitFor();
    await tabTo(/^Registra un consenso$/);
    await page.keyboard.press("Enter");
    await inDialog(page).waitFor({ state: "detached" });

    const cell = page.getByRole("button", { name: /^Fotografie, Belprato Anna: dato il / });
    await cell.waitFor();
    expect(await cell.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it("a consent is withdrawn from the same cell", async () => {
    await page.keyboard.press("Enter");
    await inDialog(page).getByRole("heading", { name: "Registra un ritiro" }).waitFor();
    await tabTo(/^Registra un ritiro$/);
    await page.keyboard.press("Enter");

    await page.getByRole("button", { name: /^Fotografie, Belprato Anna: ritirato il / }).waitFor();
    expect(faultsOf(page.context())).toEqual([]);
  });
});

describe.each(["light", "dark"] as const)("in %s", (colorScheme) => {
  let page: Page;

  beforeAll(async () => {
    page = await rightsPage({ colorScheme });
  });
  afterAll(() => page.context().close());

  it("the tab is free of axe violations", async () => {
    expect(await violationsIn(page, "main")).toEqual([]);
  });

  it("the dialog of a copy is free of axe violations, asked and to be read", async () => {
    await openCopy(page);
    const asking = await violationsIn(page, "[role=dialog]");
    await prepare(page);
    const reading = await violationsIn(page, "[role=dialog]");
    await page.keyboard.press("Escape");
    await inDialog(page).waitFor({ state: "detached" });

    expect([...asking, ...reading]).toEqual([]);
  });

  it("the dialog of a consent is free of axe violations", async () => {
    await page.getByRole("button", { name: /^Statistiche, Belprato Anna/ }).click();
    await inDialog(page).getByRole("heading", { name: "Registra un consenso" }).waitFor();

    expect(await violationsIn(page, "[role=dialog]")).toEqual([]);
  });
});

describe.each([1280, 1000, 390])("on a screen of %i px", (width) => {
  it("all consents are in sight without scrolling sideways", async () => {
    const page = await rightsPage({ viewport: { width, height: 800 } });
    const matrix = page.getByRole("region", { name: "Informative e consensi" });

    const beyond = await matrix.evaluate((section) => {
      const { right } = section.getBoundingClientRect();
      return [...section.querySelectorAll("button, td, th, li")].filter(
        (part) => part.getBoundingClientRect().right > right || part.scrollWidth > part.clientWidth + 1,
      ).length;
    });

    expect(await overflows(page)).toBe(false);
    expect(beyond).toBe(0);
    await page.context().close();
  });
});
