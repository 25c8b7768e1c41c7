import { afterAll, expect, it } from "vitest";
import { closeBrowser } from "./browser.ts";
import { openGrid, ROWS } from "./grid.ts";
import { colleague } from "./server.ts";
import { faultsOf, go, signedIn } from "./visit.ts";

const NAME = "Enti in ordine";
const CHANGED = `Viste: ${NAME} (modificata)`;

afterAll(closeBrowser);

it("a change of a view outlives the opening of a row, and goes with the page", async () => {
  const other = await colleague("coordinator");
  const sort = [{ field: "name", descending: false }];
  const look = { filters: [{ field: "name", by: "filled" }], sort, columns: [], colours: [] };
  const view = await other.create("views", { name: NAME, grid: "organisations", ...look });
  const page = await signedIn("coordinator");
  const header = (field: string) => page.locator(`th[data-header="${field}"]`);
  const plain = page.getByRole("button", { name: `Viste: ${NAME}`, exact: true });
  const changed = page.getByRole("button", { name: CHANGED });
  const menuOf = (field: string) => page.locator(`[data-menu="${field}"]`).click();
  await openGrid(page, "organisations");
  await go(page, `/organisations?view=${view.id}`);
  await plain.waitFor();

  await page.getByRole("button", { name: /^Filtro: Nome/ }).click();
  await menuOf("name");
  await page.getByRole("button", { name: "Ordina decrescente" }).click();
  await menuOf("phone");
  await page.getByRole("button", { name: "Nascondi" }).click();
  await changed.waitFor();
  await page.locator(`${ROWS} td[data-field=name]`).first().click();
  await page.keyboard.press("Control+Enter");
  await page.locator(".sheet").waitFor({ state: "detached" });
  await page.goBack();

  await changed.waitFor();
  expect(await header("name").getAttribute("aria-sort")).toBe("descending");
  expect([await header("phone").count(), await page.locator(".sheet-chip").count()]).toEqual([0, 0]);
  const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect(stored).not.toContain('descending":true');

  await page.reload();
  await plain.waitFor();
  await header("phone").waitFor();
  expect(await header("name").getAttribute("aria-sort")).toBe("ascending");
  expect(faultsOf(page.context())).toEqual([]);
  await other.edit("views", view.id, { archived: { from: false, to: true } });
});
