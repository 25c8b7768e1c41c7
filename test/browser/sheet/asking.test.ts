import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { activeCell, allSaved, cellAt, serverCalls, serverGuest, spoken, stateAt, textAt } from "./at.ts";
import { sheets } from "./harness.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const openSheet = sheets();
let page: Page;

const open = async (query: Record<string, string> = {}) => {
  page = await openSheet({ query: { asks: "yes", ...query } });
};

const type = async (row: number, field: string, text: string) => {
  await cellAt(page, row, field).click();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
};

const bar = () => page.getByRole("region", { name: "Da confermare prima di salvare" });
const summary = () => page.getByRole("dialog", { name: "Che cosa succede se salvi" });
const barSays = (text: string) => bar().getByText(text).waitFor();
const noBar = () => bar().waitFor({ state: "detached" });

const paste = async (row: number, lines: readonly string[]) => {
  await cellAt(page, row, "fee").click();
  await page.evaluate((text) => navigator.clipboard.writeText(text), lines.join("\n"));
  await page.keyboard.press("Control+v");
};

const isAway = (away: boolean) =>
  page.evaluate((value) => {
    window.server.settings.isAway = value;
  }, away);

const violations = async (): Promise<string[]> => {
  await page.evaluate(axe);
  const found = await page.evaluate(
    `axe.run(document.querySelector(".sheet"), { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      rules: { region: { enabled: false } } })
      .then(({ violations }) => violations.map((v) => v.id + ": " + v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160)).join(" | ")))`,
  );
  return Array.isArray(found) ? found.map(String) : [];
};

describe("a change with consequences", () => {
  it("is asked about without taking the keys from whoever goes on typing, once for all of it", async () => {
    await open();
    await type(2, "fee", "350");
    await barSays("La retta passa da 11.75 € a 350 € da giugno.");
    expect(await stateAt(page, 2, "fee")).toBe("asking");
    expect(await spoken(page)).toContain("La retta passa da 11.75 € a 350 € da giugno.");
    expect(await serverCalls(page)).toEqual([]);

    await page.keyboard.type("600");
    await page.keyboard.press("Enter");
    await page.keyboard.type("360");
    await page.keyboard.press("Enter");
    await barSays("e altre 2 righe");
    await type(2, "notes", "chiama");
    await expect.poll(async () => (await serverGuest(page, "gst_000002"))?.notes).toBe("chiama");
    expect((await serverGuest(page, "gst_000002"))?.fee).toBe(1175);

    await page.keyboard.press("Control+s");
    await allSaved(page);
    expect((await serverGuest(page, "gst_000002"))?.fee).toBe(35_000);
    expect((await serverGuest(page, "gst_000004"))?.fee).toBe(36_000);
    await noBar();
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await barSays("La retta passa da 360 € a 14.25 € da giugno.");
  });

  it("is left as it was with Shift+F2 and Escape, and can be done again", async () => {
    await open();
    await type(2, "fee", "350");
    await barSays("La retta passa");

    await page.keyboard.press("Shift+F2");
    await page.keyboard.press("Escape");

    await noBar();
    expect(await textAt(page, 2, "fee")).toBe("11,75\u00a0€");
    expect(await stateAt(page, 2, "fee")).toBeNull();
    await page.keyboard.press("ArrowDown");
    expect(await activeCell(page)).toBe("4:fee");

    await page.keyboard.press("Control+y");
    await barSays("La retta passa");
    await page.keyboard.press("Shift+F2");
    await page.keyboard.press("Enter");
    await allSaved(page);
    expect((await serverCalls(page)).flat()).toEqual([
      { id: "gst_000002", edits: { fee: { from: 1175, to: 35_000 } } },
    ]);
    expect(await activeCell(page)).toBe("2:fee");
  });

  it("that would be refused says so at its cell, and asks nothing", async () => {
    await open();
    await type(2, "fee", "0");
    await page.locator('td[data-state="refused"]').waitFor();

    expect(await spoken(page)).toContain("La retta non può essere zero.");
    expect(await bar().count()).toBe(0);
    expect(await serverCalls(page)).toEqual([]);
  });

  it("waits visibly while nobody answers, and warns who leaves; nothing goes out unasked", async () => {
    await open({ key: "asking" });
    await isAway(true);
    await type(2, "fee", "350");
    await page.locator(".sheet-offline").waitFor();
    expect(await stateAt(page, 2, "fee")).toBe("asking");
    const leaving = page.waitForEvent("dialog").then(async (dialog) => {
      await dialog.dismiss();
      return dialog.type();
    });
    await page.evaluate(() => setTimeout(() => location.reload()));
    expect(await leaving).toBe("beforeunload");

    await isAway(false);
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    await barSays("La retta passa");
    await page.evaluate(() => window.leave());
    expect(await serverCalls(page)).toEqual([]);

    await page.evaluate(() => window.comeBack());
    await barSays("La retta passa");
    await page.getByRole("button", { name: "Salva" }).click();
    await allSaved(page);
    expect((await serverGuest(page, "gst_000002"))?.fee).toBe(35_000);
  });
});

describe("a paste of 300 rows", () => {
  // Every fifth row may not be written; of the others two are impossible and one cannot be read.
  const lines = Array.from({ length: 300 }, (_, i) => (i === 1 || i === 2 ? "0" : i === 5 ? "boh" : "320"));
  const pasted = async () => {
    await open({ rows: "400" });
    await paste(1, lines);
    await summary().waitFor();
  };

  it("shows one summary; all that is possible is saved, the rest stays with its reason", async () => {
    await pasted();
    await summary().getByText("2 righe sono rifiutate").first().waitFor();
    await summary().getByText("1 riga ha celle non lette").first().waitFor();
    expect(await serverCalls(page)).toEqual([]);

    await page.keyboard.press("Enter");
    await summary().waitFor({ state: "detached" });
    await page.getByRole("button", { name: "3 celle da sistemare" }).waitFor();
    expect((await serverCalls(page)).map((call) => call.length)).toEqual([237]);
    await page.getByRole("button", { name: "3 celle da sistemare" }).click();
    expect(await stateAt(page, 2, "fee")).toBe("refused");
    expect(await textAt(page, 2, "fee")).toBe("0,00\u00a0€");
  });

  it("or only some of it, chosen by keyboard", async () => {
    await pasted();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const choice = page.getByRole("dialog", { name: "Scelgo io" });
    await choice.waitFor();
    await page.keyboard.press("Space");
    await choice.getByRole("button", { name: "Salva le 236 scelte" }).click();
    await choice.waitFor({ state: "detached" });

    await expect.poll(async () => (await serverCalls(page)).map((call) => call.length)).toEqual([236]);
    await page.keyboard.press("Control+Home");
    expect(await textAt(page, 1, "fee")).toBe("da definire");
  });

  it("or none of it: as if it had not been, at a reason first if one likes", async () => {
    await pasted();
    await summary().locator("[data-why=refused]").getByRole("button", { name: "Vai a Chiara Okafor (riga 3)" }).click();
    await summary().waitFor({ state: "detached" });
    expect(await activeCell(page)).toBe("3:fee");
    await page.getByRole("button", { name: "Guarda tutto" }).click();
    await summary().getByRole("button", { name: "Annulla tutto" }).click();

    await allSaved(page);
    expect(await textAt(page, 3, "fee")).toBe("13,00\u00a0€");
    expect(await serverCalls(page)).toEqual([]);
    await page.keyboard.press("ArrowDown");
    expect(await activeCell(page)).toBe("4:fee");
  });
});

it.each(["light", "dark"])("axe finds nothing on what asks, in %s", async (theme) => {
  await open({ theme });
  await paste(1, ["320", "0", "620", "boh", ...Array.from({ length: 20 }, () => "330")]);
  await summary().waitFor();
  expect(await violations()).toEqual([]);
  await page.getByRole("button", { name: "Scelgo io" }).click();
  expect(await violations()).toEqual([]);
  await page.keyboard.press("Escape");
  await bar().waitFor();
  expect(await violations()).toEqual([]);
});
