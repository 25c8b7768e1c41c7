import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { activeCell, allSaved, cellAt, serverCalls, serverGuest, spoken, stateAt, textAt } from "./at.ts";
import { sheets } from "./harness.ts";

const openSheet = sheets();
let page: Page;

const type = async (row: number, field: string, text: string) => {
  await cellAt(page, row, field).click();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
};

const serverDelays = (delayMs: number) =>
  page.evaluate((ms) => {
    window.server.settings.delayMs = ms;
  }, delayMs);

const answersAreLost = (areLost: boolean) =>
  page.evaluate((lost) => {
    window.server.settings.losesAnswers = lost;
  }, areLost);

const serverIsAway = (isAway: boolean) =>
  page.evaluate((away) => {
    window.server.settings.isAway = away;
  }, isAway);

/** Whether closing or reloading the page now asks first. */
const leavingWarns = () =>
  page.evaluate(() => {
    const leaving = new Event("beforeunload", { cancelable: true });
    window.dispatchEvent(leaving);
    return leaving.defaultPrevented;
  });

describe("a cell", () => {
  it("shows that it is being saved, then that it is", async () => {
    page = await openSheet();
    await serverDelays(400);

    await type(2, "name", "Ada");

    await cellAt(page, 2, "name").and(page.locator('[data-state="saving"]')).waitFor();
    await page.locator(".sheet-status").getByText("Salvo 1 cella…").waitFor();
    await page.locator('td[data-state="saved"]').waitFor();
    await page.locator('td[data-state="saved"]').waitFor({ state: "detached" });
    expect(await textAt(page, 2, "name")).toBe("Ada");
  });

  it("typed again while it is being saved ends as typed last", async () => {
    page = await openSheet();
    await serverDelays(2000);

    await type(2, "name", "Ada");
    await type(2, "name", "Bea");
    await type(2, "name", "Cleo");
    await allSaved(page);

    expect((await serverGuest(page, "gst_000002"))?.name).toBe("Cleo");
    expect(await textAt(page, 2, "name")).toBe("Cleo");
    expect((await serverCalls(page)).flat()).toEqual([
      { id: "gst_000002", edits: { name: { from: "Bianca Ferrari", to: "Ada" } } },
      { id: "gst_000002", edits: { name: { from: "Ada", to: "Cleo" } } },
    ]);
  });

  it("that is refused keeps what was typed, says why, and can be given up", async () => {
    page = await openSheet();

    await type(2, "name", "refused");
    await page.locator('td[data-state="refused"]').waitFor();

    expect(await spoken(page)).toBe("Rifiutato: Così non si può chiamare nessuno.");
    expect(await textAt(page, 2, "name")).toBe("refused");
    await cellAt(page, 2, "name").hover();
    await page.locator(".sheet-note").getByText("Così non si può chiamare nessuno.").waitFor();

    await cellAt(page, 2, "name").click();
    await page.keyboard.press("Shift+F2");
    await page.keyboard.press("Enter");
    expect(await textAt(page, 2, "name")).toBe("Bianca Ferrari");
    await page.keyboard.press("ArrowDown");
    expect(await activeCell(page)).toBe("3:name");
  });

  it("that is refused is undone with Ctrl+Z", async () => {
    page = await openSheet();
    await type(2, "name", "refused");
    await page.locator('td[data-state="refused"]').waitFor();

    await page.keyboard.press("Control+z");

    expect(await textAt(page, 2, "name")).toBe("Bianca Ferrari");
    expect(await stateAt(page, 2, "name")).toBeNull();
    expect(await serverCalls(page)).toHaveLength(1);
  });

  it("is found again from the status bar when it needs care", async () => {
    page = await openSheet();
    await type(2, "fee", "dodici");
    await page.keyboard.press("Control+End");

    await page.getByRole("button", { name: "1 cella da sistemare" }).click();

    expect(await activeCell(page)).toBe("2:fee");
    await page.keyboard.type("12");
    await page.keyboard.press("Enter");
    await allSaved(page);
    expect((await serverGuest(page, "gst_000002"))?.fee).toBe(1200);
  });
});

describe("leaving the page", () => {
  it("warns while something typed is not saved, whatever the reason, and not a moment longer", async () => {
    page = await openSheet();
    await cellAt(page, 2, "fee").click();
    await page.keyboard.press("F2");
    expect(await leavingWarns()).toBe(false);
    await page.keyboard.press("Escape");
    await page.keyboard.type("dod");
    expect(await leavingWarns()).toBe(true);
    await page.keyboard.press("Escape");
    expect(await leavingWarns()).toBe(false);

    await type(2, "fee", "dodici");
    await page.locator('td[data-state="unread"]').waitFor();
    expect(await leavingWarns()).toBe(true);
    await type(2, "fee", "12");
    await allSaved(page);
    expect(await leavingWarns()).toBe(false);

    await type(3, "name", "refused");
    await page.locator('td[data-state="refused"]').waitFor();
    expect(await leavingWarns()).toBe(true);
    await page.keyboard.press("Control+z");
    expect(await leavingWarns()).toBe(false);

    await page.evaluate(() => window.server.change("gst_000004", { name: "Agata" }, true));
    await type(4, "name", "Ada");
    await page.locator('td[data-state="conflict"]').waitFor();
    expect(await leavingWarns()).toBe(true);
  });

  it("warns of what was refused also from another page of the application, until it is mended", async () => {
    page = await openSheet({ query: { key: "guests" } });
    await type(2, "name", "refused");
    await page.locator('td[data-state="refused"]').waitFor();

    await page.evaluate(() => window.leave());
    expect(await leavingWarns()).toBe(true);
    await page.evaluate(() => window.comeBack());
    await cellAt(page, 2, "name").waitFor();
    expect(await textAt(page, 2, "name")).toBe("refused");
    await type(2, "name", "Ada");
    await allSaved(page);

    expect(await leavingWarns()).toBe(false);
  });

  it("is not what Ctrl+R, Ctrl+D and Ctrl+F do to a cell that is open: the browser does not get them", async () => {
    page = await openSheet();
    await cellAt(page, 2, "name").click();
    await page.keyboard.type("Ad");
    const forTheBrowser = await page.evaluateHandle(() => {
      const keys: string[] = [];
      window.addEventListener("keydown", ({ key, ctrlKey, defaultPrevented }) => {
        if (ctrlKey && key !== "Control" && !defaultPrevented) keys.push(key);
      });
      return keys;
    });

    for (const keys of ["Control+r", "Control+d", "Control+f", "Control+c"]) await page.keyboard.press(keys);
    await page.keyboard.type("a");
    await page.keyboard.press("Enter");
    await allSaved(page);

    expect(await forTheBrowser.jsonValue()).toEqual(["c"]);
    expect(await textAt(page, 2, "name")).toBe("Ada");
  });
});

describe("two people in one cell", () => {
  const inConflict = async () => {
    page = await openSheet();
    await page.evaluate(() => window.server.change("gst_000002", { name: "Agata" }, true));
    await type(2, "name", "Ada");
    await page.locator('td[data-state="conflict"]').waitFor();
    await cellAt(page, 2, "name").click();
  };

  it("see both values side by side", async () => {
    await inConflict();

    expect(await page.locator(".sheet-note [data-mine]").textContent()).toBe("Ada");
    expect(await page.locator(".sheet-note [data-theirs]").textContent()).toBe("Agata");
    expect(await textAt(page, 2, "name")).toBe("Ada");
    expect(await spoken(page)).toContain("Conflitto in 1 riga");
  });

  it("choose the one", async () => {
    await inConflict();

    await page.getByRole("button", { name: "Tieni il mio" }).click();
    await allSaved(page);

    expect((await serverGuest(page, "gst_000002"))?.name).toBe("Ada");
  });

  it("or the other, by keyboard, and take that back", async () => {
    await inConflict();

    await page.keyboard.press("Shift+F2");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await textAt(page, 2, "name")).toBe("Agata");

    await page.keyboard.press("Control+z");
    await allSaved(page);
    expect((await serverGuest(page, "gst_000002"))?.name).toBe("Ada");
  });

  it("do not disturb each other in different cells of a row", async () => {
    page = await openSheet();
    await page.evaluate(() => window.server.change("gst_000002", { nights: 99 }, true));

    await type(2, "name", "Ada");
    await allSaved(page);

    expect(await serverGuest(page, "gst_000002")).toMatchObject({ name: "Ada", nights: 99 });
    expect(await textAt(page, 2, "nights")).toBe("99");
  });

  it("never undo each other's work", async () => {
    page = await openSheet();
    await type(2, "name", "Ada");
    await allSaved(page);
    await page.evaluate(() => window.server.change("gst_000002", { name: "Agata" }));

    await page.keyboard.press("Control+z");

    expect(await spoken(page)).toContain("cambiata da altri");
    expect(await textAt(page, 2, "name")).toBe("Agata");
  });
});

describe("a server that does not answer", () => {
  it("loses nothing: edits wait, and go out once, in order, when it is back", async () => {
    page = await openSheet();
    await serverIsAway(true);

    await type(2, "name", "Ada");
    await type(2, "name", "Bea");
    await type(3, "name", "Cleo");
    await page.locator(".sheet-offline").waitFor();
    expect(await stateAt(page, 3, "name")).toBe("waiting");

    await serverIsAway(false);
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    await allSaved(page);

    expect((await serverGuest(page, "gst_000002"))?.name).toBe("Bea");
    expect((await serverGuest(page, "gst_000003"))?.name).toBe("Cleo");
    expect(await page.locator('td[data-state="conflict"]').count()).toBe(0);
  });

  it("gets what was still being typed when somebody goes to another page of the application", async () => {
    page = await openSheet();
    await serverIsAway(true);
    await type(2, "name", "Ada");
    await page.locator(".sheet-offline").waitFor();
    await cellAt(page, 3, "name").click();
    await page.keyboard.type("Bea");

    await page.evaluate(() => window.leave());
    await serverIsAway(false);
    await page.evaluate(() => window.dispatchEvent(new Event("online")));

    await expect.poll(async () => (await serverGuest(page, "gst_000002"))?.name).toBe("Ada");
    await expect.poll(async () => (await serverGuest(page, "gst_000003"))?.name).toBe("Bea");
  });

  it("loses none of its answers twice: what had arrived is neither a conflict nor made again", async () => {
    page = await openSheet({ query: { rows: "3", creatable: "yes" } });
    await answersAreLost(true);

    await type(2, "name", "Ada");
    await page.locator(".sheet-offline").waitFor();
    await type(2, "name", "Bea");
    await type(4, "name", "Dora");
    await answersAreLost(false);
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    await allSaved(page);
    await answersAreLost(true);
    await type(5, "name", "Elsa");
    await page.locator(".sheet-offline").waitFor();
    await type(5, "nights", "7");
    await answersAreLost(false);
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    await allSaved(page);

    expect(await page.locator('td[data-state="conflict"], td[data-state="refused"]').count()).toBe(0);
    expect((await serverGuest(page, "gst_000002"))?.name).toBe("Bea");
    const guests = await page.evaluate(() => window.server.guests());
    expect(guests.map(({ name, nights }) => [name, nights]).slice(3)).toEqual([
      ["Dora", undefined],
      ["Elsa", 7],
    ]);
  });

  it("warns who leaves the page meanwhile", async () => {
    page = await openSheet();
    await serverIsAway(true);
    await type(2, "name", "Ada");
    await page.locator(".sheet-offline").waitFor();
    const asked = page.waitForEvent("dialog").then(async (dialog) => {
      await dialog.dismiss();
      return dialog.type();
    });

    await page.evaluate(() => setTimeout(() => location.reload()));

    expect(await asked).toBe("beforeunload");
  });
});

describe("what a colleague does", () => {
  it("appears without disturbing an open editor", async () => {
    page = await openSheet();
    await cellAt(page, 3, "name").click();
    await page.keyboard.type("Ad");

    await page.evaluate(() => window.server.change("gst_000002", { name: "Agata" }));
    await page.keyboard.type("a");
    expect(await textAt(page, 2, "name")).toBe("Agata");
    await page.keyboard.press("Enter");

    expect(await textAt(page, 3, "name")).toBe("Ada");
  });

  it("does not send typing into another row when the row goes away", async () => {
    page = await openSheet();
    await cellAt(page, 3, "name").click();
    await page.keyboard.type("Ad");

    await page.evaluate(() => window.server.remove("gst_000003"));
    await page.keyboard.type("a");
    await page.keyboard.press("Enter");
    await page.locator('td[data-state="refused"]').waitFor();

    expect(await textAt(page, 3, "name")).toBe("Ada");
    expect((await serverGuest(page, "gst_000004"))?.name).toBe("Daniela D'Amico");
  });
});

describe("a new row", () => {
  it("is a draft until what is required is there, then is created and goes on", async () => {
    page = await openSheet({ query: { rows: "3", creatable: "yes" } });

    await type(4, "fee", "5");
    expect(await page.locator('tr[data-row="3"]').getAttribute("data-kind")).toBe("draft");
    expect(await page.locator('tr[data-row="3"] th').getAttribute("title")).toBe("Bozza: manca Nome e cognome");
    await type(4, "name", "Dora");
    await allSaved(page);
    await type(4, "nights", "12");
    await allSaved(page);

    expect(await serverGuest(page, "gst_new_1")).toMatchObject({ name: "Dora", fee: 500, nights: 12 });
    expect(await serverCalls(page)).toHaveLength(2);
  });
});

describe("what a colleague saves", () => {
  it("shows at once, lit and with her name, and stays without them after a moment", async () => {
    page = await openSheet();
    const id = (await cellAt(page, 4, "name").getAttribute("data-row-id")) ?? "";

    await page.evaluate((guest) => window.server.change(guest, { nights: 123 }), id);

    const cell = page.locator(`td[data-row-id="${id}"][data-field="nights"]`);
    await page.locator(`td[data-row-id="${id}"][data-field="nights"][data-fresh]`).waitFor();
    expect(await cell.innerText()).toContain("123");
    expect(await cell.locator(".sheet-by").innerText()).toBe("Giulia");
    await cell.locator(".sheet-by").waitFor({ state: "detached" });
    expect(await cell.innerText()).toBe("123");
  });
});
