import type { TDocumentDefinitions } from "pdfmake/interfaces";
import { describe, expect, it } from "vitest";
import { planFileName, reviewFileName } from "#admin-ui/documents/file-name.ts";
import { planDocument } from "#admin-ui/documents/plan-document.ts";
import { reviewDocument } from "#admin-ui/documents/review-document.ts";
import { speechIn } from "#admin-ui/i18n/language.ts";
import { guest, household, papers, person, plan, review } from "./papers.ts";

const italian = speechIn("it");

const drawn = (part: unknown): unknown => (typeof part === "function" ? part(1, 3) : part);

/** Everything that a paper says, with its head and foot and what its file says about itself. */
const saidOn = ({ content, header, footer, info, watermark }: TDocumentDefinitions): string =>
  JSON.stringify([content, drawn(header), drawn(footer), info, watermark]);

const secrets = /n[uú][nñ]ez|mario|jos[eé]|platani/i;

describe("a plan on paper", () => {
  it("says whose it is, what it wants, who takes part, and where to sign", () => {
    const text = saidOn(planDocument(papers(), italian));

    for (const words of [
      "Progetto individuale",
      "Nucleo N-0123 · Edizione 2",
      "Società Cooperativa Sociale Novo Millennio",
      "Housing Sociale · Monza",
      "Stampato il 12/10/2026",
      "Anna Prova",
      "Marco Sala",
      "Dott.ssa Elena Brambilla",
      "Vorrei una porta mia",
      "Un contratto di sei mesi",
      "Contratto firmato",
      "Lavora a chiamata",
      "entro il 31/12/2026",
      "Curriculum, fatta il 01/03/2026",
      "Colloqui, Anna, entro il 01/06/2026",
      "2 su 4 · a metà strada",
      "ogni 3 mesi",
      "Servizio inviante",
      "Luogo e data",
      "pagina 1 di 3",
    ])
      expect(text).toContain(words);
  });

  it("says it in English to whoever asks", () => {
    const text = saidOn(planDocument(papers(), speechIn("en")));

    for (const words of ["Individual plan", "Household N-0123", "2 of 4 · half way", "page 1 of 3"])
      expect(text).toContain(words);
  });

  it("has no participant who is blocked, whether by record or by name", () => {
    const participants = [...plan.participants, { role: "nonResident" as const, name: "NUNEZ, Mario Jose" }];

    const text = saidOn(planDocument(papers({ plan: { ...plan, participants } }), italian));

    expect(text).toContain("Anna Prova");
    expect(text).not.toMatch(secrets);
  });

  it("has nobody whom the reader does not know: the server hides who is blocked from her", () => {
    expect(saidOn(planDocument(papers({ people: [guest] }), italian))).not.toMatch(secrets);
  });

  it.each(["startingSituation", "resources", "difficulties", "guestWords", "outcome"] as const)(
    "leaves the blocked name and an address out of %s",
    (field) => {
      const text = `Prima abitava con Mario José Núñez; poi in Via dei Platani 12 Monza, e Núñez Mario José telefona.`;

      const said = saidOn(planDocument(papers({ plan: { ...plan, [field]: text } }), italian));

      expect(said).toContain("Prima abitava con […]; poi in […], e […] telefona.");
      expect(said).not.toMatch(secrets);
    },
  );

  it("leaves every street out for a reader who may know no address, and so cannot name the one to be kept", () => {
    const text = "Abita in Via dei Platani 12, Monza, e segue un corso di italiano.";

    const said = saidOn(
      planDocument(papers({ addresses: undefined, plan: { ...plan, startingSituation: text } }), italian),
    );

    expect(said).toContain("Abita in […], Monza, e segue un corso di italiano.");
  });

  it("leaves them out of goals and actions, too", () => {
    const text = "Chiedere a Mario José Núñez";
    const [first] = plan.goals;
    const goals = first
      ? [{ ...first, text, indicator: text, baseline: text, responsible: text, actions: [{ text, who: text }] }]
      : [];

    expect(saidOn(planDocument(papers({ plan: { ...plan, goals } }), italian))).not.toMatch(secrets);
  });

  it("is not about somebody who is blocked", () => {
    expect(saidOn(planDocument(papers({ plan: { ...plan, personId: "per_2" } }), italian))).not.toMatch(secrets);
  });

  it("keeps people who only share a part of the name", () => {
    const namesake = person("per_3", "Mario", "Rossi");
    const participants = [{ role: "guest" as const, personId: "per_3" }];

    const text = saidOn(planDocument(papers({ plan: { ...plan, participants }, people: [namesake] }), italian));

    expect(text).toContain("Mario Rossi");
  });

  it("says that it is a draft until it is approved", () => {
    const watermarkOf = (status: typeof plan.status) =>
      saidOn(planDocument(papers({ plan: { ...plan, status } }), italian)).includes("BOZZA");

    expect((["draft", "shared", "approved", "active"] as const).map(watermarkOf)).toEqual([true, true, false, false]);
  });

  it("calls its file by codes and nothing else", () => {
    expect(planFileName(plan, "N-0123")).toBe("PI-N-0123-ed2.pdf");
    expect(JSON.stringify(planDocument(papers(), italian).info)).not.toMatch(/Prova|Anna/);
  });
});

describe("the minutes of a review on paper", () => {
  it("say who was there, goal by goal what came of it, what was decided and what comes next", () => {
    const text = saidOn(reviewDocument({ ...papers(), review }, italian));

    for (const words of [
      "Verbale di verifica",
      "Progetto individuale · Nucleo N-0123 · Edizione 2",
      "04/05/2026",
      "Congiunta con l'inviante",
      "Marco Sala",
      "Novo Millennio",
      "Un contratto di sei mesi",
      "Due colloqui",
      "Si cerca casa",
      "Si è parlato del lavoro",
      "Si propone una proroga.",
      "04/08/2026",
    ])
      expect(text).toContain(words);
  });

  it("name nobody who is blocked, in the list, the decisions or the minutes", () => {
    const text = "Il padre, Mario José Núñez, ha telefonato da Via dei Platani 12, Monza";
    const told = {
      ...review,
      decisions: text,
      minutes: text,
      goalOutcomes: [{ ...review.goalOutcomes[0], note: text }],
    };

    const said = saidOn(reviewDocument({ ...papers(), review: told as typeof review }, italian));

    expect(said).toContain("Il padre, […], ha telefonato da […]");
    expect(said).not.toMatch(secrets);
  });

  it("are filed under codes and the day", () => {
    expect(reviewFileName(review, plan, household.code ?? "")).toBe("PI-N-0123-ed2-2026-05-04.pdf");
  });
});
