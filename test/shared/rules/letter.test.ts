import { describe, expect, it } from "vitest";
import { closingReasons, referralStatuses } from "#shared/resources/referral";
import { type LetterFacts, letterKindOf, letterOf } from "#shared/rules/letter";

const facts: LetterFacts = {
  status: "waiting",
  number: "S-2026-0041",
  receivedOn: "2026-09-11",
  waitingSince: "2026-10-08",
  entryOn: "2026-11-01",
  closedOn: "2026-10-12",
  closingReason: "noSuitablePlace",
  householdCode: "N-0123",
  service: "Comune di Brugherio – Servizi Sociali",
  unit: "Abitare Insieme",
  on: "2026-10-12",
};

const bodyFor = (status: string, more: Partial<LetterFacts> = {}) =>
  letterOf({ ...facts, status, ...more })?.body ?? "";

describe("the letter to the referring service", () => {
  it("reads as a letter", () => {
    expect(letterOf(facts)).toEqual({
      subject: "Inserimento in lista d'attesa – S-2026-0041",
      body: [
        "Monza, 12 ottobre 2026",
        "Spett.le Comune di Brugherio – Servizi Sociali",
        "Oggetto: Inserimento in lista d'attesa\nRif. segnalazione S-2026-0041 dell'11 settembre 2026 – nucleo N-0123",
        "Gentili colleghe e colleghi,",
        "con la presente vi comunichiamo che la segnalazione è stata valutata idonea ed è in lista d'attesa per Abitare Insieme dall'8 ottobre 2026.",
        "Vi chiediamo di comunicarci ogni cambiamento della situazione. Vi informeremo appena si libera un posto.",
        "Cordiali saluti,\nCooperativa Novo Millennio\nServizio di Housing Sociale",
      ].join("\n\n"),
    });
  });

  it("says when the household enters, or that the day is still to be agreed", () => {
    expect(bodyFor("accepted")).toContain(
      "è stata accolta presso Abitare Insieme. L'ingresso è previsto il 1º novembre",
    );
    expect(bodyFor("accepted", { entryOn: undefined })).toContain("L'ingresso è previsto in data da concordare.");
    expect(bodyFor("admitted")).toBe(bodyFor("accepted"));
  });

  it.each(closingReasons)("says why in words when it is a no because of %s", (closingReason) => {
    for (const status of ["unsuitable", "withdrawn", "expired"]) {
      expect(bodyFor(status, { closingReason })).toMatch(/Il motivo registrato è: [a-z ]+\./);
      expect(bodyFor(status, { closingReason })).not.toContain(closingReason === "other" ? "other" : closingReason);
    }
  });

  it("says on what day a referral was closed", () => {
    expect(bodyFor("withdrawn")).toContain("chiusa il 12 ottobre 2026 per rinuncia.");
    expect(bodyFor("expired", { closedOn: "2026-10-08" })).toContain("chiusa l'8 ottobre 2026 per decorrenza");
  });

  it("leaves out what nobody has said", () => {
    const { status, on } = facts;
    const bodies = ["accepted", "waiting", "unsuitable", "withdrawn", "expired"].map(
      (kind) => letterOf({ on, status: kind })?.body ?? "",
    );

    expect(letterOf({ on, status })?.subject).toBe("Inserimento in lista d'attesa");
    for (const body of bodies) expect(body).not.toMatch(/undefined|NaN| {2}| \./);
  });

  it("is there exactly where something has been decided", () => {
    const written = referralStatuses.filter((status) => letterOf({ ...facts, status }) !== undefined);

    expect(written).toEqual(["waiting", "accepted", "admitted", "unsuitable", "withdrawn", "expired"]);
    expect(letterKindOf("draft")).toBeUndefined();
  });

  it("takes nothing from a referral that would say who somebody is or where", () => {
    const referral = {
      ...facts,
      status: "unsuitable",
      members: [{ lastName: "CANARY" }],
      referringContact: "CANARY",
      closingDetail: "CANARY",
      needs: "CANARY",
      address: "CANARY",
    };

    expect(JSON.stringify(letterOf(referral))).not.toContain("CANARY");
  });
});
