import type { Page } from "playwright-core";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addDays, civilDateAt } from "#shared/dates";
import type { StoredRecord } from "#shared/resource";
import { closeBrowser } from "./browser.ts";
import { type Colleague, colleague } from "./server.ts";
import { faultsOf, go, signedIn } from "./visit.ts";

const today = civilDateAt(new Date().toISOString());
const slashed = (date: string) => date.split("-").reverse().join("/");
/** Today and two months more stand on the board of a quarter: the month before, this one and the next. */
const soon = addDays(today, 3);

let page: Page;
let other: Colleague;
let house: StoredRecord;
let places: StoredRecord[];

const codeOf = (household: StoredRecord) => String(household.code);
const aHousehold = () => other.create("households", { type: "singleWoman" });

const admitted = async (place: StoredRecord | undefined, expectedTo: string, from = today): Promise<StoredRecord> => {
  const household = await aHousehold();
  const entry = { householdId: household.id, placeId: place?.id, from, expectedTo };
  expect(await other.post(`/units/${house.id}/admissions`, entry)).toBe(201);
  return household;
};

const stayOf = async (household: StoredRecord) => {
  const found = (await other.list("placements")).filter(({ householdId }) => householdId === household.id);
  return found.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0];
};

let houses = 99;
const opened: string[] = [];

/** A house of its own for each test: three free places, nobody in. */
const openHouse = async () => {
  const name = `Casa ${houses}`;
  // Units stand in the order of their codes, and only rows that are near are drawn: the newest comes first.
  house = await other.create("units", { code: `0${houses--}`, name, capacityMeasure: "apartments" });
  places = [];
  for (const n of [1, 2, 3])
    places.push(
      await other.create("places", {
        unitId: house.id,
        name: `${name} ${n}`,
        kind: "apartment",
        availability: [{ from: "2026-01-01" }],
      }),
    );
};

const openBoard = async () => {
  // A board that was left begins anew: its scale and its cursor are not kept.
  await go(page, "/");
  await go(page, "/board");
  await laneOf(0).waitFor();
  await laneOf(2).scrollIntoViewIfNeeded();
};

const laneOf = (n: number) =>
  page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: String(places[n]?.name), exact: true }) });
const barOf = (household: StoredRecord) => page.getByRole("link", { name: new RegExp(`^${codeOf(household)} ·`) });

const shownFrom = async (): Promise<{ from: string; days: number }> => {
  const grid = page.getByRole("grid", { name: /Unità e alloggi/ });
  const label = (await grid.getAttribute("aria-label")) ?? "";
  const [first = ""] = label.match(/\d{2}\/\d{2}\/\d{4}/g) ?? [];
  return { from: first.split("/").reverse().join("-"), days: Number(await grid.getAttribute("aria-colcount")) - 1 };
};

/** The middle of a day of a place on the screen. */
const spotOf = async (n: number, day: string) => {
  const { from, days } = await shownFrom();
  const box = await laneOf(n).locator(".board-lane").boundingBox();
  if (!box) throw new Error("The lane is not on the screen.");
  const index = Math.round((Date.parse(day) - Date.parse(from)) / 86_400_000);
  return { x: box.x + ((index + 0.5) / days) * box.width, y: box.y + 17 };
};

const drag = async (
  from: { x: number; y: number },
  to: { x: number; y: number },
  beforeDrop?: () => Promise<unknown>,
) => {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await beforeDrop?.();
  await page.mouse.up();
};

const dialog = () => page.getByRole("dialog");

const chooseHousehold = async (household: StoredRecord) => {
  await dialog().getByRole("combobox", { name: "Nucleo" }).fill(codeOf(household));
  await page.getByRole("option", { name: new RegExp(codeOf(household)) }).click();
};

beforeAll(async () => {
  other = await colleague("coordinator");
  page = await signedIn("coordinator", { viewport: { width: 1360, height: 900 } });
});
beforeEach(async () => {
  await openHouse();
  opened.push(house.id);
});
afterAll(async () => {
  // The board of those who come after shows the four houses of the service again.
  for (const id of opened) await other.edit("units", id, { archived: { from: false, to: true } });
  await closeBrowser();
});

describe("the board", () => {
  it("says who is where, what and until when, to pointers and to those who listen", async () => {
    const household = await admitted(places[0], addDays(today, 20));
    await openBoard();

    const name = await barOf(household).getAttribute("aria-label");
    expect(name).toContain(`${places[0]?.name}: In corso dal ${slashed(today)}`);
    expect(name).toContain(`uscita prevista il ${slashed(addDays(today, 20))}`);

    await barOf(household).hover();
    await page
      .locator(".board-card")
      .filter({ hasText: codeOf(household) })
      .waitFor();
  });

  it("zooms and moves in time by keys and by buttons", async () => {
    await openBoard();
    await page.locator(".board [data-current]").focus();

    await page.keyboard.press("-");
    expect((await shownFrom()).days).toBeGreaterThan(360);
    for (const _ of [1, 2, 3]) await page.keyboard.press("+");
    expect((await shownFrom()).days).toBe(7);
    const { from } = await shownFrom();
    await page.keyboard.press("PageDown");
    expect((await shownFrom()).from).toBe(addDays(from, 7));
    await page.keyboard.press("Home");
    expect((await shownFrom()).from).toBe(from);
    await page.getByRole("button", { name: "Mese", exact: true }).click();
    expect((await shownFrom()).from).toBe(`${today.slice(0, 7)}-01`);
  });

  it("counts paths without inventing rates", async () => {
    await openBoard();

    await page.getByText(/Conta percorsi: .* n\.d\./).waitFor();
  });

  it("leads from a bar to what can be done with it, and to the household", async () => {
    const household = await admitted(places[0], addDays(today, 20));
    await openBoard();

    await barOf(household).click();
    await page.getByRole("menuitem", { name: "Proroga…" }).waitFor();
    await page.getByRole("menuitem", { name: "Apri la pagina del nucleo" }).click();

    await page.getByRole("heading", { level: 1, name: new RegExp(codeOf(household)) }).waitFor();
  });
});

describe("days chosen on the board", () => {
  it("become an option by mouse, with place and days filled, and what the house would look like", async () => {
    const household = await aHousehold();
    await openBoard();

    await drag(await spotOf(0, soon), await spotOf(0, addDays(soon, 9)));
    await chooseHousehold(household);
    await dialog().getByText("C'è posto per tutto il periodo.").waitFor();
    await dialog().getByRole("button", { name: "Opziona il posto" }).click();

    await page.getByText(`Posto opzionato per ${codeOf(household)}`).waitFor();
    await barOf(household).waitFor();
    expect(await stayOf(household)).toMatchObject({
      status: "optioned",
      placeId: places[0]?.id,
      expectedIn: soon,
      expectedOut: addDays(soon, 10),
    });
  });

  it("become an option by keyboard alone", async () => {
    const household = await aHousehold();
    await openBoard();
    await page.locator(".board [data-current]").focus();
    const isThere = () => page.locator(".board [data-current]").getAttribute("aria-label");
    for (let left = 80; left > 0 && !(await isThere())?.startsWith(`${places[1]?.name},`); left--)
      await page.keyboard.press("ArrowDown");
    for (const _ of [1, 2, 3]) await page.keyboard.press("ArrowRight");

    await page.keyboard.press("Enter");
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Shift+ArrowRight");
    await page
      .getByRole("status")
      .filter({ hasText: `Dal ${slashed(soon)} al ${slashed(addDays(soon, 2))}` })
      .waitFor();
    await page.keyboard.press("Enter");
    await dialog().waitFor();
    await page.keyboard.type(codeOf(household));
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await dialog().getByText("C'è posto per tutto il periodo.").waitFor();
    await dialog().getByRole("button", { name: "Opziona il posto" }).press("Enter");

    await page.getByText(`Posto opzionato per ${codeOf(household)}`).waitFor();
    expect(await stayOf(household)).toMatchObject({ expectedIn: soon, expectedOut: addDays(soon, 3) });
  });

  it("block the place in outage mode; the same days a second time are refused with the reason", async () => {
    await openBoard();
    await page.getByRole("button", { name: "Blocca i giorni" }).click();

    await drag(await spotOf(0, soon), await spotOf(0, addDays(soon, 4)));
    await dialog().getByRole("button", { name: "Blocca i giorni" }).click();
    await laneOf(0)
      .getByRole("gridcell", { name: /indisponibile \(Manutenzione\)/ })
      .waitFor();
    await drag(
      await spotOf(0, addDays(soon, -1)),
      await spotOf(0, addDays(soon, -1)).then(({ x, y }) => ({ x: x + 5, y })),
    );
    await dialog().getByLabel("Di nuovo utilizzabile dal").fill(addDays(soon, 2));
    await dialog()
      .getByText(`è già indisponibile dal ${slashed(soon)}`)
      .waitFor();
    await dialog().getByRole("button", { name: "Blocca i giorni" }).click();
    await dialog().locator(".MuiAlert-colorError").waitFor();

    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Tieni il posto" }).click();
  });
});

describe("a stay on the board", () => {
  it("is transferred by dragging it to another place", async () => {
    const household = await admitted(places[0], addDays(today, 20), addDays(today, -5));
    await openBoard();

    await drag(await spotOf(0, addDays(today, 5)), await spotOf(2, addDays(today, 5)));
    await dialog().getByLabel("Motivo del trasferimento").fill("Alloggio più grande");
    await dialog().getByRole("button", { name: "Trasferisci" }).click();

    await dialog().waitFor({ state: "detached" });
    await expect.poll(async () => (await stayOf(household))?.placeId).toBe(places[2]?.id);
  });

  it("cannot be dragged onto somebody, and says who is there and until when", async () => {
    const leaves = addDays(today, 25);
    const household = await admitted(places[0], addDays(today, 20));
    const inTheWay = await admitted(places[1], leaves);
    await openBoard();

    await drag(await spotOf(0, addDays(today, 5)), await spotOf(1, addDays(today, 5)), async () => {
      await expect.poll(() => laneOf(1).getAttribute("class")).toContain("board-impossible");
      expect(await laneOf(2).getAttribute("class")).not.toContain("board-impossible");
    });

    await page
      .getByRole("alert")
      .filter({ hasText: `${codeOf(inTheWay)} fino al ${slashed(leaves)}` })
      .waitFor();
    expect(await dialog().count()).toBe(0);
    expect(await stayOf(household)).toMatchObject({ placeId: places[0]?.id, status: "inProgress" });
  });

  it("is extended by dragging its end", async () => {
    const household = await admitted(places[0], addDays(today, 10));
    await openBoard();

    const end = await spotOf(0, addDays(today, 9));
    const box = await barOf(household).boundingBox();
    const edge = { x: (box?.x ?? 0) + (box?.width ?? 0) - 2, y: end.y };
    await drag(edge, await spotOf(0, addDays(today, 14)));
    await dialog().getByRole("textbox", { name: "Motivo" }).fill("La casa nuova non è pronta");
    await dialog().getByRole("button", { name: "Proroga" }).click();

    await dialog().waitFor({ state: "detached" });
    await expect.poll(async () => (await stayOf(household))?.expectedOut).toBe(addDays(today, 15));
  });

  it("stays where it was when Escape cancels the drag, and by keys in move mode too", async () => {
    const household = await admitted(places[0], addDays(today, 20));
    await openBoard();

    await drag(await spotOf(0, addDays(today, 5)), await spotOf(2, addDays(today, 5)), () =>
      page.keyboard.press("Escape"),
    );
    expect(await dialog().count()).toBe(0);

    await barOf(household).click();
    await page.keyboard.press("Escape");
    await page.getByRole("menu").waitFor({ state: "detached" });
    await page.locator(".board [data-current]").focus();
    await page.keyboard.press("m");
    await page.keyboard.press("ArrowDown");
    await page
      .getByRole("status")
      .filter({ hasText: `Sposti ${codeOf(household)}: ${places[1]?.name}` })
      .waitFor();
    await page.keyboard.press("Escape");

    expect(await page.locator(".board-ghost").count()).toBe(0);
    expect(await stayOf(household)).toMatchObject({ placeId: places[0]?.id });
  });

  it("can be hit in the scale of a year, however short it is", async () => {
    const household = await admitted(places[0], addDays(today, 1));
    await openBoard();
    await page.getByRole("button", { name: "Anno", exact: true }).click();
    await page.getByRole("button", { name: "Anno", exact: true, pressed: true }).waitFor();
    await (await barOf(household).elementHandle())?.waitForElementState("stable");
    const box = await barOf(household).boundingBox();

    await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2 + 3.5, (box?.y ?? 0) + 10);

    await page.getByRole("menu", { name: new RegExp(codeOf(household)) }).waitFor();
    await page.keyboard.press("Escape");
  });
});

describe("the board elsewhere", () => {
  it("prints on one page: period, units, legend and codes, no names", async () => {
    const household = await other.create("households", { type: "singleWoman", name: "Cognome Segreto" });
    const entry = { householdId: household.id, placeId: places[0]?.id, from: today, expectedTo: addDays(today, 20) };
    await other.post(`/units/${house.id}/admissions`, entry);
    await openBoard();
    await barOf(household).waitFor();

    const printed = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const { totalPages, text } = await extractText(await getDocumentProxy(new Uint8Array(printed)), {
      mergePages: true,
    });

    expect(totalPages).toBe(1);
    expect(text).toContain(String(house.name));
    expect(text).toContain(codeOf(household));
    expect(text).toContain(`Stampato il ${slashed(today)}`);
    expect(text).toContain("senza data d'uscita");
    expect(text).not.toContain("Segreto");
    expect(await page.locator(".board-print").count()).toBe(0);
  });

  it("is a list that can be read on a phone", async () => {
    const household = await admitted(places[0], addDays(today, 20));
    const phone = await signedIn("coordinator", { viewport: { width: 360, height: 740 } });
    await go(phone, "/board");

    const card = phone.getByRole("region", { name: String(house.name) });
    await card.getByRole("link", { name: codeOf(household) }).waitFor();
    expect(await card.textContent()).toContain(`uscita prevista il ${slashed(addDays(today, 20))}`);
    expect((await card.boundingBox())?.width).toBeLessThan(360);
    await phone.context().close();
  });

  it("leaves no fault behind", () => {
    expect(faultsOf(page.context())).toEqual([]);
  });
});
