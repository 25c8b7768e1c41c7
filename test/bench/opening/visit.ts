import type { BrowserContext, Page } from "playwright-core";
import type { System } from "#infra/local/system";
import { times } from "../cast.ts";

/** Ten columns side by side; the last but one moves a deadline, so the sheet asks before it saves. */
const PASTED = [
  "lastName",
  "firstName",
  "sex",
  "relation",
  "phone",
  "citizenship",
  "languages",
  "taxCode",
  "residencePermitExpiresOn",
  "privacyNoticeOn",
];

/** The columns between them go behind: a column of which a layout says nothing stays where it is defined. */
const OTHERS = [
  "householdId",
  "birthDate",
  "residency",
  "joinedOn",
  "leftOn",
  "joiningReason",
  "leavingReason",
  "cameFromId",
  "wentToId",
  "safetyBlock",
];

declare global {
  interface Window {
    /** When the heading, the first row and the last row came, in milliseconds from the begin of the page. */
    came: { heading?: number; firstRow?: number; allRows?: number };
  }
}

/** Notes on every page of a visitor when a grid of at least so many rows came. */
const noteComing = (context: BrowserContext, rows: number) =>
  context.addInitScript((all) => {
    window.came = {};
    const look = () => {
      const { came } = window;
      const now = performance.now();
      if (document.querySelector("main h1")) came.heading ??= now;
      if (document.querySelector("tr[data-row] td")) came.firstRow ??= now;
      const count = Number(document.querySelector("[aria-rowcount]")?.getAttribute("aria-rowcount"));
      if (count > all) came.allRows ??= now;
    };
    new MutationObserver(look).observe(document, {
      subtree: true,
      childList: true,
      attributeFilter: ["aria-rowcount"],
    });
  }, rows);

/** Somebody who has signed in, on the home page. */
export const signedIn = async (context: BrowserContext, { address, people }: System, rows: number): Promise<Page> => {
  await noteComing(context, rows);
  await context.addInitScript(
    (order) => {
      if (!location.protocol.startsWith("http")) return;
      const layout = { order, hidden: [], frozen: [], widths: {}, sort: [] };
      localStorage.setItem("soglia.sheet.coordinator.people", JSON.stringify(layout));
    },
    [...PASTED, ...OTHERS],
  );
  const page = await context.newPage();
  await page.goto(address);
  await page.locator("input[name=username]").fill("coordinator");
  await page
    .locator("input[name=password]")
    .fill(people.find(({ username }) => username === "coordinator")?.password ?? "");
  await page.locator("form button").click();
  await page.locator("main h1").waitFor();
  return page;
};

/** Milliseconds after the page's shell. */
export interface Opened {
  firstRows: number;
  allRows: number;
}

/** Opens the grid of people in a page that holds nothing yet. */
export const openCold = async (page: Page, address: string): Promise<Opened> => {
  await page.goto(`${address}/#/people`);
  await page.reload();
  await page.waitForFunction(() => window.came.allRows !== undefined);
  const { heading = 0, firstRow = 0, allRows = 0 } = await page.evaluate(() => window.came);
  return { firstRows: firstRow - heading, allRows: allRows - heading };
};

/** Leaves the grid, comes back, and waits for the next question to the server: what was asked for. */
export const openAgain = async (page: Page, address: string): Promise<string[]> => {
  await page.goto(`${address}/#/`);
  await page.locator("tr[data-row] td").first().waitFor({ state: "detached" });
  const asked: string[] = [];
  page.on("request", (request) => {
    const { pathname, search } = new URL(request.url());
    if (pathname === "/api/people") asked.push(search);
  });
  const next = page.waitForRequest((request) => new URL(request.url()).pathname === "/api/people");
  await page.goto(`${address}/#/people`);
  await page.locator("tr[data-row] td").first().waitFor();
  await next;
  return asked;
};

const table = (run: number) =>
  times(1_000, (row) =>
    [
      `Incollata ${run}`,
      `Riga ${row}`,
      run % 2 === 0 ? "female" : "male",
      "child",
      `333 ${run}${row}`,
      run % 2 === 0 ? "italiana" : "albanese",
      `lingua ${run}`,
      `COD${run}${row}`,
      `0${1 + run}/03/2027`,
      `0${1 + run}/04/2026`,
    ].join("\t"),
  ).join("\n");

/** Milliseconds. */
export interface Pasted {
  /** From the paste until the sheet says what it will do and asks. */
  asked: number;
  /** From the yes until the server has answered for all of it. */
  stored: number;
}

/** Pastes 1,000 rows of ten cells, says yes, and waits until everything is stored. */
export const pasteAndSave = async (page: Page, run: number): Promise<Pasted> => {
  await page.evaluate((text) => navigator.clipboard.writeText(text), table(run));
  await page.locator('tr[data-row="0"] td[data-field="lastName"]').click();
  const began = await page.evaluateHandle(() => {
    const at = { paste: 0, click: 0 };
    window.addEventListener("paste", ({ timeStamp }) => Object.assign(at, { paste: timeStamp }), { capture: true });
    window.addEventListener("click", ({ timeStamp }) => Object.assign(at, { click: timeStamp }), { capture: true });
    return at;
  });
  await page.keyboard.press("Control+v");
  const yes = page.getByRole("dialog").getByRole("button", { name: /^Salva/ });
  await yes.waitFor();
  const asked = await page.evaluate(({ paste }) => performance.now() - paste, began);
  await yes.click();
  await yes.waitFor({ state: "detached" });
  await page.locator(".sheet-saved").waitFor();
  const stored = await page.evaluate(({ click }) => performance.now() - click, began);
  await page.keyboard.press("Control+Home");
  return { asked, stored };
};
