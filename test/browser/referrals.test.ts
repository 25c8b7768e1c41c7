import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { addDays, civilDateAt } from "#shared/dates";
import type { StoredRecord } from "#shared/resource";
import { violationsIn } from "./axe.ts";
import { closeBrowser } from "./browser.ts";
import { type Colleague, colleague } from "./server.ts";
import { faultsOf, go, signedIn } from "./visit.ts";

const today = civilDateAt(new Date().toISOString());

let page: Page;
let other: Colleague;
let service: StoredRecord;
let abitareInsieme: StoredRecord;

const mother = { role: "adult", birthYear: 1994, lastName: "Marchetti", firstName: "Sara" };

/** A referral that has been received, with whatever else is known of it. */
const aReferral = (fields: object = {}): Promise<StoredRecord> =>
  other.create("referrals", {
    referringServiceId: service.id,
    referringContact: "Paola Verdi",
    householdType: "womanWithChildren",
    members: [mother, { role: "minor", birthYear: 2020 }],
    requestedUnitId: abitareInsieme.id,
    activeSocialProject: true,
    activeSocialProjectSince: addDays(today, -200),
    ...fields,
  });

const step = async (referral: StoredRecord, path: string, told: object = {}) => {
  expect(await other.post(`/referrals/${referral.id}/${path}`, told)).toBeLessThan(300);
};

const now = async ({ id }: StoredRecord): Promise<StoredRecord> => {
  const found = (await other.list("referrals")).find((one) => one.id === id);
  if (!found) throw new Error("There is no such referral.");
  return found;
};

const dialog = () => page.getByRole("dialog");
const numberOf = (referral: StoredRecord) => String(referral.number);

beforeAll(async () => {
  other = await colleague("coordinator");
  service = await other.create("organisations", {
    name: "Comune di Prova, Tutela minori",
    roles: ["referringService", "payer"],
  });
  const unit = (await other.list("units")).find(({ code }) => code === "ABI");
  if (!unit) throw new Error("There is no Abitare Insieme.");
  abitareInsieme = unit;
  page = await signedIn("coordinator");
});
// Whatever a test leaves open is closed, so that the next one begins on a page.
afterEach(async () => {
  await page.unrouteAll({ behavior: "ignoreErrors" });
  for (const _ of [1, 2]) await page.keyboard.press("Escape");
});
afterAll(closeBrowser);

describe("a call", () => {
  /** Real keys, counted as a hand would press them. */
  const hand = () => {
    let strokes = 0;
    const press = async (key: string, times = 1) => {
      for (let n = 0; n < times; n++) await page.keyboard.press(key);
      strokes += times;
    };
    const type = async (text: string) => {
      await page.keyboard.type(text);
      strokes += text.length;
    };
    return { press, type, strokes: () => strokes };
  };

  /** A page of its own: another draft may be open at the same address. */
  const openNew = async () => {
    await go(page, "/");
    await page.getByRole("heading", { name: "Oggi", exact: true }).waitFor();
    await go(page, "/referrals/new");
    await page.getByRole("heading", { name: "Nuova segnalazione" }).waitFor();
  };

  it("is written down by the keyboard alone, and received, in few strokes", async () => {
    const keys = hand();
    await openNew();
    await page.getByRole("combobox", { name: "Servizio inviante" }).and(page.locator(":focus")).waitFor();

    await keys.type("comune di prova");
    await page.getByRole("option", { name: "Comune di Prova, Tutela minori" }).first().waitFor();
    await keys.press("Enter");
    await keys.press("Tab");
    await keys.type("Paola Verdi");
    await keys.press("Tab");
    await keys.press("ArrowRight");
    await keys.press("Tab", 2);
    await keys.type("1994");
    await keys.press("Tab");
    await keys.type("Bianchi");
    await keys.press("Tab", 6);
    await keys.type("2021");
    await page.getByText(/Salvato alle/).waitFor();
    await keys.press("Control+Enter");
    await page.getByRole("heading", { name: /Segnalazione S-/ }).waitFor();

    const number = /S-\d{4}-\d{4}/.exec((await page.locator("main h1").textContent()) ?? "")?.[0];
    const saved = (await other.list("referrals")).find((one) => one.number === number);
    expect(saved).toMatchObject({
      status: "received",
      referringServiceId: service.id,
      referringContact: "Paola Verdi",
      householdType: "womanWithChildren",
      members: [
        { role: "adult", birthYear: 1994, lastName: "Bianchi" },
        { role: "minor", birthYear: 2021 },
      ],
    });
    expect(keys.strokes()).toBeLessThanOrEqual(60);
  });

  it("asks only for what is missing when it is received, and points to it", async () => {
    await openNew();
    await page.getByRole("combobox", { name: "Referente" }).fill("Paola Verdi");
    await page.getByText(/Salvato alle/).waitFor();

    await page.getByRole("button", { name: "Ricevi" }).click();
    await dialog().getByRole("combobox", { name: "Servizio inviante" }).waitFor();

    expect(await dialog().getByLabel("Referente").count()).toBe(0);
    await page.keyboard.press("Escape");
  });

  it("is still there after a reload", async () => {
    await openNew();
    await page.getByRole("textbox", { name: "Bisogni" }).fill("Due camere e una scuola vicina");
    await page.getByText(/Salvato alle/).waitFor();

    await page.reload();

    await page.getByRole("heading", { name: /Bozza S-/ }).waitFor();
    expect(await page.getByRole("textbox", { name: "Bisogni" }).inputValue()).toBe("Due camere e una scuola vicina");
  });

  it("loses nothing while nobody answers, warns before leaving, and is saved when the line is back", async () => {
    await openNew();
    await page.route("**/api/referrals", (route) =>
      route.request().method() === "POST" ? route.abort() : route.continue(),
    );
    await page.getByRole("textbox", { name: "Bisogni" }).fill("Scritto senza rete");
    await page.getByText(/Non ancora salvato/).waitFor();

    await page.getByRole("link", { name: "Continua più tardi" }).click();
    await dialog().getByText("Qualcosa non è ancora salvato").waitFor();
    await dialog().getByRole("button", { name: "Resto qui" }).click();
    await page.unroute("**/api/referrals");

    await page.getByText(/Salvato alle/).waitFor();
    expect(await page.getByRole("textbox", { name: "Bisogni" }).inputValue()).toBe("Scritto senza rete");
  });

  it("says that somebody may be known, and takes the household", async () => {
    const household = await other.create("households", { type: "singleWoman" });
    await other.create("people", {
      householdId: household.id,
      lastName: "Quintavalle",
      firstName: "Mara",
      birthDate: "1990-05-06",
    });
    await openNew();
    await page.getByRole("textbox", { name: "Anno di nascita" }).fill("1990");
    await page.getByRole("textbox", { name: "Cognome" }).fill("Quintavalle");

    await page.getByRole("link", { name: String(household.code) }).waitFor();
    await page.getByRole("button", { name: "Usa questo nucleo" }).click();

    await page.getByText(`La segnalazione riguarda ${household.code}`).waitFor();
    await page.getByText(/Salvato alle/).waitFor();
  });
});

describe("the board", () => {
  const column = (name: string) => page.locator(`[data-column="${name}"]`);
  const card = (referral: StoredRecord) => page.locator(`[data-card="${referral.number}"]`);
  const openBoard = async () => {
    await go(page, "/referrals");
    await page.getByRole("button", { name: "Lavagna" }).click();
    await column("incoming").waitFor();
  };
  const middleOf = async (target: Locator) => {
    const box = await target.boundingBox();
    if (!box) throw new Error("It is not on the screen.");
    return { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 40) };
  };
  const drag = async (referral: StoredRecord, to: string) => {
    await card(referral).scrollIntoViewIfNeeded();
    const from = await middleOf(card(referral));
    const target = await middleOf(column(to));
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 12, from.y + 4, { steps: 3 });
    await page.mouse.move(target.x, target.y + 60, { steps: 12 });
    await page.mouse.up();
  };

  it("is remembered as the view", async () => {
    await openBoard();

    await go(page, "/");
    await go(page, "/referrals");

    await column("incoming").waitFor();
  });

  it("opens the form of the step that a drop means, and the card moves once it is taken", async () => {
    const referral = await aReferral({ urgency: "emergency" });
    await openBoard();

    await drag(referral, "filter");
    await dialog().getByRole("heading", { name: "Prendi in filtro" }).waitFor();
    await dialog().getByRole("button", { name: "Prendi in filtro" }).click();

    await column("filter").locator(`[data-card="${referral.number}"]`).waitFor();
    expect(await now(referral)).toMatchObject({ status: "inFilter" });
  });

  it("carries a card by the keyboard, and says where it is", async () => {
    const referral = await aReferral({ urgency: "emergency" });
    await openBoard();

    await page.getByRole("button", { name: `Sposta ${referral.number}` }).focus();
    await page.keyboard.press("Enter");
    await page.getByText(`${referral.number} è sopra «Ricevute».`).waitFor({ state: "attached" });
    await page.keyboard.press("ArrowRight");
    await page.getByText(`${referral.number} è sopra «In filtro».`).waitFor({ state: "attached" });
    await page.keyboard.press("Enter");

    await dialog().getByRole("heading", { name: "Prendi in filtro" }).waitFor();
    await page.keyboard.press("Escape");
    await column("incoming").locator(`[data-card="${referral.number}"]`).waitFor();
  });

  it("says why a drop is impossible and what can be done instead, and the card goes back", async () => {
    const referral = await aReferral({ urgency: "emergency" });
    await openBoard();

    await drag(referral, "suitable");

    await dialog().getByText(`${referral.number} non può andare in «Idonee»`).waitFor();
    await dialog().getByText("Ora è «Ricevuta»", { exact: false }).waitFor();
    await dialog().getByRole("button", { name: "Prendi in filtro…" }).waitFor();
    await dialog().getByRole("button", { name: "Lasciala dov'era" }).click();
    await column("incoming").locator(`[data-card="${referral.number}"]`).waitFor();
    expect(await now(referral)).toMatchObject({ status: "received" });
  });
});

describe("a referral on its page", () => {
  const main = (name: string) => page.getByRole("button", { name: `${name}…`, exact: true }).click();
  const menu = async (name: string) => {
    await page.getByRole("button", { name: "Altri passi" }).click();
    await page.getByRole("menuitem", { name: `${name}…` }).click();
  };
  const confirm = async (name: string) => {
    await dialog().getByRole("button", { name, exact: true }).click();
    await dialog().waitFor({ state: "detached" });
  };

  it("goes its whole road by buttons, each of them there when its step is possible", async () => {
    const referral = await aReferral();
    await go(page, `/referrals/${referral.id}`);

    await main("Prendi in filtro");
    await confirm("Prendi in filtro");
    await main("Valuta l'idoneità");
    const live = dialog().getByRole("table", { name: "Abitare Insieme" });
    await live.getByRole("row", { name: /Tipo di nucleo.*Donna con figli.*Idoneo/ }).waitFor();
    await confirm("Valuta l'idoneità");
    await main("Dichiara idonea");
    await confirm("Dichiara idonea");
    await menu("Metti in attesa");
    await dialog().getByRole("spinbutton", { name: "Priorità" }).fill("2");
    await confirm("Metti in attesa");
    await page.getByText("In attesa", { exact: true }).first().waitFor();
    await main("Avvia il progetto condiviso");
    await dialog().getByLabel("Ipotesi di progetto condiviso").fill("Sei mesi, poi una casa in affitto.");
    await confirm("Avvia il progetto condiviso");
    await page.getByRole("button", { name: "Nuova versione dell'ipotesi" }).click();
    await dialog().getByLabel("Ipotesi di progetto condiviso").fill("Nove mesi, poi una casa in affitto.");
    await confirm("Nuova versione dell'ipotesi");
    await page.getByRole("button", { name: "Confronta con la 1" }).click();
    await page.locator("del", { hasText: "Sei" }).waitFor();
    await main("Progetto concordato");
    await dialog().getByRole("combobox", { name: "Ente pagante" }).fill("Comune di Prova");
    await page.getByRole("option", { name: service.name as string }).click();
    await confirm("Progetto concordato");

    expect(await now(referral)).toMatchObject({ status: "feeToFormalise", priority: 2, payerId: service.id });
  });

  it("is not accepted before an agreement is in effect, and then with one click", async () => {
    const administration = await colleague("area-manager");
    const referral = await aReferral();
    const [me] = await other.list("staff");
    await step(referral, "filter", { filterOwnerId: me?.id });
    await step(referral, "assessment", { unitIds: [abitareInsieme.id] });
    await step(referral, "suitability");
    await step(referral, "shared-project", { sharedProjectHypothesis: "Sei mesi." });
    await step(referral, "agreement", { payerId: service.id });
    const { householdId } = await now(referral);
    await go(page, `/referrals/${referral.id}`);

    await main("Accogli");
    await dialog().getByText("Nessun accordo retta per questo nucleo.", { exact: false }).waitFor();
    await dialog().getByRole("button", { name: "Accogli", exact: true }).click();
    await dialog().locator(".MuiAlert-colorError").waitFor();
    await page.keyboard.press("Escape");
    await administration.create("fee-agreements", {
      payerId: service.id,
      householdIds: [householdId],
      validFrom: addDays(today, -1),
      chargeUnit: "householdDay",
      amount: 5000,
    });
    await page.getByText("si può accogliere", { exact: false }).waitFor({ timeout: 20_000 });
    await main("Accogli");
    await dialog().getByRole("radio").first().waitFor();
    await confirm("Accogli");

    expect(await now(referral)).toMatchObject({ status: "accepted" });
    await page.getByRole("button", { name: "Registra l'ingresso" }).waitFor();
  });

  it("is closed with a reason, and whoever referred is told with the letter that stands ready", async () => {
    const referral = await aReferral();
    await go(page, `/referrals/${referral.id}`);

    await menu("Non idonea");
    await dialog().getByRole("combobox", { name: "Motivo di chiusura" }).click();
    await page.getByRole("option", { name: "Nessun posto adatto" }).click();
    await confirm("Non idonea");
    await main("Registra la comunicazione");
    await dialog().getByText("Comune di Prova", { exact: false }).first().waitFor();
    await dialog().getByRole("button", { name: "Copia il testo" }).click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    await confirm("Registra la comunicazione");

    expect(copied).toContain(numberOf(referral));
    await page.getByText("a Paola Verdi", { exact: false }).waitFor();
    const closed = await now(referral);
    expect(closed).toMatchObject({ status: "unsuitable", closingReason: "noSuitablePlace" });
    expect(closed.outcomeTold).toMatchObject([{ on: today, who: "Paola Verdi" }]);
  });

  it("broke nothing on the way", () => {
    expect(faultsOf(page.context())).toEqual([]);
  });
});

describe("the waiting list", () => {
  it("says why somebody stands before the next one, and changes with a reason", async () => {
    const [me] = await other.list("staff");
    const waiting = async (fields: object, priority: number) => {
      const referral = await aReferral(fields);
      await step(referral, "filter", { filterOwnerId: me?.id });
      await step(referral, "assessment", { unitIds: [abitareInsieme.id] });
      await step(referral, "suitability");
      await step(referral, "waiting", { priority });
      return referral;
    };
    const [low, high] = [await waiting({}, 5), await waiting({}, 4)];
    await go(page, "/waiting");
    const row = (referral: StoredRecord) =>
      page.getByRole("table", { name: "Abitare Insieme" }).getByRole("row", { name: new RegExp(numberOf(referral)) });

    await row(high).getByText("Priorità 4, il successivo 5").waitFor();
    await row(low).getByRole("button", { name: "Cambia priorità…" }).click();
    await dialog().getByRole("spinbutton", { name: "Priorità" }).fill("1");
    await dialog().getByLabel("Motivo").fill("Lo sfratto è stato anticipato.");
    await dialog().getByRole("button", { name: "Cambia priorità" }).click();
    await dialog().waitFor({ state: "detached" });

    await row(low).getByText("Priorità 1, il successivo", { exact: false }).waitFor();
    expect((await now(low)).waitingSince).toBe(today);
  });
});

describe("an emergency entry", () => {
  it("lets somebody new in tonight, with what is missing as deadlines", async () => {
    await go(page, "/");
    await page.getByRole("button", { name: "Ingresso d'emergenza" }).click();
    await dialog().getByRole("button", { name: "Registra l'ingresso" }).click();
    await dialog().getByText("Scegli un posto.").waitFor();

    await dialog().getByRole("radio", { name: "Donna sola" }).check({ force: true });
    await dialog().getByRole("textbox", { name: "Cognome" }).fill("Notturni");
    await dialog().getByRole("textbox", { name: "Nome", exact: true }).fill("Eva");
    await dialog().getByRole("radiogroup", { name: "Posti liberi stanotte" }).getByRole("radio").first().check();
    await dialog().getByRole("button", { name: "Registra l'ingresso" }).click();
    await page.getByRole("heading", { name: /^Nucleo N-\d+/ }).waitFor();

    const person = (await other.list("people")).find(({ lastName }) => lastName === "Notturni");
    const referral = (await other.list("referrals")).find(({ householdId }) => householdId === person?.householdId);
    expect(referral).toMatchObject({ status: "admitted", urgency: "emergency" });
    await go(page, `/referrals/${referral?.id}`);
    const papers = page.locator("section", { hasText: "Documenti che mancano" });
    await papers.getByRole("button", { name: "Documento arrivato" }).first().click();
    await dialog().getByRole("button", { name: "Documento arrivato" }).click();

    await papers.getByText(/arrivato il/).waitFor();
  });
});

describe.each(["light", "dark"] as const)("in %s", (colorScheme) => {
  it("the pages and dialogs of referrals are free of axe violations", async () => {
    const visit = await signedIn("coordinator", { colorScheme });
    const referral = await aReferral();
    const found: Record<string, string[]> = {};
    const look = async (path: string, ready: string) => {
      await go(visit, path);
      await visit.locator(ready).first().waitFor();
      found[path] = await violationsIn(visit, "#page");
    };

    await look("/referrals/new", "fieldset");
    await look("/waiting", "table");
    await look(`/referrals/${referral.id}`, "ol[tabindex]");
    await visit.getByRole("button", { name: "Prendi in filtro…" }).click();
    await visit.getByRole("dialog").waitFor();
    found.step = await violationsIn(visit, ".MuiDialog-root");
    await visit.keyboard.press("Escape");
    await go(visit, "/referrals");
    await visit.getByRole("button", { name: "Lavagna" }).click();
    await visit.locator("[data-card]").first().waitFor();
    found.board = await violationsIn(visit, "#page");
    await visit.getByRole("button", { name: "Ingresso d'emergenza" }).click();
    await visit.getByRole("dialog").waitFor();
    found.emergency = await violationsIn(visit, ".MuiDialog-root");
    await visit.context().close();

    expect(Object.values(found).flat()).toEqual([]);
  });
});
