import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { StoredRecord } from "#shared/resource";
import { closeBrowser } from "../browser.ts";
import { aService, type Colleague, type Machine, type Service } from "./a-service.ts";
import { type FirstDay, firstDay } from "./first-day.ts";
import { choose, confirm, dialogOf, find, section, take } from "./hands.ts";

let service: Service;
let giulia: Colleague;
let davide: Colleague;
let consortium: Machine;
let known: FirstDay;
/** Ids of what the story brings forth. */
const ids = { sent: "", referral: "", household: "" };

const names = ["Kone", "Awa", "Ibrahim", "Salif", "Moussa", "Nadia"];

const withinSeconds = { timeout: 20_000, interval: 250 };
const dueToday = () => section(giulia.page, "Da fare");
const household = () => giulia.opens(`/households/${ids.household}`);
const people = () => section(giulia.page, "Persone");
const stays = (): Promise<StoredRecord[]> =>
  giulia
    .reads("/placements")
    .then(({ items }) =>
      items
        .filter(({ householdId }: StoredRecord) => householdId === ids.household)
        .sort((a: StoredRecord, b: StoredRecord) => String(a.actualIn).localeCompare(String(b.actualIn))),
    );

/** What the consortium is told, checked for names on the way. */
const told = async (path: string) => {
  const answer = await consortium.reads(path);
  for (const name of names) expect(JSON.stringify(answer)).not.toContain(name);
  return answer;
};

const capacityOn = async (day: string) => {
  const { units } = await told(`/capacity?from=${day}&to=${day}`);
  return units[0]?.days[0];
};

beforeAll(async () => {
  service = await aService("2026-09-21");
  known = await firstDay(await service.colleague("area-manager"), "2026-01-01");
  giulia = await service.colleague("coordinator");
  [davide, consortium] = await Promise.all([service.colleague("administration"), service.partner("farsi-prossimo")]);
  await giulia.creates("places", {
    unitId: known.units.CAS?.id,
    name: "Trilocale",
    kind: "apartment",
    beds: 4,
    availability: [{ from: "2026-10-01" }],
  });
});
afterAll(async () => {
  await closeBrowser();
  await service.stop();
});

describe("on 21 September", () => {
  it("the consortium's system sends a mother with three children, and the referral comes in by itself", async () => {
    const { status, body } = await consortium.sends("/referrals", {
      partnerReference: "FP-2026-031",
      requestedUnit: "CAS",
      householdType: "womanWithChildren",
      urgency: "emergency",
      neededFrom: "2026-09-21",
      members: [
        { role: "adult", birthYear: 1992 },
        { role: "minor", birthYear: 2015 },
        { role: "minor", birthYear: 2018 },
        { role: "minor", birthYear: 2022 },
      ],
      needs: "Un letto per stanotte.",
    });
    expect(status).toBe(201);
    ids.sent = body.id;

    const referral = await vi.waitFor(async () => {
      const { items } = await giulia.reads("/referrals");
      expect(items).toHaveLength(1);
      return items[0];
    }, withinSeconds);

    expect(referral).toMatchObject({ status: "received", urgency: "emergency", partnerReference: "FP-2026-031" });
    expect(await told(`/referrals/${ids.sent}`)).toMatchObject({ state: "received" });
    ids.referral = referral.id;
  });

  it("the coordinator opens it and lets them in tonight, with two papers still to come", async () => {
    const page = await giulia.opens("/");
    await page.getByRole("link", { name: "S-2026-0001" }).first().click();
    await page.getByRole("button", { name: "Ingresso d'emergenza" }).click();
    const form = dialogOf(page);
    await form.getByText("Per la segnalazione S-2026-0001").waitFor();
    const arrival = (n: number) => form.getByRole("group", { name: `Componente ${n}` });
    await arrival(4).getByText("anno 2022").waitFor();
    await form.getByRole("combobox", { name: "Servizio che segnala" }).getByText("Consorzio Farsi Prossimo").waitFor();
    for (const [index, name] of ["Awa", "Ibrahim", "Salif", "Moussa"].entries()) {
      await arrival(index + 1)
        .getByRole("textbox", { name: "Cognome" })
        .fill("Kone");
      await arrival(index + 1)
        .getByRole("textbox", { name: "Nome", exact: true })
        .fill(name);
    }
    const places = form.getByRole("radiogroup", { name: "Posti liberi stanotte" });
    expect(await places.getByText("Trilocale").count()).toBe(0);
    await places.getByRole("radio", { name: "Bilocale 1" }).check();
    await form.getByRole("checkbox", { name: "Documenti di identità" }).uncheck();
    await form.getByRole("checkbox", { name: "Informativa privacy" }).uncheck();

    await form.getByRole("button", { name: "Registra l'ingresso" }).click();
    await page.getByRole("heading", { name: "Nucleo N-0001" }).waitFor();

    ids.household = page.url().split("/").at(-1) ?? "";
    expect(await giulia.reads(`/referrals/${ids.referral}`)).toMatchObject({
      status: "admitted",
      householdId: ids.household,
    });
    await page.getByText("In Bilocale 1 ci sono 3 letti e 4 ospiti.", { exact: false }).waitFor();
    await people().getByRole("link", { name: "Kone Moussa" }).waitFor();
  });

  it("keeps both papers in today's list, with the day by which they are due", async () => {
    await giulia.opens("/");

    await dueToday().getByRole("button", { name: "Documento arrivato: Accordo retta" }).waitFor();
    await dueToday().getByRole("button", { name: "Documento arrivato: Relazione sociale" }).waitFor();

    expect(await dueToday().getByRole("button", { name: "Documento arrivato" }).count()).toBe(2);
    await dueToday().getByText("tra 30 giorni", { exact: false }).waitFor();
    await dueToday().getByText("tra 15 giorni", { exact: false }).waitFor();
  });

  it("tells the consortium in its own words that there is a place", async () => {
    await vi.waitFor(
      async () => expect(await told(`/referrals/${ids.sent}`)).toMatchObject({ state: "accepted" }),
      withinSeconds,
    );
    await vi.waitFor(
      async () => expect(await capacityOn("2026-09-21")).toMatchObject({ places: 5, occupied: 1, free: 4 }),
      withinSeconds,
    );
  });
});

describe("on 5 October", () => {
  it("the administration writes the fee agreement down", async () => {
    service.itIs("2026-10-05");
    const page = await davide.opens("/fee-agreements");
    await page.getByRole("button", { name: "Nuovo" }).first().click();
    const form = dialogOf(page);
    await find(form, "Ente pagante", "Comune di Sovico");
    await form.getByLabel("Valido dal").fill("2026-09-21");
    await choose(form, "Retta per", "Nucleo al giorno");
    await form.getByRole("button", { name: "Altri campi" }).click();
    await find(form, "Nuclei", "N-0001");
    await confirm(page, "Salva");

    const { items } = await davide.reads("/fee-agreements");

    expect(items).toMatchObject([
      { payerId: known.services.Sovico?.id, householdIds: [ids.household], validFrom: "2026-09-21" },
    ]);
  });

  it("takes the paper that has come off the list, and leaves the other one", async () => {
    const page = await giulia.opens("/");

    await dueToday().getByRole("button", { name: "Documento arrivato: Accordo retta" }).click();
    await confirm(page, "Documento arrivato");
    await dueToday().getByRole("button", { name: "Documento arrivato: Accordo retta" }).waitFor({ state: "detached" });
    await giulia.opens("/");

    await dueToday().getByText("tra 1 giorno", { exact: false }).waitFor();
    expect(await dueToday().getByRole("button", { name: "Documento arrivato" }).count()).toBe(1);
    expect((await giulia.reads(`/referrals/${ids.referral}`)).missingPapers).toMatchObject([
      { paper: "feeAgreement", receivedOn: "2026-10-05" },
      { paper: "socialReport", dueOn: "2026-10-06" },
    ]);
  });
});

describe("on 12 October", () => {
  it("they move to the bigger apartment: one event, no night twice", async () => {
    service.itIs("2026-10-12");
    const page = await household();

    await take(section(page, "Accoglienze"), "Trasferisci", async (form) => {
      await choose(form, "Alloggio o posto", /^Trilocale/);
      await form.getByRole("textbox", { name: "Motivo del trasferimento" }).fill("Quattro letti per quattro persone.");
    });

    const [left, entered] = await stays();
    expect(left).toMatchObject({ status: "departed", actualIn: "2026-09-21", actualOut: "2026-10-12" });
    expect(entered).toMatchObject({ status: "inProgress", actualIn: "2026-10-12", transferredFromId: left?.id });
    expect(entered?.createdAt).toBe(left?.updatedAt);
    await household();
    expect(await page.getByText("3 letti", { exact: false }).count()).toBe(0);
    await vi.waitFor(
      async () => expect(await capacityOn("2026-10-12")).toMatchObject({ places: 6, occupied: 1, free: 5 }),
      withinSeconds,
    );
    expect(await capacityOn("2026-10-11")).toMatchObject({ places: 6, occupied: 1, free: 5 });
  });

  it("says in today's list what is late, counted from the first night and not from the move", async () => {
    await giulia.opens("/");
    const late = (what: string) => dueToday().getByRole("listitem").filter({ hasText: what }).first();

    await late("Relazione sociale").getByText("da 6 giorni", { exact: false }).waitFor();
    await late("Manca l'informativa privacy").getByText("da 21 giorni", { exact: false }).waitFor();
  });
});

describe("on 19 October", () => {
  it("a girl is born, and the beds of the apartment no longer suffice", async () => {
    service.itIs("2026-10-19");
    const page = await household();

    await people().getByRole("button", { name: "Aggiungi" }).click();
    const form = dialogOf(page);
    await choose(form, "Motivo dell'arrivo", "Nascita");
    await form.getByRole("textbox", { name: "Cognome" }).fill("Kone");
    await form.getByRole("textbox", { name: "Nome", exact: true }).fill("Nadia");
    await form.getByLabel("Data di nascita").fill("2026-10-19");
    await form.getByText("In Trilocale ci sono 4 letti e 5 ospiti.", { exact: false }).waitFor();
    await confirm(page, "Aggiungi una persona");

    const newborn = people().getByRole("listitem").filter({ hasText: "Kone Nadia" });
    await newborn.getByText("meno di un anno").waitFor();
    expect(await newborn.textContent()).not.toContain("compie gli anni");
    await page.getByText("In Trilocale ci sono 4 letti e 5 ospiti.", { exact: false }).waitFor();
  });
});

describe("on 2 November", () => {
  // Five apartments and, from 1 October, a sixth: 6 × 31 place-days, of which one household lived in one each day.
  // Nights: four people for 31 and the newborn for 13; beds: 5 × 3 and 4, each for 31 nights.
  it("the report of October counts them once a day, and the newborn from her first night", async () => {
    service.itIs("2026-11-02");
    const page = await giulia.opens("/capacity-reports");

    await page.getByRole("button", { name: "Nuovo report" }).click();
    await dialogOf(page).getByRole("button", { name: "Calcola" }).click();
    await page.getByRole("heading", { name: /ottobre 2026/ }).waitFor();

    const row = page.getByRole("row", { name: /^CasAmica/ });
    expect(await row.getByRole("cell").allTextContents()).toMatchObject([
      "186",
      "31",
      "0",
      "0",
      "0",
      "155",
      expect.stringContaining("16,7"),
      expect.stringContaining("31 su 186"),
      "137",
      expect.stringContaining("137 su 589"),
    ]);
  });

  it("gives the consortium the same figures, and nobody's name", async () => {
    const report = await vi.waitFor(async () => {
      const { items } = await told("/capacity-reports");
      expect(items).toHaveLength(1);
      return items[0];
    }, withinSeconds);

    expect(report).toMatchObject({
      from: "2026-10-01",
      to: "2026-10-31",
      units: [
        {
          code: "CAS",
          placeDays: 186,
          occupied: 31,
          free: 155,
          over: 0,
          grossRate: { numerator: 31, denominator: 186, percent: 16.7 },
        },
      ],
    });
    const { items } = await told("/referrals");
    expect(items).toMatchObject([{ partnerReference: "FP-2026-031", state: "accepted" }]);
  });

  it("tells the story of the apartment as it happened", async () => {
    const page = await household();
    await section(page, "Accoglienze").getByRole("link", { name: "CasAmica, Trilocale" }).click();
    const lines = section(page, "Trasferimenti").getByRole("listitem");
    await lines.first().waitFor();
    expect(await lines.allTextContents()).toEqual([
      expect.stringContaining("CasAmica · Bilocale 1, dal 21/09/2026"),
      expect.stringContaining("CasAmica · Trilocale, dal 12/10/2026"),
    ]);

    await page.getByRole("tab", { name: "Storia" }).click();
    await page.getByText("Giulia Riva (demo) ha registrato il trasferimento").waitFor();

    await household();
    await section(page, "Accoglienze").getByRole("link", { name: "CasAmica, Bilocale 1" }).click();
    await page.getByRole("tab", { name: "Storia" }).click();
    await page.getByText("Giulia Riva (demo) ha fatto il passo «Trasferisci»").waitFor();
    await page.getByText("Giulia Riva (demo) ha registrato l'ingresso").waitFor();
    expect([...giulia.faults, ...davide.faults]).toEqual([]);
  });
});
