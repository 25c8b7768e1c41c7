import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { everyLooker, kindsSeenBy, openedOnce, pagesSeenBy, settled } from "./all-pages.ts";
import { closeBrowser } from "./browser.ts";
import { ROWS } from "./grid.ts";
import { go, overflows } from "./visit.ts";

const laptop = { width: 1280, height: 720 };
/** The same laptop at 200 %, as the browser tells the page. */
const zoomed = { width: 640, height: 360 };
const phone = { width: 390, height: 780 };

const { pageOf, recordsOf } = openedOnce(laptop);

afterAll(closeBrowser);

/** The sizes at which a page would have to be scrolled sideways. */
const tooWideAt = async (page: Page): Promise<number[]> => {
  const found: number[] = [];
  for (const size of [laptop, zoomed, phone]) {
    await page.setViewportSize(size);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await settled(page);
    if (await overflows(page)) found.push(size.width);
  }
  await page.setViewportSize(laptop);
  return found;
};

describe.each(everyLooker)("on a laptop, at 200 %% and on a phone, the %s", (role) => {
  it.each(pagesSeenBy[role])("scrolls %s up and down only", async (path) => {
    const page = await pageOf(role);
    await go(page, path);
    await settled(page);

    expect(await tooWideAt(page)).toEqual([]);
  });

  it.each(kindsSeenBy[role])("scrolls all %s, and one of them, up and down only", async (kind) => {
    const page = await pageOf(role);
    await go(page, `/${kind}`);
    await settled(page);
    const all = await tooWideAt(page);
    const [record] = await recordsOf(role, kind);
    if (record) await go(page, `/${kind}/${record.id}`);
    await settled(page);

    expect([all, await tooWideAt(page)]).toEqual([[], []]);
  });
});

describe("at 200 %", () => {
  it("a grid still shows five rows and more, whole", async () => {
    const page = await pageOf("coordinator");
    await page.setViewportSize(zoomed);
    await go(page, "/people");
    await page.locator(`${ROWS} td`).first().waitFor();

    const shown = await page.locator(ROWS).evaluateAll((rows) => {
      const box = rows[0]?.closest(".sheet-scroller")?.getBoundingClientRect();
      const end = Math.min(box?.bottom ?? 0, innerHeight);
      return rows.filter((row) => row.getBoundingClientRect().bottom <= end).length;
    });
    expect(shown).toBeGreaterThanOrEqual(5);
  });

  it("a dialog scrolls inside, down to its buttons", async () => {
    const page = await pageOf("coordinator");
    await page.setViewportSize(zoomed);
    await go(page, "/referrals");
    await page.getByRole("button", { name: "Ingresso d'emergenza" }).click();
    const action = page.getByRole("dialog").getByRole("button", { name: "Registra l'ingresso" });
    await action.scrollIntoViewIfNeeded();

    const box = await action.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? Number.POSITIVE_INFINITY)).toBeLessThanOrEqual(zoomed.height);
    expect(await overflows(page)).toBe(false);
    await page.keyboard.press("Escape");
  });
});
