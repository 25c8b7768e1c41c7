import { describe, expect, it } from "vitest";
import { effectInWords } from "#admin-ui/data/foreseeing.ts";
import { speechIn } from "#admin-ui/i18n/language.ts";
import type { ForeseenEffect } from "#shared/rules/foresee/effect";
import { languages } from "#shared/words/sentence";
import { wordsIn } from "#shared/words/words-in";

const day = (date: string) => ({ date });

const said = (effect: ForeseenEffect) => languages.map((language) => effectInWords(speechIn(language), effect).text);

describe("What is foreseen, in words", () => {
  it.each(languages)("tells one from many wherever it counts: %s", (language) => {
    const effects = Object.entries(wordsIn(language).foresight.effects);
    const counting = effects.filter(([, template]) => template.includes("%{count}"));

    const parts = counting.map(([code, template]) => [code, template.split(" |||| ").length]);
    const afterOne = effects.filter(([, template]) => /%\{count\}/.test(template.split(" |||| ")[0] ?? ""));

    expect(parts.filter(([, count]) => count !== 2)).toEqual([]);
    expect(afterOne).toEqual([]);
  });

  it("counts nights that are not stayed as fewer", () => {
    const shorter = (count: number): ForeseenEffect => ({
      code: "staysShorter",
      params: { count, from: day("2026-10-30"), to: day("2026-10-25") },
    });

    expect(said(shorter(5))).toEqual([
      "Resta 5 notti in meno: dal 30/10/2026 al 25/10/2026.",
      "Stays 5 nights fewer: from 30/10/2026 to 25/10/2026.",
    ]);
    expect(said(shorter(1))[1]).toContain("one night fewer");
  });

  it("speaks of one household as of one, however low the limit is", () => {
    expect(said({ code: "limitStated", params: { count: 1 } })).toEqual([
      "Da ora si ammette al massimo un nucleo.",
      "From now on at most one household is let in.",
    ]);
    expect(said({ code: "limitExceeded", params: { on: day("2026-10-12"), count: 1, max: 0 } })).toEqual([
      "Il 12/10/2026 c'è un nucleo, oltre il massimo di 0: chi c'è resta, nessun altro entra.",
      "On 12/10/2026 there is one household, beyond the limit of 0: it stays, nobody else enters.",
    ]);
    expect(said({ code: "limitExceeded", params: { on: day("2026-10-12"), count: 2, max: 1 } })[0]).toContain(
      "ci sono 2 nuclei, oltre il massimo di 1",
    );
  });

  it("speaks of one night beyond the agreement as of one", () => {
    const beyond = { code: "absenceLimit", params: { count: 1, max: 0, absenceType: "homeLeave" } } as const;

    expect(said(beyond).map((text) => text.split(": ")[1])).toEqual([
      "una notte in un mese, oltre il massimo di 0 dell'accordo retta.",
      "one night in one month, beyond the limit of 0 in the fee agreement.",
    ]);
  });

  it("names what several rows come to, and counts it once", () => {
    const room = { code: "freePlaces", params: { unit: "CasAmica", on: day("2026-10-30"), from: 3, to: 1 } } as const;
    const inItalian = (effect: ForeseenEffect) => effectInWords(speechIn("it"), effect);

    expect(inItalian(room)).toEqual({ text: "CasAmica, posti liberi il 30/10/2026: da 3 a 1." });
    expect(inItalian({ ...room, together: 2 })).toEqual({
      text: "2 righe insieme – CasAmica, posti liberi il 30/10/2026: da 3 a 1.",
      once: true,
    });
    expect(said({ ...room, together: 2 })[1]).toBe(
      "2 rows together – CasAmica, free places on 30/10/2026: from 3 to 1.",
    );
    expect(inItalian({ code: "waitingForUnit", params: { unit: "CasAmica", count: 1 } })).toMatchObject({ once: true });
  });
});
