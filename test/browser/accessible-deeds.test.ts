import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { civilDateAt } from "#shared/dates";
import type { StoredRecord } from "#shared/resource";
import { openSteps } from "#shared/step";
import { partnerClientSteps } from "#shared/steps/partner-clients";
import { wordAt } from "#shared/words/word-at";
import { wordsIn } from "#shared/words/words-in";
import { settled } from "./all-pages.ts";
import { violationsInBoth } from "./axe.ts";
import { closeBrowser } from "./browser.ts";
import { inOpen, inWhatOpens } from "./opened-over.ts";
import { type Colleague, colleague } from "./server.ts";
import { go, signedIn } from "./visit.ts";

const NAME = "Prova Deliberata";
const today = civilDateAt(new Date().toISOString());
const CLIENT = "prova-deliberata";

let manager: Colleague;
let member: StoredRecord;
let page: Page;

beforeAll(async () => {
  manager = await colleague("area-manager");
  const username = "prova.deliberata";
  const roles = ["educator"];
  member = await manager.invite({ username, name: NAME, email: `${username}@example.org`, roles });
  page = await signedIn("area-manager");
});
afterAll(async () => {
  await manager.edit("staff", member.id, { archived: { from: false, to: true } });
  await closeBrowser();
});

const button = (name: string, on: Locator | Page = page.getByRole("main")) =>
  on.getByRole("button", { name, exact: true });

/** What axe finds in what is shown once; it is closed by saying that it was handed over. */
const inShownOnce = async (name: string, done: string): Promise<string[]> => {
  await button(done, page.getByRole("dialog")).waitFor();
  const found = await violationsInBoth(page, "[role=dialog]");
  await button(done, page.getByRole("dialog")).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  return found.map((violation) => `${name}: ${violation}`);
};

/** What axe finds in the menu of what can be done about somebody, and in all that it opens. */
const inDeeds = async (): Promise<string[]> => {
  const line = page.locator("main li", { hasText: NAME });
  const all = line.getByRole("button", { name: "Azioni per" });
  await all.click();
  const names = await page.locator("li[role=menuitem]").allInnerTexts();
  const found = await inOpen(page, "deeds", "menu");
  for (const name of names) {
    await all.click();
    await page.getByRole("menuitem", { name, exact: true }).click();
    found.push(...(await inOpen(page, name)));
  }
  return found;
};

describe("accounts, in light and dark", () => {
  it("have deeds free of violations, for somebody at work and for somebody shut out", async () => {
    await go(page, "/accounts");
    await settled(page);
    const found = await inDeeds();
    await page.locator("main li", { hasText: NAME }).getByRole("button", { name: "Azioni per" }).click();
    await page.getByRole("menuitem", { name: "Invita di nuovo" }).click();
    await button("Invita di nuovo", page.getByRole("dialog")).click();
    found.push(...(await inShownOnce("handover", "Fatto")));
    expect(await manager.post(`/directory/staff/${member.id}/suspension`, {})).toBe(200);
    await go(page, "/");
    await go(page, "/accounts");
    await page.locator("main li", { hasText: NAME }).getByText("Sospeso").waitFor();

    expect([...found, ...(await inDeeds())]).toEqual([]);
  });
});

describe("a partner's client, in light and dark", () => {
  /** What axe finds in the forms of the steps that are open to it. */
  const inSteps = async (client: StoredRecord | undefined): Promise<string[]> => {
    const open = client ? openSteps(partnerClientSteps, client, ["area-manager"], today) : [];
    expect(open).toHaveLength(1);
    const found: string[] = [];
    for (const { name } of open) {
      const said = `${wordAt(wordsIn("it"), "steps", "partner-clients", name, "name") ?? name}…`;
      await button(said).waitFor();
      found.push(...(await inWhatOpens(page, name, button(said))));
    }
    return found;
  };

  const stored = async () => (await manager.list("partner-clients")).find(({ name }) => name === CLIENT);

  it("has secrets, a key and steps free of violations", async () => {
    const [organisation] = await manager.list("organisations");
    const [unit] = await manager.list("units");
    const asked = { name: CLIENT, organisationId: organisation?.id, unitIds: [unit?.id], scopes: ["capacity.read"] };
    const quota = { requestsPerMinute: 10, requestsPerDay: 100, webhookUrl: "https://example.org/soglia" };
    expect(await manager.post("/directory/partner-clients", { ...asked, ...quota })).toBe(201);
    const client = await stored();
    await go(page, `/partner-clients/${client?.id}`);
    await button("Crea un nuovo segreto").waitFor();
    const found = await inWhatOpens(page, "new secret", button("Crea un nuovo segreto"));
    found.push(...(await inWhatOpens(page, "webhook key", button("Nuova chiave"))));
    await button("Crea un nuovo segreto").click();
    await button("Crea un nuovo segreto", page.getByRole("dialog")).click();
    found.push(...(await inShownOnce("secret", "L'ho consegnato")));
    found.push(...(await inWhatOpens(page, "old secret", button("Togli il vecchio"))));
    found.push(...(await inSteps(client)));
    expect(await manager.post(`/partner-clients/${client?.id}/suspension`, {})).toBe(200);
    await go(page, "/");
    await go(page, `/partner-clients/${client?.id}`);

    expect([...found, ...(await inSteps(await stored()))]).toEqual([]);
  });
});
