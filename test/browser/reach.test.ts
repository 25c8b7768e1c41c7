import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { civilDateAt } from "#shared/dates";
import type { StoredRecord } from "#shared/resource";
import type { Household } from "#shared/resources/household";
import { isAssigned } from "#shared/rules/assignments";
import { closeBrowser } from "./browser.ts";
import { cell, openGrid, search } from "./grid.ts";
import { find } from "./opened-over.ts";
import { colleague } from "./server.ts";
import { faultsOf, go, signedIn } from "./visit.ts";

const NOT_MINE = /oggi (questo nucleo )?non è assegnato a te/;

let page: Page;
let people: StoredRecord[];
let placements: StoredRecord[];
let mine: Household;
let others: Household;
let unknown: Household;

beforeAll(async () => {
  const [coordinator, educator] = await Promise.all([colleague("coordinator"), colleague("educator")]);
  const staff = (await coordinator.list("staff")).find(({ username }) => username === "educator");
  const today = civilDateAt(new Date().toISOString());
  const known = (await educator.list("households")) as Household[];
  const living = known.filter(({ status }) => status === "inHousing");
  const isMine = ({ educators }: Household) => isAssigned(educators, staff?.id ?? "", today);
  const [own, foreign] = [living.find(isMine), living.find((one) => !isMine(one))];
  const hidden = ((await coordinator.list("households")) as Household[]).find(
    ({ id }) => !known.some((one) => one.id === id),
  );
  if (!own || !foreign || !hidden) throw new Error("The educator of the demo has no household of each kind.");
  [mine, others, unknown] = [own, foreign, hidden];
  [people, placements] = await Promise.all([educator.list("people"), educator.list("placements")]);
  page = await signedIn("educator");
});
afterAll(closeBrowser);

const livesIn = ({ id }: Household, records: readonly StoredRecord[]): StoredRecord => {
  const found = records.find(({ householdId, status }) => householdId === id && status !== "ended");
  if (!found) throw new Error(`Nothing is known of ${id}.`);
  return found;
};

const buttons = { placement: "Che cosa si può fare ora", record: "Modifica" };

describe("a household that others answer for", () => {
  it("may be read, and its page says so and why plans are not there", async () => {
    await go(page, `/households/${others.id}`);

    await page.getByText(NOT_MINE).waitFor();
    await page.getByText("li vedono gli educatori assegnati").waitFor();
    expect(await page.getByText("Ancora nessun progetto").count()).toBe(0);
    expect(await page.getByRole("button", { name: /Aggiungi/ }).count()).toBe(0);
  });

  it("offers no step on its stay and no form for its people", async () => {
    await go(page, `/placements/${livesIn(others, placements).id}`);
    await page.getByText(NOT_MINE).waitFor();
    const steps = await page.getByRole("group", { name: buttons.placement }).count();
    await go(page, `/people/${livesIn(others, people).id}`);
    await page.getByText(NOT_MINE).waitFor();

    expect([steps, await page.getByRole("button", { name: buttons.record }).count()]).toEqual([0, 0]);
  });

  it("has rows in the grid that say why nobody can type in them", async () => {
    const person = livesIn(others, people);
    await openGrid(page, "people");
    await search(page, String(person.lastName));
    await cell(page, person.id, "lastName").click();
    await page.keyboard.press("F2");

    // Said, and shown for a moment.
    await page.getByText("sola lettura. Puoi leggere, non modificare").waitFor({ state: "attached" });
    expect(await cell(page, person.id, "lastName").getAttribute("aria-readonly")).toBe("true");
  });
});

describe("what is found by its name", () => {
  const nothing = "Niente con queste parole";

  it("are the records that she may know of, and no others", async () => {
    const person = livesIn(mine, people);
    await go(page, "/");
    await find(page, String(mine.code));
    await page.getByRole("option", { name: String(mine.code), selected: true }).waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.hash === `#/households/${mine.id}`);
    await page
      .getByRole("heading", { level: 1 })
      .filter({ hasText: String(mine.code) })
      .waitFor();
    await page.locator("#page:focus").waitFor();

    await find(page, String(unknown.code));
    await page.getByText(nothing).waitFor();
    await page.getByRole("combobox", { name: "Vai a…" }).fill(`${person.lastName} ${person.firstName}`);
    const options = page.getByRole("option");
    await options.first().waitFor();
    expect(await options.first().innerText()).toMatch(/\nOspite$/);
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.hash === `#/people/${person.id}`);
  });
});

describe("a household that is assigned to her", () => {
  it("offers steps, forms and rows as before", async () => {
    const person = livesIn(mine, people);
    await go(page, `/placements/${livesIn(mine, placements).id}`);
    await page.getByRole("group", { name: buttons.placement }).waitFor();
    expect(await page.getByText(NOT_MINE).count()).toBe(0);
    await go(page, `/people/${person.id}`);
    await page.getByRole("button", { name: buttons.record }).waitFor();
    await openGrid(page, "people");
    await search(page, String(person.lastName));

    await cell(page, person.id, "lastName").waitFor();
    expect(await cell(page, person.id, "lastName").getAttribute("aria-readonly")).not.toBe("true");
    expect(faultsOf(page.context())).toEqual([]);
  });
});
