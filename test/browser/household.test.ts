import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeBrowser } from "./browser.ts";
import { type Colleague, colleague } from "./server.ts";
import { faultsOf, go, overflows, signedIn } from "./visit.ts";

let page: Page;
let other: Colleague;

beforeAll(async () => {
  other = await colleague("coordinator");
  page = await signedIn("coordinator");
});
afterAll(closeBrowser);

let serial = 0;
const letters = (n: number): string =>
  String.fromCharCode(...[...String(n).padStart(4, "0")].map((d) => 97 + Number(d)));

/** A mother with a daughter and a father who lives elsewhere, under a surname nobody else has. */
const aFamily = async () => {
  const surname = `Zorzi${letters(Date.now() % 10_000)}${letters(serial++)}`;
  const household = await other.create("households", { type: "womanWithChildren" });
  const person = (firstName: string, more: object) =>
    other.create("people", { householdId: household.id, lastName: surname, firstName, ...more });
  await person("Ada", { birthDate: "1990-03-03", relation: "head", sex: "female" });
  await person("Bice", { birthDate: "2019-03-03", relation: "child" });
  const father = await person("Carlo", { residency: "nonResident", relation: "otherParent" });
  const plan = await other.create("plans", {
    householdId: household.id,
    kind: "PI",
    participants: [{ role: "nonResident", personId: father.id, name: `Carlo ${surname}` }],
  });
  return { surname, household, father, plan };
};

const section = (title: string) => page.getByRole("region", { name: title, exact: true });

const stepOf = async (name: string, step: string) => {
  await page.getByRole("button", { name: `Altro su ${name}` }).click();
  await page.getByRole("menuitem", { name: step }).click();
};

describe("the household page", () => {
  it("asks at most three questions when it is opened by its address", async () => {
    const { household } = await aFamily();
    const visitor = (await signedIn("coordinator")).context();
    const asked: string[] = [];
    const fresh = await visitor.newPage();
    fresh.on("request", (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.startsWith("/api/") && pathname !== "/api/me") asked.push(`${request.method()} ${pathname}`);
    });

    await go(fresh, `/households/${household.id}`);
    await fresh.getByRole("heading", { name: "Diario", exact: true }).waitFor();
    await fresh.waitForLoadState("networkidle");

    expect(asked).toContain(`GET /api/households/${household.id}/file`);
    expect(asked.length).toBeLessThanOrEqual(3);
    await visitor.close();
  });

  it("takes a newborn in, and says that she is here", async () => {
    const { household, surname } = await aFamily();
    await go(page, `/households/${household.id}`);

    await section("Persone").getByRole("button", { name: "Aggiungi" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("combobox", { name: "Motivo dell'arrivo" }).click();
    await page.getByRole("option", { name: "Nascita" }).click();
    await dialog.getByRole("textbox", { name: "Cognome" }).fill(surname);
    await dialog.getByRole("textbox", { name: "Nome", exact: true }).fill("Dina");
    await dialog.getByRole("button", { name: "Aggiungi una persona" }).click();

    await section("Persone")
      .getByRole("link", { name: `${surname} Dina` })
      .waitFor();
  });

  it("refuses the same child twice, with a sentence that says what to do", async () => {
    const { household, surname } = await aFamily();
    await go(page, `/households/${household.id}`);

    await section("Persone").getByRole("button", { name: "Aggiungi" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("combobox", { name: "Motivo dell'arrivo" }).click();
    await page.getByRole("option", { name: "Arrivo", exact: true }).click();
    await dialog.getByRole("textbox", { name: "Cognome" }).fill(surname);
    await dialog.getByRole("textbox", { name: "Nome", exact: true }).fill("bice");
    await dialog.getByRole("button", { name: "Aggiungi una persona" }).click();

    await dialog.getByText("Questa persona fa già parte del nucleo").waitFor();
    await page.keyboard.press("Escape");
  });

  it("splits a household, and each shows where the other is", async () => {
    const { household, surname } = await aFamily();
    await other.create("people", {
      householdId: household.id,
      lastName: surname,
      firstName: "Elsa",
      birthDate: "1999-01-01",
      relation: "sibling",
      sex: "female",
    });
    await go(page, `/households/${household.id}`);

    await page.getByRole("button", { name: "Dividi il nucleo" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("checkbox", { name: `${surname} Elsa` }).check();
    await dialog.getByRole("combobox", { name: "Tipo di nucleo" }).click();
    await page.getByRole("option", { name: "Donna sola" }).click();
    await dialog.getByRole("button", { name: "Dividi il nucleo" }).click();

    await section("Persone").getByRole("button", { name: "1 persona non è più qui" }).click();
    await section("Persone").getByText("Prosegue nel nucleo").getByRole("link").click();
    await page.getByText("Veniva dal nucleo").waitFor();
    await section("Persone")
      .getByRole("link", { name: `${surname} Elsa` })
      .waitFor();
  });

  it("takes the father out of everything at once when he is blocked, and keeps him for the coordinator", async () => {
    const { household, father, plan, surname } = await aFamily();
    await go(page, `/households/${household.id}`);
    await section("Partecipanti non ospiti")
      .getByRole("link", { name: `${surname} Carlo` })
      .waitFor();

    await stepOf(`${surname} Carlo`, "Blocco di sicurezza");
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox").last().fill("Ordine di protezione");
    await dialog.getByRole("button", { name: "Blocco di sicurezza" }).click();

    await section("Blocco di sicurezza").getByText("Ordine di protezione").waitFor();
    expect(await section("Partecipanti non ospiti").getByRole("link").count()).toBe(0);
    const [stored] = (await other.list("plans")).filter(({ id }) => id === plan.id);
    expect(stored?.participants).toEqual([]);
    const educator = await colleague("educator");
    expect((await educator.list("people")).some(({ id }) => id === father.id)).toBe(false);
  });

  it("keeps the support network and the papers, with what is about to expire marked", async () => {
    const { household } = await aFamily();
    const expiresOn = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
    await other.create("documents", { householdId: household.id, kind: "passport", expiresOn });
    await go(page, `/households/${household.id}`);

    await section("Rete di sostegno").getByRole("button", { name: "Modifica" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Aggiungi" }).click();
    await dialog.getByRole("textbox", { name: "Chi" }).fill("Scuola Leopardi");
    await dialog.getByRole("combobox", { name: "Tipo" }).click();
    await page.getByRole("option", { name: "Scuola" }).click();
    await dialog.getByRole("button", { name: "Salva" }).click();

    await section("Rete di sostegno").getByText("Scuola Leopardi").waitFor();
    await section("Documenti")
      .getByText(/^scade il/)
      .waitFor();
  });

  it("fits a narrow screen, and no fault has been seen", async () => {
    const { household } = await aFamily();
    const educator = (await other.list("staff")).find(({ username }) => username === "educator");
    await other.post(`/households/${household.id}/educators`, {
      educators: [{ staffId: educator?.id, role: "responsible", from: "2026-01-01" }],
    });
    const narrow = await signedIn("educator", {
      viewport: { width: 390, height: 844 },
      colorScheme: "dark",
    });

    await go(narrow, `/households/${household.id}`);
    await narrow.getByRole("heading", { name: "Rete di sostegno" }).waitFor();

    expect(await overflows(narrow)).toBe(false);
    expect(faultsOf(narrow.context())).toEqual([]);
    expect(faultsOf(page.context())).toEqual([]);
    await narrow.context().close();
  });
});

describe("a step", () => {
  it("is taken with Ctrl+Enter from a long text, and a click beside it loses nothing", async () => {
    const { household } = await aFamily();
    await go(page, `/households/${household.id}`);
    await page.getByRole("button", { name: /Rendi riservato/ }).click();
    const reason = page.getByRole("dialog").getByRole("textbox").last();
    await reason.fill("Il padre conosce chi lavora qui.");

    await page.mouse.click(5, 400);
    expect(await reason.inputValue()).toBe("Il padre conosce chi lavora qui.");
    await reason.press("Control+Enter");

    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.getByText("Riservato", { exact: true }).first().waitFor();
  });
});
