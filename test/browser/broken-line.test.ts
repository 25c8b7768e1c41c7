import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { closeBrowser } from "./browser.ts";
import { allSaved, cell, openGrid, search, typeInto } from "./grid.ts";
import { type Colleague, colleague } from "./server.ts";
import { faultsOf, signedIn } from "./visit.ts";

let page: Page;
let other: Colleague;

const openOrganisations = async (looking: string) => {
  await openGrid(page, "organisations");
  await search(page, looking);
};

const archived = (id: string) => other.edit("organisations", id, { archived: { from: false, to: true } });

const History = z.object({
  items: z.array(
    z.object({
      version: z.number(),
      changes: z.record(z.string(), z.object({ from: z.unknown().optional(), to: z.unknown().optional() })),
    }),
  ),
});

/** What has been done to an organisation since it was made, in the order in which the server took it. */
const changesOf = async (id: string) => {
  const { items } = History.parse(JSON.parse(await other.answer(`/organisations/${id}/history`)));
  const later = items.filter(({ version }) => version > 1).sort((a, b) => a.version - b.version);
  return later.map(({ changes }) => changes);
};

beforeAll(async () => {
  other = await colleague("area-manager");
  page = await signedIn("coordinator");
});
afterEach(async () => {
  await page.context().setOffline(false);
  await page.unrouteAll({ behavior: "ignoreErrors" });
});
afterAll(closeBrowser);

describe("a grid on a line that breaks", () => {
  it("loses nothing while the line is broken, and sends it in the order in which it was typed", async () => {
    const { id } = await other.create("organisations", {
      name: "Ente della linea",
      roles: ["payer"],
      municipality: "Desio",
    });
    await openOrganisations("Ente della linea");
    const target = cell(page, id, "municipality");
    await target.waitFor();

    await page.context().setOffline(true);
    await typeInto(page, target, "Meda");
    await page.locator(".sheet-offline").waitFor();
    await typeInto(page, target, "Carate");
    await typeInto(page, cell(page, id, "phone"), "039 1");
    await page.context().setOffline(false);
    await allSaved(page);

    const steps = await changesOf(id);
    expect(steps.flatMap(({ municipality }) => municipality ?? [])).toEqual([
      { from: "Desio", to: "Meda" },
      { from: "Meda", to: "Carate" },
    ]);
    expect(steps.flatMap(({ phone }) => phone?.to ?? [])).toEqual(["039 1"]);
    await archived(id);
  });

  it("makes once what arrived without an answer, also when it was first refused and then mended", async () => {
    await openOrganisations("Ente senza risposta");
    const typed = (field: string) => page.locator(`tr[data-kind] td[data-field="${field}"]`);
    const answers = new Set<string>();
    await page.route("**/api/organisations/edits", async (route) => {
      const key = route.request().headers()["idempotency-key"] ?? "";
      if (answers.has(key)) return route.continue();
      answers.add(key);
      await route.fetch();
      await route.abort();
    });

    await typeInto(page, typed("name").last(), "Ente senza risposta");
    await typeInto(page, typed("email").first(), "non-una-mail");
    await typeInto(page, typed("roles").first(), "Ente pagante");
    await page.locator('td[data-state="refused"]').first().waitFor();
    await typeInto(page, typed("email").first(), "ente@example.org");
    await allSaved(page);

    const made = (await other.list("organisations")).filter(({ name }) => name === "Ente senza risposta");
    expect(made).toMatchObject([{ email: "ente@example.org", roles: ["payer"], version: 1 }]);
    expect(answers.size).toBe(2);
    await archived(made[0]?.id ?? "");
  });

  it("broke nothing on the way", () => {
    expect(faultsOf(page.context())).toEqual([]);
  });
});
