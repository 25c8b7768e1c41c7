import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signIn } from "#infra/local/tokens";
import { violationsIn } from "./axe.ts";
import { closeBrowser } from "./browser.ts";
import { here } from "./here.ts";
import { aMachine, type Handed, opens } from "./partner-machine.ts";
import { colleague } from "./server.ts";
import { faultsOf, go, overflows, signedIn } from "./visit.ts";

afterAll(closeBrowser);

const dialog = (page: Page) => page.getByRole("dialog");

const press = (page: Page, name: string) => page.getByRole("main").getByRole("button", { name, exact: true }).click();

const confirm = (page: Page, name: string) => dialog(page).getByRole("button", { name, exact: true }).click();

const copied = async (page: Page, what: string): Promise<string> => {
  await dialog(page)
    .getByRole("button", { name: `Copia: ${what}` })
    .click();
  await dialog(page).getByText("Copiato", { exact: true }).last().waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
};

/** Copies what the dialog shows once, and closes it. */
const handedOver = async (page: Page): Promise<Handed> => {
  const handed = { client: await copied(page, "Id del client"), secret: await copied(page, "Segreto") };
  await confirm(page, "L'ho consegnato");
  await dialog(page).waitFor({ state: "hidden" });
  return handed;
};

const connect = async (page: Page, name: string) => {
  await go(page, "/partner-clients");
  await press(page, "Collega un partner");
  await dialog(page).getByLabel("Nome").fill(name);
  await dialog(page).getByLabel("Ente").fill("Consorzio");
  await page.getByRole("option", { name: "Consorzio Farsi Prossimo" }).click();
  await dialog(page).getByLabel("Unità che vede").fill("CasAmica");
  await page.getByRole("option", { name: "CasAmica" }).click();
  await confirm(page, "Collega un partner");
  await dialog(page).getByText("Si vede solo adesso").waitFor();
};

const aReferral = (partnerReference: string) => ({
  partnerReference,
  householdType: "family",
  members: [{ role: "adult", birthYear: 1990 }],
});

/** Under which id staff know it. */
const recordId = (id: string) => id.replace("prf_", "ref_");

let page: Page;
let first: Handed;

beforeAll(async () => {
  page = await signedIn("area-manager");
});

describe("a partner's client", () => {
  it("is made with a secret that is shown once, copied, and opens the door", async () => {
    await connect(page, "cooperativa-prova");
    await page.keyboard.press("Escape");
    expect(await dialog(page).count()).toBe(1);
    expect(await violationsIn(page, "[role=dialog]")).toEqual([]);

    first = await handedOver(page);

    await page.getByRole("heading", { name: "cooperativa-prova" }).waitFor();
    expect(first.secret.length).toBeGreaterThan(30);
    expect(await opens(first)).toBe(true);
    expect(await page.content()).not.toContain(first.secret);
    await page.reload();
    await page.getByRole("heading", { name: "cooperativa-prova" }).waitFor();
    expect(await page.content()).not.toContain(first.secret);
  });

  it("changes its secret in two steps, and is never left outside", async () => {
    await press(page, "Crea un nuovo segreto");
    await confirm(page, "Crea un nuovo segreto");
    await dialog(page).getByText("Si vede solo adesso").waitFor();
    const second = await handedOver(page);
    await page.getByText("vecchio, vale ancora", { exact: true }).waitFor();
    expect([await opens(first), await opens(second)]).toEqual([true, true]);

    await press(page, "Togli il vecchio");
    await confirm(page, "Togli il vecchio");
    await page.getByText("in uso", { exact: true }).waitFor();

    expect([await opens(first), await opens(second)]).toEqual([false, true]);
    first = second;
  });

  it("is shut out at once when it is suspended, and comes back with the secret it has", async () => {
    const machine = await aMachine(first);
    await press(page, "Sospendi…");
    await confirm(page, "Sospendi");
    await page.getByText("sospeso", { exact: true }).waitFor();
    expect(await machine.status("/capacity")).toBe(403);

    await press(page, "Riammetti…");
    await confirm(page, "Riammetti");
    await page.getByText("attivo", { exact: true }).waitFor();

    expect(await machine.status("/capacity")).toBe(200);
    expect(faultsOf(page.context())).toEqual([]);
  });

  it("shows how its webhook fares, and why it fails", async () => {
    await press(page, "Modifica");
    await page.getByLabel("Indirizzo degli avvisi").fill("http://127.0.0.1:9/avvisi");
    await press(page, "Salva");
    await page.getByText("Ancora nessun avviso consegnato.").waitFor();
    await page.getByText("A ogni cambiamento scriviamo a http://127.0.0.1:9/avvisi").waitFor();

    const machine = await aMachine(first);
    const coordinator = await colleague("coordinator");
    const failing = page.getByText("il sistema del partner non è raggiungibile");
    let count = 0;
    const tellAndLook = async () => {
      count += 1;
      const id = recordId(await machine.refer(aReferral(`CP-W${count}`)));
      await expect
        .poll(() => coordinator.post(`/referrals/${id}/withdrawal`, { closingReason: "noSuitablePlace" }))
        .toBe(200);
      await page.reload();
      await page.getByText("Ancora nessun avviso consegnato.").waitFor();
      return failing.count();
    };
    await expect.poll(tellAndLook, { timeout: 30_000 }).toBe(1);

    expect(await page.getByText(/In attesa: \d/).count()).toBe(1);
  });

  it("has pages that are accessible by day and by night, and fit a telephone", async () => {
    const path = new URL(page.url()).hash.slice(1);
    const narrow = { colorScheme: "dark", language: "en", viewport: { width: 360, height: 740 } } as const;
    for (const visit of [{}, { colorScheme: "dark" }, narrow] as const) {
      const visitor = await signedIn("area-manager", visit);
      for (const at of ["/partner-clients", path]) {
        await go(visitor, at);
        await visitor.getByText("cooperativa-prova").first().waitFor();
        await visitor.waitForLoadState("networkidle");
        expect(await overflows(visitor)).toBe(false);
        expect(await violationsIn(visitor, "main")).toEqual([]);
      }
      await visitor.context().close();
    }
  });

  it("is nobody else's to see", async () => {
    const coordinator = await signedIn("coordinator");
    await go(coordinator, "/partner-clients");

    expect(await coordinator.locator("main").innerText()).not.toContain("cooperativa-prova");
    await coordinator.context().close();
  });
});

/** How many documents staff know of; projections bring them a moment later. */
const papersKnown = async (referral: string): Promise<number> => {
  const address = here().address;
  const { access_token } = await signIn(address, "coordinator", here().passwords.coordinator ?? "");
  const headers = { authorization: `Bearer ${access_token}` };
  const answer = await fetch(`${address}/api/referrals/${referral}/partner-documents`, { headers });
  return answer.ok ? (await answer.json()).items.length : 0;
};

const FILE = "%PDF-1.7 di prova";

describe("a partner's documents", () => {
  it("stand on the referral's page, and what has come is saved as a file", async () => {
    const machine = await aMachine(first);
    const id = await machine.refer(aReferral("CP-1"));
    const document = { contentType: "application/pdf", bytes: FILE.length };
    const { upload } = await machine.announce(id, { ...document, kind: "socialReport" });
    await machine.announce(id, { ...document, kind: "courtOrder" });
    const { "content-length": _, ...headers } = upload.headers;
    expect((await fetch(new URL(upload.url, here().address), { method: "PUT", headers, body: FILE })).ok).toBe(true);

    await expect.poll(() => papersKnown(recordId(id)), { timeout: 10_000 }).toBe(2);

    const coordinator = await signedIn("coordinator");
    await go(coordinator, `/referrals/${recordId(id)}`);
    const papers = coordinator.getByRole("region", { name: /Documenti dal partner/ });
    await papers.getByText("2. ").waitFor();
    const [download] = await Promise.all([
      coordinator.waitForEvent("download"),
      papers.getByRole("button", { name: /1\. / }).click(),
    ]);

    expect(download.suggestedFilename()).toBe("documento-1.pdf");
    expect(await readFile(await download.path(), "utf8")).toBe(FILE);
    expect(await papers.getByRole("button").count()).toBe(1);
    expect(await violationsIn(coordinator, "main")).toEqual([]);
    expect(faultsOf(coordinator.context())).toEqual([]);
    await coordinator.context().close();
  });
});
