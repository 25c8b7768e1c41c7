import { afterAll, describe, expect, it } from "vitest";
import { accessTo, actionsOf, type Role } from "#shared/access";
import { civilDateAt } from "#shared/dates";
import type { StoredRecord } from "#shared/resource";
import { resources } from "#shared/resources/index";
import { openSteps, type Step } from "#shared/step";
import { steps } from "#shared/steps/index";
import { wordAt } from "#shared/words/word-at";
import { wordsIn } from "#shared/words/words-in";
import { openedOnce, settled } from "./all-pages.ts";
import { closeBrowser } from "./browser.ts";
import { find, inOpen, inWhatBegins } from "./opened-over.ts";
import { go } from "./visit.ts";

const words = wordsIn("it");
const today = civilDateAt(new Date().toISOString());
const { pageOf, recordsOf } = openedOnce();

afterAll(closeBrowser);

/** Kinds that are made in a way of their own. */
const ownWay = ["views", "diary-entries", "referrals", "partner-clients", "team-meetings", "capacity-reports"];

/** What can be begun from anywhere, by the action that allows it. */
const begunBy = {
  moveReferral: "Ingresso d'emergenza",
  reservePlace: "Tieni un posto",
  admit: "Accogli un nucleo",
  writeDiary: "Scrivi nel diario",
  makeCapacityReport: "Nuovo report",
  manageAccounts: "Invita una persona",
  managePartners: "Collega un partner",
};

/** Steps that are begun on a goal or one of its actions, and have no form of their own or one drawn there. */
const begunElsewhere = ["markProgress", "completeAction", "reopenAction"];

describe.each(["coordinator", "area-manager", "administration"] as const)("for the %s, in light and dark", (role) => {
  const creatable = resources.filter((kind) => accessTo(kind, [role]).create && !ownWay.includes(kind.name));

  it("the palette and all that is begun from it are free of violations", async () => {
    const page = await pageOf(role);
    await go(page, "/");
    await find(page, "");
    const found = await inOpen(page, "palette");
    const mayAct = (action: string) => actionsOf([role]).some((one) => one === action);
    const named = creatable.map(({ name }) => `${wordAt(words, "resources", name, "one") ?? name}: nuovo`);
    const acts = Object.entries(begunBy).flatMap(([action, name]) => (mayAct(action) ? [name] : []));
    for (const act of [...named, ...acts, "Tasti"]) found.push(...(await inWhatBegins(page, act)));

    expect(found).toEqual([]);
  });
});

/** The fewest records on whose pages every step that is open to this person somewhere can be begun. */
const pagesWith = (kind: string, records: readonly StoredRecord[], role: Role): [StoredRecord, Step[]][] => {
  const left = new Set(steps[kind] ?? []);
  return records.flatMap((record): [StoredRecord, Step[]][] => {
    const open = openSteps([...left], record, [role], today);
    for (const step of open) left.delete(step);
    return open.length > 0 ? [[record, open]] : [];
  });
};

describe("the forms of steps, in light and dark", () => {
  it.each(["referrals", "placements", "plans"])("are free of violations for %s", async (kind) => {
    const page = await pageOf("coordinator");
    const found: string[] = [];
    for (const [record, open] of pagesWith(kind, await recordsOf("coordinator", kind), "coordinator")) {
      await go(page, `/${kind}/${record.id}`);
      await settled(page);
      for (const step of open) {
        const name = wordAt(words, "steps", kind, step.name, "name") ?? step.name;
        if (!begunElsewhere.includes(step.name)) found.push(...(await inWhatBegins(page, name)));
      }
    }

    expect(found).toEqual([]);
  });
});
