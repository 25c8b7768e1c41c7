import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { may, type Role } from "#shared/access";
import { civilDateAt } from "#shared/dates";
import type { StoredRecord } from "#shared/resource";
import type { Step } from "#shared/step";
import { unrestrict } from "#shared/steps/households";
import { steps } from "#shared/steps/index";
import { householdRetentionSteps, personRetentionSteps } from "#shared/steps/retention";
import { personRightsSteps } from "#shared/steps/rights";
import { wordAt } from "#shared/words/word-at";
import { wordsIn } from "#shared/words/words-in";
import { openedOnce, settled } from "./all-pages.ts";
import { violationsInBoth } from "./axe.ts";
import { closeBrowser } from "./browser.ts";
import { inWhatBegins, inWhatOpens } from "./opened-over.ts";
import { type Colleague, colleague } from "./server.ts";
import { go } from "./visit.ts";

const words = wordsIn("it");
const { pageOf, recordsOf } = openedOnce();
const HEAD = "Prova Ada";

let other: Colleague;
let household: StoredRecord;

/** A household on which every step is open somewhere, but those that others shut. */
const aFamily = async (): Promise<StoredRecord> => {
  const made = await other.create("households", { type: "womanWithChildren" });
  const person = (firstName: string, more: object) =>
    other.create("people", { householdId: made.id, lastName: "Prova", firstName, ...more });
  const head = await person("Ada", { birthDate: "1990-03-03", relation: "head" });
  await person("Bice", { birthDate: "2019-03-03", relation: "child" });
  await person("Carlo", { residency: "nonResident", relation: "otherParent" });
  const blocked = await person("Dino", { residency: "nonResident", relation: "other" });
  const [organisation] = await other.list("organisations");
  const kept = { organisationId: organisation?.id, from: "2026-01-10", reason: "Prova" };
  const told = { householdId: made.id, what: "letter", recipientId: organisation?.id, on: "2026-01-05", way: "email" };
  const disclosure = await other.create("disclosures", told);
  const on = civilDateAt(new Date().toISOString());
  const said = { householdId: made.id, on, kind: "call", text: "Prova" };
  const [asked] = [await other.create("diary-entries", said), await other.create("diary-entries", said)];
  const consent = { on: "2026-01-10", kinds: ["housingProject"], givenBy: "self" };
  const answers = [
    await other.post(`/people/${blocked.id}/safety-block`, { reason: "Prova" }),
    await other.post(`/people/${head.id}/consent`, consent),
    await other.post(`/people/${head.id}/withholding`, kept),
    await other.post(`/households/${made.id}/withholding`, kept),
    await other.post(`/disclosures/${disclosure.id}/correction`, { wrong: "Prova", right: "Prova" }),
    await other.post(`/diary-entries/${asked.id}/follow-up`, { asked: "Prova" }),
    await other.post(`/households/${made.id}/retention-hold`, { retentionHoldReason: "Prova" }),
  ];
  expect(answers.filter((status) => status >= 300)).toEqual([]);
  return made;
};

beforeAll(async () => {
  other = await colleague("coordinator");
  household = await aFamily();
});
afterAll(async () => {
  await other.edit("households", household.id, { archived: { from: false, to: true } });
  await closeBrowser();
});

const nameOf = ({ of, name }: Step): string => wordAt(words, "steps", of.name, name, "name") ?? name;

/** What a button says that opens a step under another name. */
const saidAs: Readonly<Record<string, string | RegExp>> = {
  addMember: "Aggiungi",
  assignEducators: "Assegna",
  giveNotice: new RegExp(`Informativa, ${HEAD}`),
  giveConsent: new RegExp(`Fotografie, ${HEAD}`),
  withdrawConsent: new RegExp(`Progetto di housing, ${HEAD}`),
};

const isOf =
  (role: Role) =>
  ({ allow }: Step) =>
    may([role], allow);
const mine = isOf("coordinator");

const buttonOf = (page: Page, step: Step): Locator => {
  const said = saidAs[step.name] ?? new RegExp(`^${nameOf(step)}`);
  return page.getByRole("main").getByRole("button", { name: said, exact: true }).first();
};

/** What axe finds in the forms of these steps, by their buttons or else by the palette. */
const inForms = async (page: Page, all: readonly Step[]): Promise<string[]> => {
  const found: string[] = [];
  for (const step of all) {
    const button = buttonOf(page, step);
    const isThere = (await button.count()) > 0;
    found.push(...(await (isThere ? inWhatOpens(page, nameOf(step), button) : inWhatBegins(page, nameOf(step)))));
  }
  return found;
};

/** The page as somebody finds it who comes to it: it asks for what has changed. */
const opened = async (path: string, role: Role = "coordinator"): Promise<Page> => {
  const page = await pageOf(role);
  await go(page, "/");
  await go(page, path);
  await settled(page);
  return page;
};

const ofRights = [
  ...(steps.disclosures ?? []),
  ...personRightsSteps,
  ...householdRetentionSteps,
  ...personRetentionSteps,
];
const names = ofRights.map(({ name }) => name);
const ofFile = [...(steps.households ?? []), ...(steps.people ?? [])].filter(({ name }) => !names.includes(name));

describe("the forms of a household's steps, in light and dark", () => {
  it("are free of violations for itself, its people and its diary, and so is the change of an entry", async () => {
    const page = await opened(`/households/${household.id}`);
    const all = [...ofFile, ...(steps["diary-entries"] ?? [])].filter((step) => mine(step) && step !== unrestrict);
    const entry = page.getByRole("region", { name: "Diario" }).getByRole("button", { name: /^Modifica/ });
    const found = await inForms(page, all);

    expect([...found, ...(await inWhatOpens(page, "entry", entry.first()))]).toEqual([]);
  });

  it("are free of violations for their rights, and while it is restricted", async () => {
    expect(await other.post(`/households/${household.id}/restriction`, { reason: "Prova" })).toBe(200);
    const page = await opened(`/households/${household.id}?view=rights`);

    expect(await inForms(page, [...ofRights.filter(mine), unrestrict])).toEqual([]);
  });

  it("are free of violations where the area manager alone may take them", async () => {
    const page = await opened(`/households/${household.id}?view=rights`, "area-manager");
    const hers = ofRights.filter((step) => isOf("area-manager")(step) && !mine(step));

    expect(hers).not.toEqual([]);
    expect(await inForms(page, hers)).toEqual([]);
  });
});

describe("what is done about a goal, in light and dark", () => {
  it("is free of violations, from the mark on its line to an action that is done and not done after all", async () => {
    const isOpen = ({ status, goals }: StoredRecord) =>
      ["active", "underReview"].includes(String(status)) && JSON.stringify(goals).includes('"actions":[{');
    const plan = (await recordsOf("coordinator", "plans")).find(isOpen);
    const page = await opened(`/plans/${plan?.id}`);
    const mark = page.getByRole("main").getByRole("button", { name: "Segna l'avanzamento" }).first();
    const found = await inWhatOpens(page, "markProgress", mark);
    const action = page.getByRole("checkbox", { name: "Fatta:", checked: false }).first();
    const name = (await action.getAttribute("aria-label")) ?? "";
    const tick = page.getByRole("checkbox", { name, exact: true }).first();
    await tick.click();
    await page.getByRole("checkbox", { name, exact: true, checked: true }).first().waitFor();
    found.push(...(await violationsInBoth(page)));
    await tick.click();
    await page.getByRole("checkbox", { name, exact: true, checked: false }).first().waitFor();

    expect([...found, ...(await violationsInBoth(page))]).toEqual([]);
  });
});
