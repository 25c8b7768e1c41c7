import type { Locator, Page } from "playwright-core";
import type { RowEdit } from "#admin-ui/sheet/sheet.tsx";
import type { Guest } from "./harness/guests.ts";

const columns = ["name", "code", "status", "birthDate", "fee", "nights", "service", "consent", "languages", "notes"];

/** A cell by its row, counted from 1 as on the screen, and its column. */
export const cellAt = (page: Page, row: number, field: string): Locator =>
  page.locator(`tr[data-row="${row - 1}"] td[data-field="${field}"]`);

export const textAt = (page: Page, row: number, field: string): Promise<string> =>
  cellAt(page, row, field).evaluate((cell) => {
    const texts = [...cell.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    return texts.map((node) => node.nodeValue).join("");
  });

export const stateAt = (page: Page, row: number, field: string): Promise<string | null> =>
  cellAt(page, row, field).getAttribute("data-state");

/** The active cell as "3:fee". */
export const activeCell = (page: Page): Promise<string> =>
  page.locator("td[data-active]").evaluate((cell) => {
    const row = Number(cell.closest("tr")?.dataset.row) + 1;
    return `${row}:${cell instanceof HTMLElement ? cell.dataset.field : ""}`;
  });

/** The selected cells as "1:name 1:code …", of the rows on the screen. */
export const selectedCells = (page: Page): Promise<string> =>
  page
    .locator('td[aria-selected="true"]')
    .evaluateAll((cells) =>
      cells
        .map((cell) => `${Number(cell.closest("tr")?.dataset.row) + 1}:${cell.getAttribute("data-field")}`)
        .join(" "),
    );

/** The names of the columns from–to, for rows from–to, as `selectedCells` writes them. */
export const block = (fromRow: number, toRow: number, from: string, to: string): string => {
  const fields = columns.slice(columns.indexOf(from), columns.indexOf(to) + 1);
  const rows = Array.from({ length: toRow - fromRow + 1 }, (_, i) => fromRow + i);
  return rows.flatMap((row) => fields.map((field) => `${row}:${field}`)).join(" ");
};

export interface KeysOptions {
  /** From one key to the next, whatever the page does meanwhile. */
  readonly delayMs?: number;
  /** Sent with every key, as Chrome counts them: 1 is Alt, 2 is Ctrl, and AltGr is both. */
  readonly modifiers?: number;
}

/** What a key writes when nobody takes it for something else. */
const writtenBy = (key: string) => (key === "Enter" ? "\r" : [...key].length === 1 ? key : undefined);

/** Presses keys one after the other, characters or others by their name, without waiting for what the page makes of one. */
export const typeKeys = async (page: Page, keys: Iterable<string>, options: KeysOptions = {}): Promise<void> => {
  const { delayMs = 0, modifiers = 0 } = options;
  const session = await page.context().newCDPSession(page);
  const sent: Promise<unknown>[] = [];
  for (const key of keys) {
    const text = writtenBy(key);
    sent.push(session.send("Input.dispatchKeyEvent", { type: "rawKeyDown", key, modifiers }));
    // What AltGr writes comes without it.
    if (text !== undefined) sent.push(session.send("Input.dispatchKeyEvent", { type: "char", key, text }));
    sent.push(session.send("Input.dispatchKeyEvent", { type: "keyUp", key, modifiers }));
    if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
  }
  await Promise.all(sent);
  await session.detach();
};

export const serverGuest = (page: Page, id: string): Promise<Guest | undefined> =>
  page.evaluate((wanted) => window.server.guest(wanted), id);

export const serverCalls = (page: Page): Promise<RowEdit[][]> => page.evaluate(() => window.server.calls);

/** Waits until the server has answered for everything. */
export const allSaved = async (page: Page): Promise<void> => {
  await page.locator(".sheet-saved").waitFor();
};

export const spoken = async (page: Page): Promise<string> => (await page.getByRole("status").textContent()) ?? "";
