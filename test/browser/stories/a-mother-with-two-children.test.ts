import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeBrowser } from "../browser.ts";
import { aService, type Colleague, type Service } from "./a-service.ts";
import { type FirstDay, firstDay } from "./first-day.ts";
import { choose, confirm, dialogOf, find, section, take } from "./hands.ts";
import { printed } from "./paper.ts";

let service: Service;
let giulia: Colleague;
let marco: Colleague;
let davide: Colleague;
let page: Page;
let known: FirstDay;
/** Ids of what the story brings forth, as the screens name them. */
const ids = { referral: "", household: "", placement: "", plan: "" };

const addressId = () => page.url().split("/").at(-1) ?? "";
const theReferral = () => giulia.reads(`/referrals/${ids.referral}`);
const main = () => page.locator("main");

beforeAll(async () => {
  service = await aService("2026-06-01");
  known = await firstDay(await service.colleague("area-manager"), "2026-01-01");
  [giulia, marco, davide] = await Promise.all([
    service.colleague("coordinator"),
    service.colleague("educator"),
    service.colleague("administration"),
  ]);
  page = giulia.page;
});
afterAll(async () => {
  await closeBrowser();
  await service.stop();
});

describe("the way in", () => {
  it("begins with a call on 1 June, written down by the keyboard alone", async () => {
    await giulia.opens("/referrals/new");
    const { keyboard } = page;
    const tab = async (times = 1) => {
      for (let n = 0; n < times; n++) await keyboard.press("Tab");
    };
    const next = async (...texts: string[]) => {
      for (const text of texts) {
        await tab();
        await keyboard.type(text);
      }
    };
    await page.getByRole("combobox", { name: "Servizio inviante" }).and(page.locator(":focus")).waitFor();

    await keyboard.type("comune di brug");
    await page.getByRole("option", { name: /^Comune di Brugherio/ }).waitFor();
    await keyboard.press("Enter");
    await next("Chiara Fontana");
    await tab();
    await keyboard.press("ArrowRight");
    await tab();
    await next("1991", "Bassi", "Marta");
    await tab(4);
    await next("2017", "Ferri", "Elia");
    await tab(4);
    await keyboard.press("Enter");
    await keyboard.type("2021");
    await next("Ferri", "Nora");
    await tab(4);
    await next("Sfratto esecutivo a luglio; i bambini vanno a scuola a Brugherio.");
    await page.getByText(/^Salvato/).waitFor();

    await keyboard.press("Control+Enter");
    await page.getByRole("heading", { name: "Segnalazione S-2026-0001" }).waitFor();
    ids.referral = addressId();
    const { status, receivedOn, members, needs } = await theReferral();
    expect({ status, receivedOn, needs }).toEqual({
      status: "received",
      receivedOn: "2026-06-01",
      needs: "Sfratto esecutivo a luglio; i bambini vanno a scuola a Brugherio.",
    });
    expect(members).toMatchObject([
      { role: "adult", birthYear: 1991, lastName: "Bassi", firstName: "Marta" },
      { role: "minor", birthYear: 2017, lastName: "Ferri", firstName: "Elia" },
      { role: "minor", birthYear: 2021, lastName: "Ferri", firstName: "Nora" },
    ]);
  });

  it("goes into the filter, and is eligible for Abitare Insieme once the social project is known", async () => {
    service.itIs("2026-06-03");
    await giulia.opens(`/referrals/${ids.referral}`);

    await take(main(), "Prendi in filtro");
    await take(main(), "Valuta l'idoneità", async (form) => {
      const live = form.getByRole("table", { name: "Abitare Insieme" });
      await live.getByRole("row", { name: /Tipo di nucleo.*Donna con figli.*Idoneo/ }).waitFor();
      await live.getByRole("row", { name: /Progetto sociale attivo.*Da verificare/ }).waitFor();
      await choose(form, "Progetto sociale attivo", "Sì");
      await form.getByLabel("Progetto sociale dal").fill("2025-11-10");
      await live.getByRole("row", { name: /Progetto sociale attivo.*Idoneo/ }).waitFor();
    });

    const { eligibility } = await theReferral();
    const ofAbi = eligibility.find((one: { unitId: string }) => one.unitId === known.units.ABI?.id);
    expect(ofAbi).toMatchObject({ outcome: "yes" });
  });

  it("is found suitable, which begins the household, and waits", async () => {
    service.itIs("2026-06-08");
    await giulia.opens(`/referrals/${ids.referral}`);

    await take(main(), "Dichiara idonea", async (form) => form.getByLabel("Motivo").fill("Il bisogno è la casa."));
    await take(main(), "Metti in attesa", async (form) => {
      await choose(form, "Unità richiesta", /Abitare Insieme/);
      await form.getByRole("spinbutton", { name: "Priorità" }).fill("2");
      await form.getByLabel("Motivo").fill("I tre posti sono occupati.");
    });
    const { householdId, waitingSince, number } = await theReferral();
    ids.household = householdId;
    service.itIs("2026-06-22");
    await giulia.opens("/waiting");

    const row = page.getByRole("table", { name: "Abitare Insieme" }).getByRole("row", { name: new RegExp(number) });
    await row.getByText("14 giorni").waitFor();
    expect(waitingSince).toBe("2026-06-08");
  });

  it("works out a shared project with the service, and meets it", async () => {
    await giulia.opens(`/referrals/${ids.referral}`);

    await take(main(), "Avvia il progetto condiviso", async (form) =>
      form.getByLabel("Ipotesi di progetto condiviso").fill("Quattro mesi, poi una casa in affitto a Brugherio."),
    );
    service.itIs("2026-06-25");
    await giulia.opens(`/referrals/${ids.referral}`);
    await page.getByRole("button", { name: "Registra un incontro" }).click();
    const meeting = dialogOf(page);
    for (const [n, name, side] of [
      [0, "Giulia Riva", "Novo Millennio"],
      [1, "Chiara Fontana", "Servizio inviante"],
    ] as const) {
      await meeting.getByRole("button", { name: "Aggiungi" }).click();
      await meeting.getByLabel("Nome").nth(n).fill(name);
      await meeting.getByRole("combobox", { name: "Per chi" }).nth(n).click();
      await page.getByRole("option", { name: side }).click();
    }
    await meeting.getByLabel("Verbale").fill("Casa e lavoro insieme; la scuola non cambia.");
    await confirm(page, "Registra un incontro");

    await section(page, "Progetto condiviso").getByText("Casa e lavoro insieme", { exact: false }).waitFor();
    expect((await theReferral()).meetings).toMatchObject([{ on: "2026-06-25" }]);
  });

  it("keeps a place as an option on 29 June, seeing the house with her in it, and agrees the project", async () => {
    service.itIs("2026-06-29");
    await giulia.opens(`/referrals/${ids.referral}`);

    await page.getByRole("button", { name: "Opziona un posto" }).click();
    const form = dialogOf(page);
    await form.getByText("Se si conferma: Abitare Insieme nei prossimi sei mesi").waitFor({ state: "hidden" });
    await choose(form, "Alloggio o posto", /^Posto nucleo 1/);
    await form.getByLabel(/^Dal/).fill("2026-07-13");
    await form.getByLabel("Uscita prevista").fill("2026-10-13");
    await form.getByLabel(/^L.opzione scade il/).fill("2026-07-10");
    await form.getByText("Se si conferma: Abitare Insieme nei prossimi sei mesi").waitFor();
    await confirm(page, "Opziona il posto");
    await page.getByText("opzione fino al 10/07/2026").waitFor();
    await take(main(), "Progetto concordato", (agreement) =>
      find(agreement, "Ente pagante", "Comune di Brugherio – Servizi Sociali"),
    );

    await section(page, "Retta").getByText("Nessun accordo retta per questo nucleo.").waitFor();
    await page.getByRole("link", { name: /^Abitare Insieme, Posto nucleo 1/ }).click();
    await page.getByRole("tab", { name: "Accoglienza" }).waitFor();
    ids.placement = addressId();
  });

  it("is accepted when the administration has entered who pays", async () => {
    service.itIs("2026-07-02");
    const desk = await davide.opens("/fee-agreements");
    await desk.getByRole("button", { name: "Nuovo" }).first().click();
    const form = dialogOf(desk);
    await find(form, /^Ente pagante/, "Comune di Brugherio – Servizi Sociali");
    await form.getByLabel("Valido dal").fill("2026-07-13");
    await choose(form, /^Retta per/, "Nucleo al giorno");
    await form.getByRole("button", { name: "Altri campi" }).click();
    await find(form, "Nuclei", "N-0001");
    await form.getByLabel("Numero dell'atto").fill("DD 214/2026");
    await form.getByLabel("Importo").first().fill("45");
    await confirm(desk, "Salva");
    service.itIs("2026-07-03");
    await giulia.opens(`/referrals/${ids.referral}`);

    await take(main(), "Accogli", async (acceptance) => {
      await acceptance.getByLabel("Ingresso concordato").fill("2026-07-13");
      await acceptance.getByText("DD 214/2026", { exact: false }).waitFor();
      await acceptance.getByLabel("Decisione").fill("Accolta per quattro mesi.");
    });
    await take(main(), "Registra la comunicazione", async (telling) => {
      await telling.getByText("Comune di Brugherio", { exact: false }).first().waitFor();
    });

    expect(await theReferral()).toMatchObject({ status: "accepted", entryOn: "2026-07-13" });
  });

  it("is confirmed, and enters Abitare Insieme on 13 July", async () => {
    await giulia.opens(`/placements/${ids.placement}`);
    await take(main(), "Conferma");
    service.itIs("2026-07-13");
    await giulia.opens(`/referrals/${ids.referral}`);

    await page.getByRole("button", { name: "Registra l'ingresso" }).click();
    await confirm(page, "Registra l'ingresso");
    await page.getByRole("link", { name: "N-0001" }).click();
    await section(page, "Accoglienze").getByText("In corso", { exact: true }).waitFor();
    await section(page, "Educatori").getByRole("button", { name: "Assegna" }).click();
    await dialogOf(page).getByRole("button", { name: "Aggiungi" }).click();
    await find(dialogOf(page), /^Operatore/, "Marco Sala (demo)");
    await choose(dialogOf(page), /^Ruolo/, "Responsabile");
    await dialogOf(page).getByLabel(/^Dal/).fill("2026-07-13");
    await confirm(page, "Assegna gli educatori");

    await section(page, "Educatori").getByText("Marco Sala (demo)").waitFor();
    expect(await giulia.reads(`/placements/${ids.placement}`)).toMatchObject({
      status: "inProgress",
      actualIn: "2026-07-13",
    });
    expect(await theReferral()).toMatchObject({ status: "admitted" });
  });
});

describe("the father", () => {
  it("takes part without living here, and joins the plan that the educator writes", async () => {
    service.itIs("2026-07-20");
    const desk = await marco.opens(`/households/${ids.household}`);
    await section(desk, "Partecipanti non ospiti").getByRole("button", { name: "Aggiungi" }).click();
    await dialogOf(desk).getByRole("textbox", { name: "Cognome" }).fill("Ferri");
    await dialogOf(desk).getByRole("textbox", { name: "Nome", exact: true }).fill("Luca");
    await confirm(desk, "Aggiungi una persona");
    await section(desk, "Progetti").getByRole("button", { name: "Nuovo progetto" }).click();
    await choose(dialogOf(desk), /^Tipo/, "PI");
    await confirm(desk, "Salva");
    await section(desk, "Progetti").getByRole("link", { name: "PI 1" }).click();

    await desk.getByRole("button", { name: "Modifica il progetto" }).click();
    const participants = section(desk, "Chi partecipa");
    for (const [n, role, of, who] of [
      [0, "Ospite", "Persona", "Bassi Marta"],
      [1, "Educatore", "Operatore", "Marco Sala (demo)"],
      [2, "Partecipante non ospite", "Persona", "Ferri Luca"],
    ] as const) {
      await participants.getByRole("button", { name: "Aggiungi" }).click();
      await choose(participants.getByRole("listitem").nth(n), /^Ruolo/, role);
      await find(participants.getByRole("listitem").nth(n), of, who);
    }
    await desk.getByRole("spinbutton", { name: "Verifica ogni (mesi)" }).fill("2");
    await desk.getByRole("button", { name: "Aggiungi un obiettivo" }).click();
    const goal = section(desk, "Obiettivi").getByRole("listitem").first();
    await choose(goal, /^Area/, "Casa");
    await goal.getByRole("textbox", { name: "Obiettivo" }).fill("Un affitto a Brugherio");
    await goal.getByRole("textbox", { name: "Indicatore" }).fill("Contratto firmato");
    await desk.keyboard.press("Control+Enter");
    await desk.getByText("C'è tutto per condividerlo con l'ospite.").waitFor();

    await take(desk.locator("main"), "Condividi");
    ids.plan = desk.url().split("/").at(-1) ?? "";
    service.itIs("2026-07-27");
    await giulia.opens(`/plans/${ids.plan}`);
    await take(main(), "Approva");
    await take(main(), "Avvia");

    expect(await giulia.reads(`/plans/${ids.plan}`)).toMatchObject({
      status: "active",
      startedOn: "2026-07-27",
      approvedBy: "coordinator",
      participants: [{ role: "guest" }, { role: "educator" }, { role: "nonResident" }],
    });
  });

  it("is blocked on 14 September, and is gone for the educator at once: from plan, paper, list and history", async () => {
    service.itIs("2026-09-14");
    const desk = await marco.opens(`/plans/${ids.plan}`);
    expect(await printed(desk)).toContain("Luca Ferri");
    await giulia.opens(`/households/${ids.household}`);

    await section(page, "Partecipanti non ospiti").getByRole("button", { name: "Altro su Ferri Luca" }).click();
    await page.getByRole("menuitem", { name: "Blocco di sicurezza…" }).click();
    await dialogOf(page).getByRole("textbox", { name: "Motivo" }).fill("Ordine di protezione del 12/09/2026.");
    await confirm(page, "Blocco di sicurezza");
    await section(page, "Blocco di sicurezza").getByText("Ordine di protezione", { exact: false }).waitFor();

    // The page that the educator has open follows by itself.
    await desk.getByText("Luca Ferri").waitFor({ state: "detached", timeout: 60_000 });
    await marco.opens(`/plans/${ids.plan}`);
    await desk.getByText("Marta Bassi").waitFor();
    const paper = await printed(desk);
    expect(paper).toContain("Marta Bassi");
    expect(paper).not.toContain("Luca");
    await desk.getByRole("tab", { name: "Storia" }).click();
    await desk.getByText("ha creato").waitFor();
    expect(await desk.getByRole("tabpanel").innerText()).not.toMatch(/Luca|Blocco|14\/09\/26/);
    await marco.opens("/people");
    await desk.getByText("Elia").first().waitFor();
    expect(await desk.getByText("Luca").count()).toBe(0);
    expect(JSON.stringify(await marco.reads(`/households/${ids.household}/file`))).not.toContain("Luca");
  });
});

describe("the way out", () => {
  it("is put off once, for a reason, and reviewed together with the service", async () => {
    service.itIs("2026-10-01");
    await giulia.opens(`/placements/${ids.placement}`);
    await take(main(), "Proroga", async (form) => {
      await form.getByLabel(/^Fino al/).fill("2026-11-13");
      await form.getByRole("textbox", { name: "Motivo" }).fill("La casa in affitto è pronta a fine ottobre.");
    });
    await page.getByText("dal 13/10/2026 al 13/11/2026, decisa il 01/10/2026", { exact: false }).waitFor();
    service.itIs("2026-10-08");
    const desk = await marco.opens(`/plans/${ids.plan}`);

    await desk.getByRole("button", { name: "Nuova verifica" }).click();
    const review = dialogOf(desk);
    await review.getByRole("button", { name: "Congiunta con l'inviante" }).click();
    await review.getByRole("button", { name: "Aggiungi una persona" }).click();
    await review.getByRole("textbox", { name: "Nome" }).last().fill("Chiara Fontana");
    await review.getByRole("combobox", { name: "Per chi" }).last().click();
    await desk.getByRole("option", { name: "Servizio inviante" }).click();
    await review.getByRole("button", { name: "3, quasi raggiunto" }).click();
    await review.getByRole("textbox", { name: "Verbale" }).fill("Il contratto si firma a fine ottobre.");
    await confirm(desk, "Registra la verifica");

    await desk.getByText("3 su 4").waitFor();
    await section(desk, "Verifiche").getByRole("link", { name: "Verifica del 08/10/2026" }).waitFor();
  });

  it("leads to a rented flat on 26 October", async () => {
    service.itIs("2026-10-26");
    await giulia.opens(`/households/${ids.household}`);

    await page.getByRole("button", { name: "Registra l'uscita", exact: true }).click();
    await choose(dialogOf(page), /^Motivo di dimissione/, "Casa propria");
    await choose(dialogOf(page), /^Destinazione/, "Affitto privato");
    await confirm(page, "Registra l'uscita");

    await section(page, "Accoglienze").getByText("105 notti · Casa propria → Affitto privato").waitFor();
  });
});

describe("what is left of it", () => {
  /** The steps in a history, the first one first: who, what, when. */
  const told = async (): Promise<string[]> => {
    const entries = page.getByRole("tabpanel").locator("li:has(> p time)");
    await entries.first().waitFor();
    return (await entries.locator("> p").allInnerTexts()).toReversed();
  };
  const historyOf = async (path: string) => {
    await giulia.opens(path);
    await page.getByRole("tab", { name: "Storia" }).click();
    return told();
  };

  it("is an October report with 25 of 93 place-days, and one stay that ended after 105 nights", async () => {
    service.itIs("2026-11-02");
    await giulia.opens("/capacity-reports");

    await page.getByRole("button", { name: "Nuovo report" }).first().click();
    await dialogOf(page).getByRole("button", { name: "Calcola" }).click();
    await page.getByRole("heading", { name: "Report di capienza: ottobre 2026" }).waitFor();

    const row = page.getByRole("row", { name: /^Abitare Insieme/ });
    expect(await row.getByRole("cell").allInnerTexts()).toMatchObject(
      ["93", "25", "0", "0", "0", "68", /26,9%\s+25 su 93/, /26,9%\s+25 su 93/, "75", /n\.d\./].map((text) =>
        typeof text === "string" ? text : expect.stringMatching(text),
      ),
    );
    const stays = section(page, "Durata delle accoglienze");
    await stays.getByText("Abitare Insieme: concluse: 1, in media 105 notti").waitFor();
    await section(page, "Anomalie").getByText("Nessuna anomalia.").waitFor();
  });

  it("is the referral's road, step by step", async () => {
    await giulia.opens(`/referrals/${ids.referral}`);
    const card = section(page, "Passi fatti");
    await card.getByText("Ricevi").waitFor();

    const steps = (await card.getByRole("listitem").allInnerTexts()).toReversed();

    const giuliaOn = (day: string) => `Giulia Riva (demo) · ${day}`;
    expect(steps.map((step) => step.split(/\s*\n\s*/).filter((line) => line !== ""))).toEqual([
      ["Ricevi Ricevuta", giuliaOn("01/06/2026")],
      ["Prendi in filtro In filtro", giuliaOn("03/06/2026")],
      ["Valuta l'idoneità", giuliaOn("03/06/2026")],
      ["Dichiara idonea Idonea", giuliaOn("08/06/2026"), "Il bisogno è la casa."],
      ["Metti in attesa In attesa", giuliaOn("08/06/2026"), "I tre posti sono occupati."],
      ["Avvia il progetto condiviso Progetto condiviso", giuliaOn("22/06/2026")],
      ["Registra un incontro", giuliaOn("25/06/2026")],
      ["Progetto concordato Retta da formalizzare", giuliaOn("29/06/2026")],
      ["Accogli Accolta", giuliaOn("03/07/2026"), "Accolta per quattro mesi."],
      ["Registra la comunicazione", giuliaOn("03/07/2026")],
      ["Inserita", giuliaOn("13/07/2026")],
    ]);
  });

  it("is the history of the stay and of the father, with who did what and why", async () => {
    expect(await historyOf(`/placements/${ids.placement}`)).toEqual([
      "Giulia Riva (demo) ha messo un'opzione · 29/06/26, 09:30",
      "Giulia Riva (demo) ha fatto il passo «Conferma» · 03/07/26, 09:30",
      "Giulia Riva (demo) ha fatto il passo «Registra l'ingresso» · 13/07/26, 09:30",
      "Giulia Riva (demo) ha fatto il passo «Proroga» · 01/10/26, 09:30",
      "Giulia Riva (demo) ha fatto il passo «Registra l'uscita» · 26/10/26, 08:30",
    ]);
    await page.getByRole("tab", { name: "Accoglienza" }).click();
    await section(page, "Proroghe").getByText("La casa in affitto è pronta a fine ottobre.").waitFor();
    await giulia.opens(`/households/${ids.household}`);
    await section(page, "Blocco di sicurezza").getByRole("link", { name: "Ferri Luca" }).click();
    expect(await historyOf(`/people/${addressId()}`)).toEqual([
      "Marco Sala (demo) ha fatto il passo «Aggiungi una persona» · 20/07/26, 09:30",
      "Giulia Riva (demo) ha fatto il passo «Blocco di sicurezza» · 14/09/26, 09:30",
    ]);
    await page.getByRole("tabpanel").getByText("Ordine di protezione del 12/09/2026.").waitFor();
  });

  it("has broken nothing in anybody's pages", () => {
    expect([...giulia.faults, ...marco.faults, ...davide.faults]).toEqual([]);
  });
});
