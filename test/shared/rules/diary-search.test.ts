import { describe, expect, it } from "vitest";
import { matchOf, snippetOf } from "#shared/rules/diary-search";

describe("a search in a text", () => {
  it.each([
    ["PERCHÉ", "Le ho chiesto perché piange"],
    ["perche", "Le ho chiesto PERCHÉ piange"],
    ["perche\u0301", "Le ho chiesto perché piange"],
    ["perché", "Le ho chiesto perche\u0301 piange"],
  ])("finds %s whatever case and accents", (sought, text) => {
    expect(snippetOf(text, sought)?.hit.normalize("NFC").toLowerCase()).toMatch(/^perch[eé]$/);
  });

  it("shows where it was found, as it was written, with a little around it", () => {
    const text = `${"Mattina tranquilla. ".repeat(10)}Nel pomeriggio è venuta l'assistente sociale. ${"Poi cena. ".repeat(20)}`;

    const snippet = snippetOf(text, "ASSISTENTE");

    expect(snippet?.hit).toBe("assistente");
    expect(snippet?.before).toMatch(/^….*è venuta l'$/);
    expect(snippet?.after).toMatch(/^ sociale\. .*…$/);
    expect((snippet?.before.length ?? 0) + (snippet?.after.length ?? 0)).toBeLessThan(150);
  });

  it("keeps short texts whole", () => {
    expect(snippetOf("Visita medica", "medica")).toEqual({ before: "Visita ", hit: "medica", after: "" });
  });

  it("wants every word, in any order", () => {
    expect(snippetOf("La scuola ha chiamato la mamma", "mamma scuola")?.hit).toBe("mamma");
    expect(snippetOf("La scuola ha chiamato la mamma", "mamma medico")).toBeUndefined();
  });

  it("finds nothing for nothing, and takes signs for what they are", () => {
    expect(snippetOf("Testo", "   ")).toBeUndefined();
    expect(snippetOf("Costa 5 euro", ".*")).toBeUndefined();
    expect(snippetOf("Costa 5 (cinque) euro", "(cinque)")?.hit).toBe("(cinque)");
  });

  it("keeps its place among letters that are longer in small, and signs of two halves", () => {
    expect(snippetOf("İstanbul 😀 straße scuola", "scuola")).toEqual({
      before: "İstanbul 😀 straße ",
      hit: "scuola",
      after: "",
    });
  });
});

describe("an entry that is looked for", () => {
  const entry = {
    text: "Colloquio a scuola",
    kind: "visit",
    on: "2026-10-12",
    goalId: "goal_1",
    followUps: [{ asked: "Come va in matematica?", answer: "Meglio", doneOn: "2026-10-13" }],
  };

  it.each([
    [{}],
    [{ kind: "visit" }],
    [{ goalId: "goal_1" }],
    [{ from: "2026-10-12", to: "2026-10-12" }],
    [{ text: "matematica" }],
    [{ text: "scuola meglio" }],
  ])("fits %o", (sought) => {
    expect(matchOf(entry, sought)).toBeDefined();
  });

  it.each([
    [{ kind: "call" }],
    [{ goalId: "goal_2" }],
    [{ from: "2026-10-13" }],
    [{ to: "2026-10-11" }],
    [{ text: "medico" }],
    [{ followUpOpen: true }],
  ])("does not fit %o", (sought) => {
    expect(matchOf(entry, sought)).toBeUndefined();
  });

  it("fits as having an open question while one has no answer", () => {
    expect(matchOf({ ...entry, followUps: [{ asked: "E ora?" }] }, { followUpOpen: true })).toEqual({});
  });

  it("is not found once it has been archived", () => {
    expect(matchOf({ ...entry, archived: true }, {})).toBeUndefined();
  });

  it("comes without a place when no words were sought", () => {
    expect(matchOf(entry, { kind: "visit" })).toEqual({});
    expect(matchOf(entry, { text: "scuola" })).toMatchObject({ snippet: { hit: "scuola" } });
  });
});
