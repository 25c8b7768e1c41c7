import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StoredRecord } from "#shared/resource";
import { closeBrowser } from "./browser.ts";
import { type Colleague, colleague } from "./server.ts";
import { faultsOf, go, overflows, signedIn } from "./visit.ts";

let coordinator: Colleague;
let page: Page;
let mine: StoredRecord;

/** A household of the demo, by the name that its record carries. */
const householdCalled = async (name: string): Promise<StoredRecord> => {
  const found = (await coordinator.list("households")).find((one) => String(one.name).startsWith(name));
  if (!found) throw new Error(`There is no household ${name}.`);
  return found;
};

const isAssignedTo = (staffId: string | undefined, { educators, status }: StoredRecord): boolean =>
  status === "inHousing" &&
  Array.isArray(educators) &&
  educators.some((one) => one.staffId === staffId && one.to === undefined);

const typeInDialog = (text: string) => page.getByRole("dialog").getByLabel("Che cosa è successo").fill(text);

beforeAll(async () => {
  coordinator = await colleague("coordinator");
  const staff = (await coordinator.list("staff")).find(({ username }) => username === "educator");
  const own = (await coordinator.list("households")).find((one) => isAssignedTo(staff?.id, one));
  if (!own) throw new Error("The educator of the demo has no household.");
  mine = own;
  page = await signedIn("educator");
});
afterAll(closeBrowser);

describe("the quick entry", () => {
  it("opens with a key, keeps its draft, saves with Ctrl+Enter and is in the diary", async () => {
    await page.keyboard.press("n");
    await page.getByRole("combobox", { name: "Nucleo" }).fill(String(mine.code));
    await page.getByRole("option").first().click();
    await typeInDialog("Colloquio di prova, dal portone");
    await page.getByRole("button", { name: "Chiudi" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });

    await page.keyboard.press("Control+Shift+D");
    const kept = await page.getByRole("dialog").getByLabel("Che cosa è successo").inputValue();
    const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    await page.getByRole("dialog").getByLabel("Minuti").fill("1:30");
    await page.keyboard.press("Control+Enter");
    await page.getByText("Annotazione salvata").waitFor();
    await go(page, "/diary");
    const entry = page.getByRole("listitem").filter({ hasText: "Colloquio di prova, dal portone" });
    await entry.waitFor();

    expect(kept).toBe("Colloquio di prova, dal portone");
    expect(stored).not.toContain("portone");
    expect(await entry.textContent()).toContain("1:30 h");
  });

  it("does not open while somebody types an n, and says what is missing", async () => {
    await go(page, "/diary");
    await page.getByLabel("Parole da cercare").press("n");
    const opened = await page.getByRole("dialog").count();
    await page.getByRole("button", { name: "Scrivi nel diario" }).first().click();
    await page.getByRole("dialog").getByRole("button", { name: "Salva" }).click();

    await page.getByText("Serve per salvare.").first().waitFor();
    expect(opened).toBe(0);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  });
});

describe("the page of the diaries", () => {
  it("finds words in one's own diaries and marks them", async () => {
    await go(page, "/diary");

    await page.getByLabel("Parole da cercare").fill("PORTONE");

    await page.locator("mark").filter({ hasText: "portone" }).first().waitFor();
    expect(await page.locator("main ol > li").count()).toBe(1);
  });

  it("fits a phone", async () => {
    const phone = await signedIn("educator", { viewport: { width: 390, height: 780 }, colorScheme: "dark" });
    await go(phone, "/diary");

    expect(await overflows(phone)).toBe(false);
    await phone.context().close();
  });
});

describe("a household's diary", () => {
  it("shows the incident and the open question, which its coordinator answers", async () => {
    const riboldi = await householdCalled("Riboldi");
    const office = await signedIn("coordinator");
    await go(office, `/households/${riboldi.id}`);
    const diary = office.getByRole("region", { name: "Diario" });
    await diary.getByText("Eventi critici recenti").waitFor();
    await diary.getByText("Richiesta aperta").waitFor();

    await diary.getByRole("button", { name: /^Rispondi/ }).click();
    await office.getByRole("dialog").getByLabel("Risposta").fill("Sì: una relazione breve, spedita.");
    await office.getByRole("dialog").getByRole("button", { name: "Rispondi" }).click();

    await diary.getByText("Sì: una relazione breve, spedita.").waitFor();
    expect(await diary.getByText("Richiesta aperta").count()).toBe(0);
    expect(await diary.getByText(/Ultimo scambio con l'inviante: \d+ giorni fa/).count()).toBe(1);
    expect(faultsOf(office.context())).toEqual([]);
    await office.context().close();
  });

  it("leads to a goal's page with its hours and, as a table too, its course", async () => {
    const benali = await householdCalled("Benali");
    const office = await signedIn("coordinator");
    await go(office, `/households/${benali.id}`);
    await office.getByRole("region", { name: "Diario" }).locator("a[href*='/goals/']").first().click();
    await office.getByRole("heading", { name: "Ore dedicate" }).waitFor();

    await office.getByRole("img", { name: /^Da \d su 4/ }).waitFor();
    await office.getByRole("button", { name: "Mostra come tabella" }).click();

    expect(await office.getByRole("table", { name: "Andamento" }).getByRole("row").count()).toBeGreaterThan(1);
    expect(faultsOf(office.context())).toEqual([]);
    await office.context().close();
  });
});
