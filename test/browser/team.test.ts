import axe, { type AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { civilDateAt } from "#shared/dates";
import type { Household } from "#shared/resources/household";
import type { StaffMember } from "#shared/resources/staff-member";
import { isAssigned } from "#shared/rules/assignments";
import { closeBrowser } from "./browser.ts";
import { openGrid } from "./grid.ts";
import { type Colleague, colleague } from "./server.ts";
import { faultsOf, go, overflows, signedIn } from "./visit.ts";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const today = () => civilDateAt(new Date().toISOString());

let coordinator: Colleague;
let manager: Colleague;

beforeAll(async () => {
  [coordinator, manager] = await Promise.all([colleague("coordinator"), colleague("area-manager")]);
});
afterAll(closeBrowser);

const violationsOn = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source);
  const values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const results: AxeResults = await page.evaluate(
    (tags) => window.axe.run(document, { runOnly: { type: "tag", values: tags } }),
    values,
  );
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
};

const cardOf = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

/** Two new colleagues, one of them with two households of her own. */
const aTeam = async (tag: string) => {
  const aColleague = (name: string) => {
    const username = `${tag}-${name}`.toLowerCase();
    return manager.invite({ username, name: `${name} ${tag}`, email: `${username}@example.org`, roles: ["educator"] });
  };
  const [leaving, coming] = await Promise.all([aColleague("Lea"), aColleague("Nora")]);
  const households = await Promise.all([1, 2].map(() => coordinator.create("households", { type: "singleWoman" })));
  for (const { id } of households)
    await coordinator.post(`/households/${id}/educators`, {
      educators: [{ staffId: leaving.id, role: "responsible", from: "2026-01-01" }],
    });
  const codes = households.map(({ code }) => String(code));
  return { leaving: leaving as StaffMember, coming: coming as StaffMember, households, codes };
};

describe("handing over", () => {
  it("shows what will change, does it in one step, and keeps what was", async () => {
    const { leaving, coming, households, codes } = await aTeam("Passaggio");
    const page = await signedIn("coordinator");
    await go(page, "/team");

    await page.getByRole("button", { name: `Passa i nuclei di ${leaving.name}` }).click();
    await page.getByRole("combobox", { name: "A chi" }).click();
    await page.getByRole("option", { name: coming.name }).click();
    const preview = page.getByRole("dialog").getByRole("listitem");
    const previewed = await preview.allTextContents();
    await page.getByRole("button", { name: "Passa 2 nuclei" }).click();
    await page.getByText("2 nuclei passati").waitFor();

    expect(previewed.map((text) => codes.some((code) => text.includes(code)))).toEqual([true, true]);
    await cardOf(page, coming.name).getByText("responsabile di 2 nuclei").waitFor();
    await cardOf(page, "Incarichi conclusi").getByText(leaving.name).first().waitFor();
    const after = (await coordinator.list("households")) as Household[];
    for (const { id } of households) {
      const { educators } = after.find((one) => one.id === id) ?? { educators: [] };
      expect(isAssigned(educators, coming.id, today())).toBe(true);
      expect(isAssigned(educators, leaving.id, today())).toBe(false);
    }
    expect(faultsOf(page.context())).toEqual([]);
    await page.context().close();
  });

  it("leaves out the household that stays", async () => {
    const { leaving, coming, codes } = await aTeam("Parziale");
    const page = await signedIn("coordinator");
    await go(page, "/team");

    await page.getByRole("button", { name: `Passa i nuclei di ${leaving.name}` }).click();
    await page.getByRole("combobox", { name: "A chi" }).click();
    await page.getByRole("option", { name: coming.name }).click();
    await page.getByRole("combobox", { name: `Subentra in ${codes[0]}` }).click();
    await page.getByRole("option", { name: "Resta com'è" }).click();
    await page.getByRole("button", { name: "Passa 1 nucleo" }).click();
    await page.getByText("1 nucleo passato").waitFor();

    await cardOf(page, coming.name)
      .getByRole("link", { name: codes[1] ?? "" })
      .waitFor();
    await cardOf(page, leaving.name)
      .getByRole("link", { name: codes[0] ?? "" })
      .waitFor();
    await page.context().close();
  });

  it("is not offered to an educator", async () => {
    const page = await signedIn("educator");
    await go(page, "/team");

    await page.getByRole("heading", { name: "Incarichi conclusi" }).waitFor();

    expect(await page.getByRole("button", { name: /^Passa i nuclei/ }).count()).toBe(0);
    await page.context().close();
  });
});

describe("a meeting of the team", () => {
  it("begins with what is due, and keeps ticks, decisions and new items", async () => {
    const page = await signedIn("coordinator");
    await go(page, "/team-meetings");

    await page.getByRole("button", { name: "Nuova riunione" }).click();
    const agenda = page.getByRole("group", { name: "Ordine del giorno" }).getByRole("checkbox");
    await agenda.first().waitFor();
    const offered = await agenda.count();
    await agenda.first().uncheck();
    await page.getByRole("textbox", { name: "Nuovo punto" }).fill("Ferie di agosto");
    await page.getByRole("button", { name: "Aggiungi" }).click();
    await page.getByRole("button", { name: "Crea la riunione" }).click();
    await page.getByText(`0 di ${offered} trattati`).waitFor();
    await page.getByRole("textbox", { name: "Decisione su: Ferie di agosto" }).fill("Due settimane a turno.");
    await page.getByRole("checkbox", { name: "Trattato: Ferie di agosto" }).click();
    await page.getByText(`1 di ${offered} trattati`).waitFor();
    await page.getByRole("textbox", { name: "Verbale" }).fill("Tutti d'accordo.");
    await page.getByRole("heading", { name: "Verbale" }).click();

    const saved = async () => {
      const meetings = await coordinator.list("team-meetings");
      return meetings.find(({ notes }) => notes === "Tutti d'accordo.")?.agenda;
    };
    await expect
      .poll(saved)
      .toContainEqual({ title: "Ferie di agosto", decision: "Due settimane a turno.", done: true });
    expect(faultsOf(page.context())).toEqual([]);
    await page.context().close();
  });

  it("is read, not written, by an educator", async () => {
    const page = await signedIn("educator");
    await go(page, "/team-meetings");
    await page.locator("main li a").first().click();
    await page.getByRole("heading", { name: "Ordine del giorno" }).waitFor();

    expect(await page.getByRole("textbox").count()).toBe(0);
    expect(await page.getByRole("checkbox").first().isDisabled()).toBe(true);
    await page.context().close();
  });
});

describe("today", () => {
  const dueOf = async (username: string) => {
    const page = await signedIn(username);
    const section = page.getByRole("region", { name: "Da fare" });
    await section.waitFor();
    for (let more = 0; more < 3; more++) {
      const button = section.getByRole("button", { name: /^Mostra altr/ }).first();
      if ((await button.count()) > 0) await button.click();
    }
    const due = await section.getByRole("listitem").allTextContents();
    await page.context().close();
    return due;
  };

  it("shows an educator the deadlines of her households only", async () => {
    const [staff, households] = await Promise.all([coordinator.list("staff"), coordinator.list("households")]);
    const me = staff.find(({ username }) => username === "educator")?.id ?? "";
    const own = (households as Household[])
      .filter(({ educators }) => isAssigned(educators, me, today()))
      .map(({ code }) => code);

    const due = await dueOf("educator");

    const named = due.flatMap((text) => text.match(/N-\d{4}/g) ?? []);
    expect(due.length).toBeGreaterThan(0);
    expect(named.filter((code) => !own.includes(code))).toEqual([]);
  });

  it("shows the administration fee agreements only, the coordinator everything", async () => {
    const [fees, everything] = [await dueOf("administration"), await dueOf("coordinator")];

    expect(fees.filter((text) => !text.includes("accordo retta"))).toEqual([]);
    expect(everything.some((text) => text.includes("Verifica"))).toBe(true);
    expect(everything.length).toBeGreaterThan(fees.length);
  });
});

describe("the column of the next deadline", () => {
  it("sorts by its day and names its kind", async () => {
    const page = await signedIn("coordinator");
    await openGrid(page, "households");
    await page.locator('button[data-menu="nextDeadline"]').click();
    await page.getByRole("button", { name: "Ordina crescente" }).click();
    await page.keyboard.press("Escape");

    const days = (await page.locator('td[data-field="nextDeadline"]').allTextContents())
      .filter((text) => /^\d\d\/\d\d\/\d{4}/.test(text))
      .map((text) => text.slice(0, 10).split("/").reverse().join("-"));
    const kinds = await page.locator('td[data-field="nextDeadlineKind"]').allTextContents();
    expect(days.length).toBeGreaterThan(2);
    expect(days).toEqual([...days].sort());
    expect(kinds[0]).not.toBe("");
    await page.context().close();
  });
});

describe.each(["light", "dark"] as const)("in %s", (colorScheme) => {
  it.each(["/team", "/team-meetings", "/supervision-sessions"])("%s is free of axe violations", async (path) => {
    const page = await signedIn("coordinator", { colorScheme });
    await go(page, path);
    await page.locator("main li, td[data-row-id]").first().waitFor();

    expect(await violationsOn(page)).toEqual([]);
    await page.context().close();
  });

  it("the dialogs and a meeting are free of axe violations", async () => {
    const page = await signedIn("coordinator", { colorScheme });
    await go(page, "/team");
    await page
      .getByRole("button", { name: /^Passa i nuclei di/ })
      .first()
      .click();
    await page.getByRole("dialog").waitFor();
    const handover = await violationsOn(page);
    await page.keyboard.press("Escape");
    await go(page, "/team-meetings");
    await page.getByRole("button", { name: "Nuova riunione" }).click();
    await page.getByRole("dialog").waitFor();
    const creating = await violationsOn(page);
    await page.keyboard.press("Escape");
    await page.locator("main li a").first().click();
    await page.getByRole("heading", { name: "Ordine del giorno" }).waitFor();

    expect([...handover, ...creating, ...(await violationsOn(page))]).toEqual([]);
    await page.context().close();
  });
});

describe("on a narrow screen", () => {
  it.each(["/team", "/team-meetings"])("%s fits", async (path) => {
    const page = await signedIn("coordinator", { viewport: { width: 360, height: 740 } });
    await go(page, path);

    expect(await overflows(page)).toBe(false);
    await page.context().close();
  });
});
