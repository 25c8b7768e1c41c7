import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays, civilDateAt } from "#shared/dates";
import type { StoredRecord } from "#shared/resource";
import { openedOnce, settled } from "./all-pages.ts";
import { violationsInBoth } from "./axe.ts";
import { closeBrowser } from "./browser.ts";
import { inOpen, inWhatOpens } from "./opened-over.ts";
import { type Colleague, colleague } from "./server.ts";
import { go } from "./visit.ts";

const today = civilDateAt(new Date().toISOString());
const { pageOf, recordsOf } = openedOnce();

let other: Colleague;

beforeAll(async () => {
  other = await colleague("coordinator");
});
afterAll(closeBrowser);

const put = (kind: string, { id }: StoredRecord) => other.edit(kind, id, { archived: { from: false, to: true } });

/** The page as somebody finds it who comes to it: it asks for what has changed. */
const opened = async (path: string, role = "coordinator"): Promise<Page> => {
  const page = await pageOf(role);
  await go(page, "/");
  await go(page, path);
  await settled(page);
  return page;
};

const button = (on: Page | Locator, name: string | RegExp) => on.getByRole("button", { name, exact: true }).first();
const section = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

const inMenu = async (page: Page, name: string, opens: Locator): Promise<string[]> => {
  await opens.click();
  return inOpen(page, name, "menu");
};

const stayingIn = async (status: string): Promise<StoredRecord> => {
  const found = (await recordsOf("coordinator", "placements")).find((one) => one.status === status && !one.archived);
  if (!found) throw new Error(`No placement is ${status}.`);
  return found;
};

describe("what opens over a household's page, in light and dark", () => {
  it("is free of violations: entry, support, papers, a member's menu, what was sent", async () => {
    const household = await other.create("households", { type: "singleWoman" });
    const of = { householdId: household.id };
    await other.create("people", { ...of, lastName: "Prova", firstName: "Ada", relation: "head" });
    await other.create("documents", { ...of, kind: "identityCard", expiresOn: addDays(today, 400) });
    const page = await opened(`/households/${household.id}`);
    const found = await inWhatOpens(page, "entry", button(page, "Accogli"));
    found.push(...(await inWhatOpens(page, "support", button(section(page, "Rete di sostegno"), "Modifica"))));
    found.push(...(await inMenu(page, "member", button(page, "Altro su Prova Ada"))));
    const paper = button(section(page, "Documenti"), /^Modifica/);
    found.push(...(await inWhatOpens(page, "paper", paper)));
    await page.getByRole("tab", { name: "Diritti e consensi" }).click();
    found.push(...(await inWhatOpens(page, "sent", button(page, "Registra un invio"))));

    expect(found).toEqual([]);
    await put("households", household);
  });

  it("is free of violations where somebody lives: the departure; and for the area manager: the reason for a diary", async () => {
    const { householdId } = await stayingIn("inProgress");
    const page = await opened(`/households/${householdId}`);
    const found = await inWhatOpens(page, "departure", button(page, "Registra l'uscita"));
    const hers = await opened(`/households/${householdId}`, "area-manager");
    found.push(...(await inWhatOpens(hers, "reason", button(hers, "Apri il diario con un motivo"))));

    expect(found).toEqual([]);
  });
});

describe("what opens over other pages, in light and dark", () => {
  it("is free of violations on a plan: its review, its other steps, the languages of its paper", async () => {
    const plan = (await recordsOf("coordinator", "plans")).find(({ status }) => status === "active");
    const page = await opened(`/plans/${plan?.id}`);
    const found = await inWhatOpens(page, "review", button(page, /^Nuova verifica/));
    found.push(...(await inMenu(page, "steps", button(page, "Altri passi"))));
    await button(page, /^EN,/).click();
    found.push(...(await inMenu(page, "languages", button(page.getByRole("main"), "PDF"))));
    await button(page, /^IT,/).click();
    found.push(...(await inMenu(page, "account", button(page, /Il tuo accesso:/))));

    expect(found).toEqual([]);
  });

  it("is free of violations in the team: a handover, a meeting", async () => {
    const page = await opened("/team");
    const found = await inWhatOpens(page, "handover", button(page, /^Passa i nuclei di/));
    await go(page, "/team-meetings");
    await settled(page);

    expect([...found, ...(await inWhatOpens(page, "meeting", button(page, "Nuova riunione")))]).toEqual([]);
  });

  it("is free of violations on the board: on empty days, with a stay, with an outage and what it would do", async () => {
    const unit = await other.create("units", { code: "000", name: "Casa Prova", capacityMeasure: "apartments" });
    const availability = [{ from: "2026-01-01" }];
    const place = await other.create("places", { unitId: unit.id, name: "Prova 1", kind: "apartment", availability });
    const blocked = { placeId: place.id, from: addDays(today, 25), to: addDays(today, 30), reason: "other" };
    const outage = await other.create("outages", blocked);
    const page = await opened("/board");
    const named = page.getByRole("rowheader", { name: "Prova 1", exact: true });
    const lane = page.getByRole("row").filter({ has: named }).locator(".board-lane");
    const found = await inMenu(page, "days", lane);
    await lane.click();
    await page.getByRole("menuitem", { name: "Blocca da qui…" }).click();
    found.push(...(await inOpen(page, "outage")));
    const stay = page.getByRole("link", { name: /: In corso dal/ }).first();
    found.push(...(await inMenu(page, "stay", stay)));
    await go(page, `/outages/${outage.id}`);
    await button(page, "Modifica").click();
    await page.getByLabel("Di nuovo usabile dal").fill(addDays(today, 40));
    await button(page, "Salva").click();
    await page.getByRole("dialog", { name: "Salvando succede anche questo" }).waitFor();

    expect([...found, ...(await inOpen(page, "foreseen"))]).toEqual([]);
    await put("units", unit);
  });

  it("is free of violations around referrals: a drop without a way, leaving a draft, what it lacks", async () => {
    const received = (await recordsOf("coordinator", "referrals")).find(({ status }) => status === "received");
    const page = await opened("/referrals");
    await button(page, "Lavagna").click();
    await button(page, `Sposta ${received?.number}`).focus();
    await page.keyboard.press("Enter");
    for (const column of ["Ricevute", "In filtro"]) {
      await page.getByText(`${received?.number} è sopra «${column}».`).waitFor({ state: "attached" });
      await page.keyboard.press("ArrowRight");
    }
    await page.getByText(`${received?.number} è sopra «Idonee».`).waitFor({ state: "attached" });
    await page.keyboard.press("Enter");
    const found = await inOpen(page, "drop");

    await go(page, "/referrals/new");
    await page.route("**/api/referrals", (route) => route.abort());
    await page.getByRole("textbox", { name: "Bisogni" }).fill("Prova di uscita");
    await page.getByText(/Non ancora salvato/).waitFor();
    found.push(...(await inWhatOpens(page, "leaving", page.getByRole("link", { name: "Continua più tardi" }))));
    await page.unroute("**/api/referrals");
    await page.getByText(/Salvato alle/).waitFor();
    found.push(...(await inWhatOpens(page, "lacking", button(page, "Ricevi"))));

    expect(found).toEqual([]);
    const draft = (await other.list("referrals")).find(({ needs }) => needs === "Prova di uscita");
    if (draft) await put("referrals", draft);
  });

  it("is free of violations where retention is carried out by hand", async () => {
    const manager = await colleague("area-manager");
    const [rule] = await manager.list("retention-rules");
    const confirm = (isConfirmed: boolean) =>
      manager.edit("retention-rules", rule?.id ?? "", { confirmed: { from: !isConfirmed, to: isConfirmed } });
    await confirm(true);
    const page = await opened("/retention", "area-manager");
    const found = await inWhatOpens(page, "run", button(page, "Esegui ora"));
    await confirm(false);

    expect([...found, ...(await violationsInBoth(page))]).toEqual([]);
  });
});
