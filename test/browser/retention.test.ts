import { afterAll, expect, it } from "vitest";
import { closeBrowser } from "./browser.ts";
import { faultsOf, go, overflows, signedIn } from "./visit.ts";

afterAll(closeBrowser);

it("shows the area manager how long what is kept, and runs only after a word has been typed", async () => {
  const page = await signedIn("area-manager");
  await go(page, "/retention");

  const due = page.getByRole("region", { name: "Che cosa succederebbe oggi", exact: true });
  await due.getByRole("cell", { name: "Da confermare", exact: true }).first().waitFor();
  const rules = page.getByRole("region", { name: "Regole", exact: true });
  await rules.getByRole("cell", { name: "Ospiti", exact: true }).waitFor();
  expect(await rules.getByText("Da confermare", { exact: true }).count()).toBeGreaterThan(10);
  expect(await page.getByRole("button", { name: "Esegui ora" }).isDisabled()).toBe(true);

  await go(page, "/retention-rules");
  await page.getByText("Mesi fino all'archivio").first().waitFor();
  expect(await overflows(page)).toBe(false);
  expect(faultsOf(page.context())).toEqual([]);
});

it("exists for nobody else", async () => {
  const page = await signedIn("coordinator");

  expect(await page.getByRole("link", { name: "Conservazione" }).count()).toBe(0);
  await page.context().close();
});
