import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays, civilDateAt } from "#shared/dates";
import type { StoredRecord } from "#shared/resource";
import { closeBrowser } from "./browser.ts";
import { allSaved, cell, openGrid, search, typeInto } from "./grid.ts";
import { type Colleague, colleague } from "./server.ts";
import { faultsOf, signedIn } from "./visit.ts";

const today = civilDateAt(new Date().toISOString());
const written = (day: unknown): string => String(day).split("-").reverse().join("/");

let coordinator: Colleague;
let administration: Colleague;
let household: StoredRecord;
let page: Page;
const afterwards: (() => Promise<unknown>)[] = [];

/** A record of this file alone; all of them are put away at the end, the last first. */
const made = async (by: Colleague, resource: string, values: object): Promise<StoredRecord> => {
  const record = await by.create(resource, values);
  afterwards.unshift(() => by.edit(resource, record.id, { archived: { from: false, to: true } }));
  return record;
};

const stored = async (by: Colleague, resource: string, { id }: StoredRecord): Promise<StoredRecord | undefined> =>
  (await by.list(resource)).find((record) => record.id === id);

const bar = (on: Page): Locator => on.getByRole("region", { name: "Da confermare prima di salvare" });

/** Waits until the bar under the grid says all of this of what is to be saved. */
const told = async (on: Page, ...sentences: string[]): Promise<void> => {
  const said = async () => (await bar(on).innerText()).replaceAll(/\s+/g, " ");
  for (const text of sentences) await expect.poll(said, { timeout: 10_000 }).toContain(text);
};

/** The yes of the keyboard, from wherever one is in the grid. */
const saysYes = async (on: Page): Promise<void> => {
  await on.keyboard.press("Control+s");
  await bar(on).waitFor({ state: "detached" });
  await allSaved(on);
};

beforeAll(async () => {
  [coordinator, administration] = await Promise.all([colleague("coordinator"), colleague("administration")]);
  household = await made(coordinator, "households", { type: "singleWoman" });
  page = await signedIn("coordinator");
});
afterAll(async () => {
  for (const putBack of afterwards) await putBack();
  await closeBrowser();
});

describe("what saving will do is said by the rules of the server, before a Ctrl+S", () => {
  it("another fee: what is paid a day and a month, and from when", async () => {
    const actNumber = "PROVA delle conseguenze";
    const [payer] = await administration.list("organisations");
    const agreement = await made(administration, "fee-agreements", {
      ...{ payerId: payer?.id, householdIds: [household.id], actNumber },
      ...{ validFrom: addDays(today, 40), chargeUnit: "householdDay", amount: 3_000 },
    });
    const amount = async () => (await stored(administration, "fee-agreements", agreement))?.amount;
    const on = await signedIn("administration");
    await openGrid(on, "fee-agreements");
    await search(on, actNumber);
    await typeInto(on, cell(on, agreement.id, "amount"), "32,50");
    await told(on, "Retta (Nucleo al giorno): da 30,00 € a 32,50 €.");
    await told(on, "In un mese di 30 giorni, per nucleo: da 900,00 € a 975,00 €.");
    await told(on, `Vale dal ${written(agreement.validFrom)} in poi`);
    expect(await amount()).toBe(3_000);

    await saysYes(on);
    expect(await amount()).toBe(3_250);
    await on.keyboard.press("Control+z");
    await told(on, "Retta (Nucleo al giorno): da 32,50 € a 30,00 €.");
    await bar(on).getByRole("button", { name: "Lascia com'era" }).click();
    await bar(on).waitFor({ state: "detached" });
    expect([await amount(), faultsOf(on.context())]).toEqual([3_250, []]);
    await on.context().close();
  });

  it("fewer households in a unit: its limit, and the places that are left", async () => {
    const unit = await made(coordinator, "units", {
      ...{
        code: `P${Date.now() % 1e8}`,
        name: "Casa delle conseguenze",
        capacityMeasure: "households",
        maxHouseholds: 3,
      },
    });
    for (const name of ["Uno", "Due", "Tre"])
      await made(coordinator, "places", {
        unitId: unit.id,
        name,
        kind: "apartment",
        availability: [{ from: "2000-01-01" }],
      });
    await openGrid(page, "units");
    await search(page, "Casa delle conseguenze");
    await typeInto(page, cell(page, unit.id, "maxHouseholds"), "2");
    await told(page, "Nuclei ammessi: da 3 a 2.", "posti liberi");
    expect((await stored(coordinator, "units", unit))?.maxHouseholds).toBe(3);

    await saysYes(page);
    expect((await stored(coordinator, "units", unit))?.maxHouseholds).toBe(2);
  });

  it("a plan: how often it is reviewed, and that its first day begins with the approval", async () => {
    const person = { householdId: household.id, lastName: "Prova", firstName: "Conseguenze" };
    const guest = await made(coordinator, "people", person);
    const plan = await made(coordinator, "plans", {
      ...{ householdId: household.id, kind: "PI", reviewEveryMonths: 3 },
      participants: [{ role: "guest", personId: guest.id }],
      goals: [{ id: "gol_01ARZ3NDEKTSV4RRFFQ69G5FAW", area: "work", text: "Un contratto" }],
    });
    expect(await coordinator.post(`/plans/${plan.id}/sharing`, {})).toBe(200);
    await openGrid(page, "plans");
    await search(page, String(household.code));
    await typeInto(page, cell(page, plan.id, "reviewEveryMonths"), "2");
    await told(page, "Verifica ogni 2 mesi.");
    await typeInto(page, cell(page, plan.id, "nextReviewOn"), written(addDays(today, 60)));
    await told(page, "Verifica ogni 2 mesi.", "la scadenza comincia con l'approvazione");

    await saysYes(page);
    expect(await stored(coordinator, "plans", plan)).toMatchObject({
      reviewEveryMonths: 2,
      nextReviewOn: addDays(today, 60),
    });
  });

  it("another expiry of a permit: the deadline that moves, and the one that is past at once", async () => {
    const [past, next] = [addDays(today, -3), addDays(today, 500)];
    const [people, placements] = await Promise.all([coordinator.list("people"), coordinator.list("placements")]);
    const living = new Set(
      placements.flatMap(({ status, householdId }) => (status === "inProgress" ? householdId : [])),
    );
    const guest = people.find(
      ({ householdId, residency, leftOn, residencePermitExpiresOn: on }) =>
        living.has(householdId) &&
        residency === "guest" &&
        !leftOn &&
        typeof on === "string" &&
        on > today &&
        on !== next,
    );
    if (!guest) throw new Error("Nobody who lives in the demo has a permit.");
    const before = guest.residencePermitExpiresOn;
    const permit = async () => (await stored(coordinator, "people", guest))?.residencePermitExpiresOn;
    afterwards.unshift(async () => {
      const from = await permit();
      if (from !== before)
        await coordinator.edit("people", guest.id, { residencePermitExpiresOn: { from, to: before } });
    });
    await openGrid(page, "people");
    await search(page, `${guest.firstName} ${guest.lastName}`);
    const target = cell(page, guest.id, "residencePermitExpiresOn");
    await typeInto(page, target, written(past));
    await told(page, `Scadenza del permesso di soggiorno: ${written(past)}, già passata.`);
    await typeInto(page, target, written(next));
    await told(page, `Scadenza del permesso di soggiorno: dal ${written(before)} al ${written(next)}.`);

    await saysYes(page);
    expect(await permit()).toBe(next);
    // Two days were typed: two steps back.
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await told(page, `Scadenza del permesso di soggiorno: dal ${written(next)} al ${written(before)}.`);
    await saysYes(page);
    expect([await permit(), faultsOf(page.context())]).toEqual([before, []]);
  });
});
