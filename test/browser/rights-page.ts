import type { Download, Page } from "playwright-core";
import type { StoredRecord } from "#shared/resource";
import { colleague } from "./server.ts";
import { go, signedIn, type Visit } from "./visit.ts";

/** What is written about the household, and speaks of both. */
export const told = "Anna e Zaccaria sono arrivati insieme.";

/** A household of a mother, Anna Belprato, and her son, Zaccaria Ventura. */
export const aFamily = async (): Promise<StoredRecord> => {
  const other = await colleague("coordinator");
  const household = await other.create("households", { type: "womanWithChildren", note: told });
  const person = (firstName: string, lastName: string, birthDate: string) =>
    other.create("people", { householdId: household.id, firstName, lastName, birthDate });
  const mother = await person("Anna", "Belprato", "1990-03-12");
  await other.post(`/people/${mother.id}/notice`, { on: "2026-01-10" });
  await person("Zaccaria", "Ventura", "2018-05-03");
  return household;
};

/** The coordinator, looking at the rights of a household. */
export const rightsOf = async ({ id }: StoredRecord, visit: Visit = {}): Promise<Page> => {
  const page = await signedIn("coordinator", visit);
  await go(page, `/households/${id}?view=rights`);
  await page.getByRole("heading", { name: "Informative e consensi" }).waitFor();
  return page;
};

export const inDialog = (page: Page) => page.getByRole("dialog");

export const openCopy = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "Copia dei dati di Belprato Anna" }).click();
  await inDialog(page).getByText("Tutto ciò che è registrato su Anna Belprato").waitFor();
};

/** Goes on to what has to be read. */
export const prepare = async (page: Page): Promise<void> => {
  await inDialog(page).getByRole("button", { name: "Prepara" }).click();
  await inDialog(page).getByText("Da rileggere prima di consegnare").waitFor();
};

export const downloaded = async (page: Page, button: string): Promise<Download> => {
  const [download] = await Promise.all([
    page.waitForEvent("download", { timeout: 30_000 }),
    inDialog(page).getByRole("button", { name: button }).click(),
  ]);
  return download;
};
