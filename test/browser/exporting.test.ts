import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import type { StoredRecord } from "#shared/resource";
import { closeBrowser } from "./browser.ts";
import { openGrid } from "./grid.ts";
import { colleague } from "./server.ts";
import { signedIn } from "./visit.ts";

afterAll(closeBrowser);

/** All that somebody sees of a kind of record, as the text file of the sheet. */
const fileOf = async (page: Page, kind: string): Promise<{ head: string[]; text: string; lines: string[] }> => {
  await openGrid(page, kind);
  await page.getByRole("button", { name: "Esporta" }).click();
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Ciò che si vede, .csv" }).click();
  const text = await readFile(await (await coming).path(), "utf8");
  const [head = "", ...lines] = text.replace("\uFEFF", "").trim().split("\r\n");
  return { head: head.split(";"), text, lines };
};

const namesOf = (households: readonly StoredRecord[]): string[] =>
  households.flatMap(({ name }) => (typeof name === "string" ? [name] : []));

const all = async (): Promise<StoredRecord[]> => (await colleague("area-manager")).list("households");

describe("a file of what somebody sees", () => {
  it("holds no name of a family for the administration", async () => {
    const page = await signedIn("administration");
    const names = namesOf(await all());

    const { head, text, lines } = await fileOf(page, "households");

    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => text.includes(name))).toEqual([]);
    expect(head).not.toContain("Nome del nucleo");
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.every((line) => /N-\d{4}/.test(line))).toBe(true);
    await page.context().close();
  });

  it("holds an educator's households with their names and nobody else's, and no secret address of a unit", async () => {
    const page = await signedIn("educator");
    const hers = await (await colleague("educator")).list("households");

    const { text, lines } = await fileOf(page, "households");
    const units = await fileOf(page, "units");

    expect(lines).toHaveLength(hers.length);
    expect(namesOf(hers).length).toBeGreaterThan(0);
    expect(namesOf(hers).filter((name) => !text.includes(name))).toEqual([]);
    expect(hers.length).toBeLessThan((await all()).length);
    expect(units.head).not.toContain("Indirizzo");
    await page.context().close();
  });

  it("never holds the address of a unit, which the coordinator sees, and says so", async () => {
    const page = await signedIn("coordinator");
    await openGrid(page, "units");
    await page.getByRole("button", { name: "Esporta" }).click();
    await page.getByText("Per riservatezza restano fuori: Indirizzo").waitFor();

    const { head, lines } = await fileOf(page, "units");

    expect(head).not.toContain("Indirizzo");
    expect(lines.length).toBeGreaterThan(0);
    await page.context().close();
  });
});
