import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays, civilDateAt } from "#shared/dates";
import { closeBrowser } from "./browser.ts";
import { allSaved, cell, openGrid, search, typeInto } from "./grid.ts";
import { type Colleague, colleague } from "./server.ts";
import { faultsOf, signedIn } from "./visit.ts";

const ORGANISATION = "Ente della storia";

let coordinator: Colleague;
let manager: Colleague;
let page: Page;

beforeAll(async () => {
  [coordinator, manager] = await Promise.all([colleague("coordinator"), colleague("area-manager")]);
  page = await signedIn("coordinator");
});
afterAll(closeBrowser);

describe("a cell", () => {
  it("shows in colour and in words which days have passed and which are near", async () => {
    const today = civilDateAt(new Date().toISOString());
    const household = await coordinator.create("households", { type: "family" });
    const people = await Promise.all(
      [-3, 10, 300].map((days) =>
        coordinator.create("people", {
          ...{ householdId: household.id, lastName: "Delle Scadenze", firstName: `Tra ${days}` },
          residencePermitExpiresOn: addDays(today, days),
        }),
      ),
    );
    await openGrid(page, "people");
    await search(page, "Delle Scadenze");
    const looks = people.map(async ({ id }) => {
      const target = cell(page, id, "residencePermitExpiresOn");
      const [tone, said] = [await target.getAttribute("data-tone"), target.locator(".sheet-sr")];
      const remark = (await said.count()) > 0 ? await said.innerText() : null;
      const colour = await target.evaluate((element) => getComputedStyle(element).color);
      return { tone, remark: remark?.trim(), title: await target.getAttribute("title"), colour };
    });
    const [passed, near, far] = await Promise.all(looks);

    expect(passed).toMatchObject({ tone: "bad", remark: "Scaduta da 3 giorni", title: "Scaduta da 3 giorni" });
    expect(near).toMatchObject({ tone: "warn", remark: "Scade tra 10 giorni", title: "Scade tra 10 giorni" });
    expect(far).toMatchObject({ tone: null, title: null });
    expect(new Set([passed?.colour, near?.colour, far?.colour]).size).toBe(3);
    for (const { id } of people) await coordinator.edit("people", id, { archived: { from: false, to: true } });
    await coordinator.edit("households", household.id, { archived: { from: false, to: true } });
  });

  it("tells of a cell who gave it which value and when, and puts one back", async () => {
    const given = { name: ORGANISATION, roles: ["payer"], municipality: "Desio" };
    const { id } = await manager.create("organisations", given);
    const stored = async () => (await coordinator.list("organisations")).find((record) => record.id === id);
    await openGrid(page, "organisations");
    await search(page, ORGANISATION);
    const target = cell(page, id, "municipality");
    await typeInto(page, target, "Lissone");
    await allSaved(page);
    await target.click();
    await page.keyboard.press("Shift+F10");
    await page.getByRole("button", { name: "Storia della cella" }).click();
    const told = page.getByRole("dialog", { name: /^Storia della cella: / }).locator("li");
    await told.first().waitFor();

    const [last, first] = await told.allInnerTexts();
    const staff = await manager.list("staff");
    const nameOf = (username: string) => staff.find((one) => one.username === username)?.name;
    const when = await told.locator("time").evaluateAll((times) => times.map((time) => time.getAttribute("datetime")));
    const saved = await stored();
    expect(when).toEqual([saved?.updatedAt, saved?.createdAt]);
    expect(last?.startsWith(`${nameOf("coordinator")} · `)).toBe(true);
    expect(last).toMatch(/ · \d\d\/\d\d\/\d{4} \d\d:\d\d\s+Desio → Lissone/);
    expect(first?.startsWith(`${nameOf("area-manager")} · `)).toBe(true);
    expect(first).toMatch(/ · \d\d\/\d\d\/\d{4} \d\d:\d\d\s+vuoto → Desio/);
    await page.getByRole("button", { name: "Rimetti questo valore: Desio" }).click();
    await target.filter({ hasText: "Desio" }).waitFor();
    await allSaved(page);

    expect([(await stored())?.municipality, faultsOf(page.context())]).toEqual(["Desio", []]);
    await manager.edit("organisations", id, { archived: { from: false, to: true } });
  });
});
