import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { type System, startSystem } from "#infra/local/system";
import { signIn } from "#infra/local/tokens";
import { addDays, civilDateAt, later } from "#shared/dates";
import type { StoredRecord } from "#shared/resource";
import { closeBrowser } from "../browser.ts";
import { faultsOf, newVisitor } from "../visit.ts";
import { byKeyboard, type Keyboard } from "./keyboard.ts";

const today = civilDateAt(new Date().toISOString());
const Listed = z.object({ items: z.array(z.looseObject({ id: z.string(), version: z.number() })) });
const inItalian = (day: string) => day.split("-").reverse().join("/");

let dataDir: string;
let system: System;
let page: Page;
let giulia: Keyboard;

declare global {
  interface Window {
    /** Everything that a pointer did to the page. */
    touches: string[];
  }
}

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "soglia-morning-"));
  system = await startSystem({ port: 0, host: "127.0.0.1", dataDir, tableName: "soglia", seed: "demo" });
  const context = await newVisitor();
  await context.addInitScript(() => {
    window.touches = [];
    for (const kind of ["mousedown", "pointerdown", "wheel"])
      window.addEventListener(kind, () => window.touches.push(kind), true);
  });
  page = await context.newPage();
  await page.goto(system.address);
  await page.locator("input[name=username]:focus").waitFor();
  giulia = byKeyboard(page);
  await giulia.type("coordinator");
  await giulia.press("Tab");
  await giulia.type(system.people.find(({ username }) => username === "coordinator")?.password ?? "");
  await giulia.press("Enter");
  await page.getByRole("navigation").waitFor();
});
afterAll(async () => {
  await closeBrowser();
  await system.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const listed = async (kind: string): Promise<StoredRecord[]> => {
  const password = system.people.find(({ username }) => username === "coordinator")?.password ?? "";
  const { access_token } = await signIn(system.address, "coordinator", password);
  const answer = await fetch(`${system.address}/api/${kind}`, { headers: { authorization: `Bearer ${access_token}` } });
  return Listed.parse(await answer.json()).items as StoredRecord[];
};

/** From which day on something takes up its place, and from which day on no longer. */
const daysOf = ({ from, to, actualIn, expectedIn, expectedOut }: StoredRecord) => ({
  from: String(from ?? actualIn ?? expectedIn),
  to: String(to ?? expectedOut ?? "9999"),
});

/** Stays that nothing stands in the way of, and the day until which each of them is to go on: a week more. */
const extendable = async () => {
  const codes = new Map((await listed("households")).map(({ id, code }) => [id, String(code)]));
  const all = await listed("placements");
  const current = all.filter(({ status }) => ["optioned", "confirmed", "inProgress"].includes(String(status)));
  const taken = [...current, ...(await listed("outages"))];
  return all
    .filter((stay) => stay.status === "inProgress" && stay.expectedOut)
    .map((stay) => ({ stay, until: addDays(later(String(stay.expectedOut), today), 7) }))
    .filter(({ stay, until }) =>
      taken
        .filter(({ id, placeId }) => stay.placeId && id !== stay.id && placeId === stay.placeId)
        .map(daysOf)
        .every(({ from, to }) => from >= until || to <= String(stay.expectedOut)),
    )
    .map(({ stay, until }) => ({ id: stay.id, code: codes.get(String(stay.householdId)) ?? "", until }));
};

/** What a column shows in its first rows, as far as they are drawn. */
const shownIn = (field: string, rows: number): Promise<string[]> =>
  page
    .locator(`td[data-field="${field}"]`)
    .evaluateAll((cells, count) => cells.slice(0, count).map((cell) => cell.firstChild?.textContent ?? ""), rows);

describe("a morning's work, by keyboard alone", () => {
  const numbers = Array.from({ length: 30 }, (_, n) => `039 20 ${10 + n}`);

  it("mends thirty phone numbers, one below the other", async () => {
    await giulia.openSheet("Ospiti");
    await giulia.toColumn("phone");
    for (const number of numbers) {
      await giulia.type(number);
      await giulia.press("Enter");
    }
    await giulia.settled();

    await giulia.press("Control+Home");
    await page.locator('td[data-active][data-field="householdId"]').waitFor();
    expect(await shownIn("phone", 10)).toEqual(numbers.slice(0, 10));
    expect(await page.locator(".sheet-by").count()).toBe(0);
  });

  it("pastes a column of dates from a spreadsheet, and takes it back and again", async () => {
    const days = Array.from({ length: 12 }, (_, n) => inItalian(addDays(today, -n - 1)));
    await giulia.toColumn("privacyNoticeOn");
    const before = await shownIn("privacyNoticeOn", days.length);

    await giulia.copyFromSpreadsheet(days);
    await giulia.press("Control+v");
    await giulia.settled();
    expect(await shownIn("privacyNoticeOn", days.length)).toEqual(days);

    await giulia.press("Control+z");
    await giulia.settled();
    expect(await shownIn("privacyNoticeOn", days.length)).toEqual(before);
    await giulia.press("Control+y");
    await giulia.settled();
    expect(await shownIn("privacyNoticeOn", days.length)).toEqual(days);
  });

  it("extends six stays, each from its own page and back to the same row", async () => {
    const six = (await extendable()).slice(0, 6);
    expect(six).toHaveLength(6);
    await giulia.openSheet("Accoglienze");
    for (const { id, code, until } of six) {
      await giulia.press("Control+f", "Control+a");
      await giulia.type(code);
      await giulia.press("Enter");
      await giulia.toRow(id);
      await giulia.press("Control+Enter");
      await page.getByRole("heading", { name: `Accoglienza ${code}`, level: 1 }).waitFor();
      await giulia.find("proroga", "Proroga");
      await page.getByRole("dialog", { name: "Proroga" }).waitFor();
      await giulia.press("Tab");
      await page.getByLabel("Fino al").and(page.locator(":focus")).waitFor();
      const [year = "", month = "", day = ""] = until.split("-");
      await giulia.type(`${month}${day}${year}`);
      await giulia.press("Tab", "Tab");
      await giulia.type("Il progetto continua.");
      await giulia.press("Control+Enter");
      await page.getByRole("dialog").waitFor({ state: "detached" });

      await page.goBack();
      await page.locator(".sheet-editor:focus").waitFor({ state: "attached" });
      expect(await giulia.active.getAttribute("data-row-id")).toBe(id);
    }

    const saved = new Map((await listed("placements")).map(({ id, expectedOut }) => [id, expectedOut]));
    expect(six.map(({ id }) => saved.get(id))).toEqual(six.map(({ until }) => until));
  });

  it("finds who has a review this week", async () => {
    await giulia.openSheet("Progetti");
    await giulia.toColumn("nextReviewOn");
    await giulia.press("Control+Shift+L");
    await page.getByRole("dialog", { name: "Prossima verifica" }).waitFor();
    const period = page.getByLabel("Periodo").and(page.locator(":focus"));
    for (let steps = 0; steps < 10 && (await period.count()) === 0; steps += 1) await giulia.press("Tab");
    await giulia.type("questa settimana");
    await giulia.press("Escape");
    await page.getByRole("button", { name: /^Filtro: Prossima verifica/ }).waitFor();

    const monday = addDays(today, -((new Date(`${today}T12:00:00Z`).getUTCDay() + 6) % 7));
    const week = Array.from({ length: 7 }, (_, n) => addDays(monday, n));
    const due = (await listed("plans")).map(({ nextReviewOn }) => String(nextReviewOn));
    const dueThisWeek = due.filter((day) => week.includes(day)).map(inItalian);
    const found = (await shownIn("nextReviewOn", 40)).filter((day) => day !== "");
    expect(found.toSorted()).toEqual(dueThisWeek.toSorted());
  });

  it("asks for the keys where nothing is typed, and types a question mark where something is", async () => {
    await giulia.openSheet("Ospiti");
    await giulia.toColumn("phone");
    await giulia.type("?");
    await page.locator('.sheet-editor[data-mode="typing"]').waitFor();
    expect(await giulia.editor.inputValue()).toBe("?");
    await giulia.press("Escape");
    await giulia.press("F1");
    await page.getByRole("dialog", { name: "Tasti" }).getByText("trova nuclei, persone, pagine").waitFor();
    await giulia.press("Escape");

    await giulia.find("tabellone", "Tabellone");
    await page.getByRole("heading", { name: "Tabellone", level: 1 }).waitFor();
    await giulia.press("?");
    await page.getByRole("dialog", { name: "Tasti" }).getByRole("heading", { name: "Nelle tabelle" }).waitFor();
    await giulia.press("Escape");

    expect(await page.evaluate(() => window.touches)).toEqual([]);
    expect(faultsOf(page.context())).toEqual([]);
  });
});
