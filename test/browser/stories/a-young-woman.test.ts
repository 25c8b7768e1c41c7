import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StoredRecord } from "#shared/resource";
import { closeBrowser } from "../browser.ts";
import { aService, type Colleague, type Service } from "./a-service.ts";
import { type FirstDay, firstDay } from "./first-day.ts";
import { begin, choose, confirm, dialogOf, find, section, take } from "./hands.ts";

let service: Service;
let giulia: Colleague;
let irene: Colleague;
let roberta: Colleague;
let known: FirstDay;
/** Ids of what the story brings forth. */
const ids = { referral: "", household: "", PI: "", PEI: "" };

const addressId = (page: Page) => page.url().split("/").at(-1) ?? "";
const main = ({ page }: Colleague) => page.locator("main");
const referral = (): Promise<StoredRecord> => giulia.reads(`/referrals/${ids.referral}`);
const plan = (kind: "PI" | "PEI"): Promise<StoredRecord> => giulia.reads(`/plans/${ids[kind]}`);
const openReferral = (who: Colleague) => who.opens(`/referrals/${ids.referral}`);
const openHousehold = (who: Colleague) => who.opens(`/households/${ids.household}`);

/** What has been done to a record, the first first: who, and by which action. */
const history = async (resource: string, id: string): Promise<string[]> => {
  const { items } = await giulia.reads(`/${resource}/${id}/history`);
  return items
    .sort((a: StoredRecord, b: StoredRecord) => a.version - b.version)
    .map(({ by, action }: { by: string; action: string }) => `${by} ${action}`);
};

beforeAll(async () => {
  service = await aService("2026-09-01");
  roberta = await service.colleague("area-manager");
  known = await firstDay(roberta, "2026-01-01");
  giulia = await service.colleague("coordinator");
  irene = await service.colleague("educator-3");
});
afterAll(async () => {
  await closeBrowser();
  await service.stop();
});

describe("the way into Aliante", () => {
  it("begins with a call on 1 September", async () => {
    const page = await giulia.opens("/referrals/new");
    await find(main(giulia), "Servizio inviante", "Comune di Monza");
    await page.getByRole("combobox", { name: "Referente" }).fill("Paolo Brambilla");
    await page.getByRole("radio", { name: "Donna sola" }).check({ force: true });
    const guest = page.getByRole("group", { name: "Componente 1" });
    await guest.getByRole("textbox", { name: "Anno di nascita" }).fill("2005");
    await guest.getByRole("textbox", { name: "Cognome" }).fill("Hoxha");
    await guest.getByRole("textbox", { name: "Nome", exact: true }).fill("Elira");
    await page.getByRole("textbox", { name: "Bisogni" }).fill("Esce da una comunità: lavoro, casa, documenti.");
    await choose(main(giulia), "Unità richiesta", "Progetto Aliante");
    await page.getByText(/^Salvato/).waitFor();
    await page.keyboard.press("Control+Enter");
    await page.getByRole("heading", { name: "Segnalazione S-2026-0001" }).waitFor();

    ids.referral = addressId(page);
    expect(await referral()).toMatchObject({ status: "received", requestedUnitId: known.units.ALI?.id });
  });

  it("is found suitable, and a project is agreed", async () => {
    service.itIs("2026-09-03");
    await openReferral(giulia);

    await take(main(giulia), "Prendi in filtro");
    await take(main(giulia), "Valuta l'idoneità", async (form) => {
      const rules = form.getByRole("table", { name: "Progetto Aliante" });
      await rules.getByRole("row", { name: /Tipo di nucleo.*Donna sola.*Idoneo/ }).waitFor();
    });
    await take(main(giulia), "Dichiara idonea");
    await take(main(giulia), "Avvia il progetto condiviso", async (form) =>
      form.getByLabel("Ipotesi di progetto condiviso").fill("Un percorso di due mesi verso un lavoro e una stanza."),
    );
    await take(main(giulia), "Progetto concordato", (form) =>
      find(form, "Ente pagante", "Comune di Monza – Servizi Sociali"),
    );

    expect(await referral()).toMatchObject({ status: "feeToFormalise" });
  });

  it("stops at the fee, which nobody has formalised", async () => {
    service.itIs("2026-09-07");
    const page = await openReferral(giulia);

    const form = await begin(main(giulia), "Accogli");
    expect(await form.getByLabel("Motivo della deroga").count()).toBe(0);
    await form.getByRole("button", { name: "Accogli", exact: true }).click();
    await form.getByText("la retta non è coperta per questo nucleo", { exact: false }).waitFor();
    await page.keyboard.press("Escape");

    expect(await referral()).toMatchObject({ status: "feeToFormalise" });
  });

  it("goes on with the area manager's waiver and its reason", async () => {
    const page = await openReferral(roberta);

    await take(main(roberta), "Accogli", async (form) =>
      form.getByLabel("Motivo della deroga", { exact: false }).fill("La delibera arriva a ottobre: si comincia."),
    );

    await section(page, "Retta").getByText("La delibera arriva a ottobre", { exact: false }).waitFor();
    expect(await referral()).toMatchObject({
      status: "accepted",
      feeWaivedBy: "area-manager",
      feeWaiverReason: "La delibera arriva a ottobre: si comincia.",
    });
  });

  it("ends in Aliante, where there is a path and no place", async () => {
    const page = await openReferral(giulia);

    await page.getByRole("button", { name: "Registra l'ingresso" }).click();
    await dialogOf(page).getByText("Qui si contano percorsi: nessun alloggio da scegliere.").waitFor();
    await confirm(page, "Accogli");

    await page.getByText("Inserita", { exact: true }).first().waitFor();
    const { householdId } = await referral();
    ids.household = String(householdId);
    const { items } = await giulia.reads("/placements");
    expect(items).toMatchObject([{ unitId: known.units.ALI?.id, status: "inProgress", actualIn: "2026-09-07" }]);
    expect(items[0]).not.toHaveProperty("placeId");
    await giulia.opens("/");
    await page.getByText("percorso in corso").waitFor();
  });

  it("gets an educator", async () => {
    const page = await openHousehold(giulia);

    await section(page, "Educatori").getByRole("button", { name: "Assegna" }).click();
    const form = dialogOf(page);
    await form.getByRole("button", { name: "Aggiungi" }).click();
    await find(form, "Operatore", "Irene Corti");
    await choose(form, "Ruolo", "Responsabile");
    await form.getByLabel("Dal", { exact: false }).fill("2026-09-07");
    await confirm(page, "Assegna gli educatori");

    await section(page, "Educatori").getByText("Irene Corti (demo)").waitFor();
  });
});

interface Draft {
  kind: "PI" | "PEI";
  area: string;
  goal: string;
  indicator: string;
}

const drafts: Draft[] = [
  { kind: "PI", area: "Casa", goal: "Una stanza in affitto", indicator: "Contratto firmato" },
  { kind: "PEI", area: "Lavoro", goal: "Un lavoro di sei mesi", indicator: "Busta paga" },
];

const addParticipants = async (form: Locator) => {
  const list = form.getByRole("region", { name: "Chi partecipa" });
  for (const [index, [role, field, who]] of [
    ["Ospite", "Persona", "Hoxha Elira"],
    ["Educatore", "Operatore", "Irene Corti"],
  ].entries()) {
    await list.getByRole("button", { name: "Aggiungi" }).click();
    await list.getByRole("combobox", { name: "Ruolo" }).nth(index).click();
    await form.page().getByRole("option", { name: role, exact: true }).click();
    await list.getByRole("combobox", { name: field, exact: true }).nth(index).fill(String(who));
    await form.page().getByRole("option", { name: who }).first().click();
  }
  await list.getByRole("button", { name: "Aggiungi" }).click();
  await list.getByRole("combobox", { name: "Ruolo" }).nth(2).click();
  await form.page().getByRole("option", { name: "Referente del servizio inviante" }).click();
  await list.getByRole("textbox", { name: "Nome" }).nth(2).fill("Paolo Brambilla");
};

describe("two plans", () => {
  it.each(drafts)("the $kind is written by the educator and shared", async ({ kind, area, goal, indicator }) => {
    service.itIs("2026-09-10");
    const page = await openHousehold(irene);
    await section(page, "Progetti").getByRole("button", { name: "Nuovo progetto" }).click();
    await choose(dialogOf(page), "Tipo", kind);
    await confirm(page, "Salva");
    await section(page, "Progetti")
      .getByRole("link", { name: `${kind} 1` })
      .click();
    await page.getByRole("button", { name: "Modifica il progetto" }).click();
    const form = main(irene);
    await addParticipants(form);
    await form.getByRole("button", { name: "Aggiungi un obiettivo" }).click();
    await choose(form, "Area", area);
    await form.getByRole("textbox", { name: "Obiettivo" }).fill(goal);
    await form.getByRole("textbox", { name: "Indicatore" }).fill(indicator);
    await form.getByRole("spinbutton", { name: "Verifica ogni (mesi)" }).fill("1");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("button", { name: "Modifica il progetto" }).waitFor();
    ids[kind] = addressId(page);

    await take(form, "Condividi");

    expect(await plan(kind)).toMatchObject({ status: "shared", goals: [{ text: goal, progress: 0 }] });
  });

  it.each(drafts)("the $kind is approved by the coordinator and started by the educator", async ({ kind }) => {
    service.itIs("2026-09-14");
    await giulia.opens(`/plans/${ids[kind]}`);
    await take(main(giulia), "Approva");
    const page = await irene.opens(`/plans/${ids[kind]}`);
    await take(main(irene), "Avvia");

    await page.getByText("Attivo", { exact: true }).first().waitFor();
    expect(await plan(kind)).toMatchObject({ approvedBy: "coordinator", startedOn: "2026-09-14" });
  });
});

describe("the work", () => {
  const write = async (text: string, minutes: string) => {
    const page = await irene.opens("/");
    await page.keyboard.press("n");
    await find(dialogOf(page), "Nucleo", "N-0001");
    await dialogOf(page).getByLabel("Che cosa è successo").fill(text);
    await dialogOf(page).getByLabel("Minuti").fill(minutes);
    await choose(dialogOf(page), "Obiettivo", "Un lavoro di sei mesi");
    await page.keyboard.press("Control+Enter");
    await page.getByText("Annotazione salvata nel diario di N-0001").waitFor();
  };

  it("is written down in the diary, from anywhere by a key, for a goal", async () => {
    service.itIs("2026-09-17");
    await write("Curriculum scritto insieme.", "1:30");
    service.itIs("2026-09-24");
    await write("Colloquio in panetteria.", "45");
    await section(irene.page, "Da fare").getByText("PEI 1 · N-0001", { exact: false }).waitFor();

    const page = await openHousehold(irene);
    const diary = section(page, "Diario").getByRole("listitem");
    await diary.filter({ hasText: "Curriculum scritto insieme." }).getByText("1:30 h", { exact: false }).waitFor();
    await diary.filter({ hasText: "Colloquio in panetteria." }).getByText("0:45 h", { exact: false }).waitFor();
    await section(page, "Diario").getByText("Nessuno scambio con l'inviante, finora").waitFor();
  });

  it("is looked at with the referring service, and the minutes stay", async () => {
    service.itIs("2026-10-08");
    const page = await irene.opens(`/plans/${ids.PEI}`);
    await page.getByRole("button", { name: "Nuova verifica" }).click();
    const form = dialogOf(page);
    await form.getByRole("button", { name: "Congiunta con l'inviante" }).click();
    await form.getByRole("button", { name: "3, quasi raggiunto" }).click();
    await form.getByRole("textbox", { name: "Decisioni" }).fill("Si prepara l'uscita.");
    await form.getByRole("textbox", { name: "Verbale" }).fill("Elira ha un contratto di prova in panetteria.");
    await confirm(page, "Registra la verifica");

    await page.getByText("3 su 4").first().waitFor();
    expect(await plan("PEI")).toMatchObject({ goals: [{ progress: 3 }], nextReviewOn: "2026-11-08" });
    const { items } = await giulia.reads("/reviews");
    expect(items).toMatchObject([
      {
        kind: "joint",
        heldOn: "2026-10-08",
        participants: [
          { name: "Elira Hoxha", side: "guest" },
          { name: "Irene Corti (demo)", side: "us" },
          { name: "Paolo Brambilla", side: "referringService" },
        ],
      },
    ]);
  });

  it("shows on the goal's page: how far, and how many hours", async () => {
    const { page } = irene;
    await page.getByRole("link", { name: "Un lavoro di sei mesi" }).click();
    await page.getByRole("heading", { name: "Un lavoro di sei mesi" }).waitFor();

    await section(page, "Ore dedicate").getByText("2:15").waitFor();
    await section(page, "Andamento")
      .getByRole("img", { name: /a 3 su 4/ })
      .waitFor();
    expect(await page.getByRole("list", { name: "Annotazioni che lo riguardano" }).locator("> li").count()).toBe(2);
  });

  it("comes as minutes on paper, with everybody who was there", async () => {
    const page = await irene.opens(`/plans/${ids.PEI}`);
    await page.getByRole("link", { name: "Verifica del 08/10/2026" }).click();
    await page.getByRole("heading", { name: /^Verifica del/ }).waitFor();

    const [download] = await Promise.all([
      page.waitForEvent("download", { timeout: 30_000 }),
      page.getByRole("button", { name: "PDF" }).click(),
    ]);
    const bytes = new Uint8Array(await readFile(await download.path()));
    const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: true });

    expect(download.suggestedFilename()).toBe("PEI-N-0001-ed1-2026-10-08.pdf");
    for (const words of [
      "Verbale di verifica",
      "Elira Hoxha",
      "Irene Corti",
      "Paolo Brambilla",
      "Elira ha un contratto di prova in panetteria.",
      "Si prepara l'uscita.",
      "Un lavoro di sei mesi",
    ])
      expect(text.replace(/\s+/g, " ")).toContain(words);
  });
});

describe("the goodbye", () => {
  it("concludes both plans", async () => {
    service.itIs("2026-10-26");
    for (const kind of ["PI", "PEI"] as const) {
      const page = await irene.opens(`/plans/${ids[kind]}`);
      await take(main(irene), "Concludi", async (form) =>
        form.getByRole("textbox", { name: "Esito" }).fill("Ha un lavoro e una stanza."),
      );
      await page.getByText("Concluso", { exact: true }).first().waitFor();
      expect(await plan(kind)).toMatchObject({ status: "concluded", endedOn: "2026-10-26" });
    }
  });

  it("lets her go to a room of her own", async () => {
    const page = await openHousehold(giulia);
    await page.getByRole("button", { name: "Registra l'uscita" }).click();
    await choose(dialogOf(page), "Motivo di dimissione", "Progetto concluso");
    await choose(dialogOf(page), "Destinazione", "Affitto privato");
    await confirm(page, "Registra l'uscita");

    await page.getByText("Dimesso", { exact: true }).first().waitFor();
    const { items } = await giulia.reads("/placements");
    expect(items).toMatchObject([{ status: "departed", actualOut: "2026-10-26", destination: "privateRent" }]);
  });
});

describe("in November", () => {
  // A path is no place: 25 days of October on the way (1 to 25), and nothing to divide them by.
  it("the report of October counts a path, and rates nothing", async () => {
    service.itIs("2026-11-02");
    const page = await giulia.opens("/capacity-reports");
    await page.getByRole("button", { name: "Nuovo report" }).first().click();
    await confirm(page, "Calcola");
    await page.getByRole("heading", { name: /ottobre 2026/ }).waitFor();

    const row = page.getByRole("row", { name: /^Progetto Aliante/ });
    const nothingToDivideBy = "n.d.0 su 0";
    expect(await row.getByRole("cell").allTextContents()).toEqual([
      ...Array.from({ length: 6 }, () => "0"),
      nothingToDivideBy,
      nothingToDivideBy,
      "25",
      nothingToDivideBy,
    ]);
    await page.getByText("nessun alloggio: 25 giornate di percorso, al massimo 1 insieme").waitFor();
  });

  it("the histories say who did what", async () => {
    // How often a draft was saved depends on the pauses of whoever typed.
    const steps = (await history("referrals", ids.referral)).filter((one) => one !== "coordinator edited");
    expect(steps).toEqual([
      "coordinator created",
      "coordinator receive",
      "coordinator takeIntoFilter",
      "coordinator assess",
      "coordinator findSuitable",
      "coordinator startSharedProject",
      "coordinator agreeProject",
      "area-manager accept",
      "coordinator admitted",
    ]);
    expect(await history("plans", ids.PEI)).toEqual([
      "educator-3 created",
      "educator-3 edited",
      "educator-3 share",
      "coordinator approve",
      "educator-3 activate",
      "educator-3 holdReview",
      "educator-3 conclude",
    ]);
    const page = await giulia.opens(`/plans/${ids.PEI}`);
    await page.getByRole("tab", { name: "Storia" }).click();
    await page.getByText("Irene Corti (demo) ha fatto il passo «Concludi»").waitFor();
    expect([...giulia.faults, ...irene.faults, ...roberta.faults]).toEqual([]);
  });
});
