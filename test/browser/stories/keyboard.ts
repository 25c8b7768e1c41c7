import type { Page } from "playwright-core";

/** Somebody who never touches the mouse: every act is keys, everything else only looks. */
export const byKeyboard = (page: Page) => {
  const { keyboard } = page;
  const press = async (...keys: string[]) => {
    for (const key of keys) await keyboard.press(key);
  };
  const editor = page.locator(".sheet-editor");
  const active = page.locator("td[data-active]");

  /** Goes to anything, or does anything, by its name. */
  const find = async (words: string, label: string | RegExp = words): Promise<void> => {
    await press("Control+k");
    await page.getByRole("combobox", { name: "Vai a…" }).waitFor();
    await keyboard.type(words);
    await page.getByRole("option", { name: label, selected: true }).first().waitFor();
    await press("Enter");
    await page.getByRole("combobox", { name: "Vai a…" }).waitFor({ state: "detached" });
  };

  /** The sheet of a kind of record, with the keyboard in it. */
  const openSheet = async (title: string): Promise<void> => {
    await find(title.toLowerCase(), new RegExp(`^${title}`));
    await page.getByRole("heading", { name: title, level: 1 }).waitFor();
    await page.locator(".sheet-editor:focus").waitFor({ state: "attached" });
  };

  /** Along the row to a column, by the right arrow. */
  const toColumn = async (field: string): Promise<void> => {
    for (let steps = 0; steps < 40; steps += 1) {
      if ((await active.getAttribute("data-field")) === field) return;
      const before = await active.getAttribute("id");
      await press("ArrowRight");
      await page.locator(`td[data-active]:not([id="${before}"])`).waitFor();
    }
    throw new Error(`There is no column ${field}.`);
  };

  /** Down the rows to a record, by the down arrow. */
  const toRow = async (id: string): Promise<void> => {
    for (let steps = 0; steps < 100; steps += 1) {
      const here = await active.getAttribute("data-row-id");
      if (here === id) return;
      await press("ArrowDown");
      await page.locator(`td[data-active]:not([data-row-id="${here}"])`).waitFor();
    }
    throw new Error(`There is no row ${id}.`);
  };

  /** Says yes to what a change will do, if the sheet asks, and waits until all is saved. */
  const settled = async (): Promise<void> => {
    const saved = page.locator(".sheet-saved");
    const asked = page.getByRole("region", { name: "Da confermare prima di salvare" });
    await saved.or(asked).first().waitFor();
    if (await asked.count()) await press("Control+s");
    await saved.waitFor();
  };

  /** Puts a column on the clipboard as a spreadsheet does: as lines, and as a table. */
  const copyFromSpreadsheet = (values: readonly string[]): Promise<void> =>
    page.evaluate(async (cells) => {
      const rows = cells.map((cell) => `<tr height=20><td class=xl65 align=right>${cell}</td></tr>`).join("\r\n");
      const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table>${rows}</table></body></html>`;
      const kinds = { "text/plain": `${cells.join("\r\n")}\r\n`, "text/html": html };
      const blobs = Object.entries(kinds).map(([type, text]) => [type, new Blob([text], { type })] as const);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    }, values);

  return {
    press,
    type: keyboard.type.bind(keyboard),
    find,
    openSheet,
    toColumn,
    toRow,
    settled,
    copyFromSpreadsheet,
    editor,
    active,
  };
};

export type Keyboard = ReturnType<typeof byKeyboard>;
