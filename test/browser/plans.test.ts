import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StoredRecord } from "#shared/resource";
import { closeBrowser } from "./browser.ts";
import { type Colleague, colleague } from "./server.ts";
import { faultsOf, go, signedIn } from "./visit.ts";

const goal = {
  id: "gol_01ARZ3NDEKTSV4RRFFQ69G5FAV",
  area: "work",
  text: "Un contratto di sei mesi",
  indicator: "Contratto firmato",
  actions: [{ text: "Scrivere il curriculum" }],
};

let page: Page;
let other: Colleague;
let household: StoredRecord;
let plan: StoredRecord;

/** The step's button, or its place in the menu behind it, and then its dialog. */
const take = async (name: string) => {
  const button = page.getByRole("group", { name: "Che cosa si può fare ora" });
  if ((await button.getByRole("button", { name: `${name}…` }).count()) > 0)
    await button.getByRole("button", { name: `${name}…` }).click();
  else {
    await button.getByRole("button", { name: "Altri passi" }).click();
    await page.getByRole("menuitem", { name: `${name}…` }).click();
  }
  await page.getByRole("dialog").getByRole("button", { name }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
};

const chip = (text: string) => page.locator("main .MuiChip-root", { hasText: text }).first();

const textOf = async (name: RegExp | string): Promise<{ file: string; text: string }> => {
  const [download] = await Promise.all([
    page.waitForEvent("download", { timeout: 30_000 }),
    page.getByRole("button", { name }).click(),
  ]);
  const bytes = new Uint8Array(await readFile(await download.path()));
  const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: true });
  return { file: download.suggestedFilename(), text: text.replace(/\s+/g, " ") };
};

beforeAll(async () => {
  other = await colleague("coordinator");
  household = await other.create("households", { type: "singleWoman" });
  const guest = await other.create("people", { householdId: household.id, lastName: "Prova", firstName: "Anna" });
  plan = await other.create("plans", {
    householdId: household.id,
    kind: "PI",
    reviewEveryMonths: 3,
    participants: [{ role: "guest", personId: guest.id }],
    goals: [goal],
  });
  page = await signedIn("coordinator");
});
afterAll(closeBrowser);

describe("the page of a plan", () => {
  it("writes on a draft and saves with the keyboard", async () => {
    await go(page, `/plans/${plan.id}`);

    await page.getByRole("button", { name: "Modifica il progetto" }).click();
    await page.getByLabel("Difficoltà").fill("Documenti in scadenza");
    await page.keyboard.press("Control+Enter");

    await page.getByText("Documenti in scadenza").waitFor();
    await page.getByRole("button", { name: "Modifica il progetto" }).waitFor();
  });

  it("shares, approves and starts it, each by its button", async () => {
    await take("Condividi");
    await chip("Condiviso").waitFor();
    await take("Approva");
    await chip("Approvato").waitFor();
    await take("Avvia");

    await chip("Attivo").waitFor();
    expect(await page.getByRole("button", { name: "Modifica il progetto" }).count()).toBe(0);
  });

  it("ticks an action off and marks how far the goal is", async () => {
    await page.getByRole("checkbox", { name: "Fatta: Scrivere il curriculum" }).click();
    await page.getByText("fatta il").waitFor();

    await page.getByRole("button", { name: "Segna l'avanzamento" }).click();
    await page.getByRole("button", { name: "2, a metà strada" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Segna l'avanzamento" }).click();

    await page.getByText("2 su 4").waitFor();
  });

  it("writes a review down: refused with its reasons, then taken, and the goal has moved", async () => {
    await page.getByRole("button", { name: "Nuova verifica" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Congiunta con l'inviante" }).click();
    await dialog.getByRole("textbox", { name: "Verbale" }).fill("Si è parlato del lavoro.");
    await dialog.getByRole("button", { name: "Registra la verifica" }).click();
    await dialog.getByText("Servono almeno una persona nostra e una del servizio inviante.").waitFor();

    await dialog.getByRole("button", { name: "Con l'ospite" }).click();
    await dialog.getByRole("button", { name: "4, raggiunto" }).click();
    await dialog.getByRole("button", { name: "Registra la verifica" }).click();

    await dialog.waitFor({ state: "detached" });
    await page.getByText("4 su 4").waitFor();
    await page.getByRole("link", { name: /^Verifica del/ }).waitFor();
  });

  it("begins the next edition and says what is new in it", async () => {
    await take("Prossima edizione");

    await page.getByRole("link", { name: "Apri l'edizione 2" }).click();

    await chip("Edizione 2").waitFor();
    await page.getByText("Nessuna differenza nel testo").waitFor();
  });
});

describe("papers", () => {
  it("of a plan say what it says, on A4, under a name of codes only", async () => {
    await go(page, `/plans/${plan.id}`);

    const { file, text } = await textOf("PDF");

    expect(file).toBe(`PI-${household.code}-ed1.pdf`);
    for (const words of [
      "Società Cooperativa Sociale Novo Millennio",
      "Progetto individuale",
      `Nucleo ${household.code} · Edizione 1`,
      "Anna Prova",
      "Un contratto di sei mesi",
      "4 su 4",
      "Luogo e data",
      "pagina 1 di",
    ])
      expect(text).toContain(words);
  });

  it("of a review hold its minutes", async () => {
    await page.getByRole("link", { name: /^Verifica del/ }).click();
    await page.getByRole("heading", { name: /^Verifica del/ }).waitFor();

    const { file, text } = await textOf("PDF");

    expect(file).toMatch(new RegExp(`^PI-${household.code}-ed1-\\d{4}-\\d\\d-\\d\\d\\.pdf$`));
    for (const words of ["Verbale di verifica", "Si è parlato del lavoro.", "Anna Prova"])
      expect(text).toContain(words);
    expect(faultsOf(page.context())).toEqual([]);
  });

  it("come in English or Italian where the pages are English", async () => {
    const reader = await signedIn("coordinator", { language: "en" });
    await go(reader, `/plans/${plan.id}`);

    await reader.getByRole("button", { name: "PDF" }).click();

    await reader.getByRole("menuitem", { name: "PDF in English" }).waitFor();
    await reader.getByRole("menuitem", { name: "PDF in Italian" }).waitFor();
    await reader.context().close();
  });
});

describe("an educator", () => {
  it("on a narrow screen shares a plan but does not approve it", async () => {
    const educator = (await other.list("staff")).find(({ username }) => username === "educator");
    await other.post(`/households/${household.id}/educators`, {
      educators: [{ staffId: educator?.id, role: "responsible", from: "2026-01-01" }],
    });
    const second = await other.create("plans", { householdId: household.id, kind: "PEI" });
    await other.post(`/plans/${second.id}/sharing`, {});
    const reader = await signedIn("educator", { viewport: { width: 360, height: 740 } });
    await go(reader, `/plans/${second.id}`);

    await reader.getByText("Per essere approvato manca ancora:").waitFor();

    expect(await reader.getByRole("button", { name: /^Approva/ }).count()).toBe(0);
    expect(await reader.locator("main").evaluate((main) => main.scrollWidth > main.clientWidth)).toBe(false);
    await reader.context().close();
  });
});
