import italianMessages from "@dslab/ra-language-italian";
import englishMessages from "ra-language-english";
import { describe, expect, it } from "vitest";
import { formatsFor } from "#admin-ui/format.ts";
import { en } from "#admin-ui/i18n/en.ts";
import { it as italian } from "#admin-ui/i18n/it.ts";
import { speechIn } from "#admin-ui/i18n/language.ts";
import { messagesIn } from "#admin-ui/i18n/provider.ts";
import { periodText } from "#admin-ui/reports/period-text.ts";

const leaves = (words: object, path = ""): [string, string][] =>
  Object.entries(words).flatMap(([key, word]): [string, string][] =>
    typeof word === "object" && word !== null ? leaves(word, `${path}${key}.`) : [[`${path}${key}`, String(word)]],
  );
const keys = (words: object) => leaves(words).map(([key]) => key);
const placeholders = (text: string) => [...text.matchAll(/%\{(\w+)\}/g)].map(([, name]) => name).sort();

describe("the words of the screens", () => {
  it("exist in both languages", () => {
    expect(keys(en)).toEqual(keys(italian));
  });

  it("keep their placeholders in translation", () => {
    const english = new Map(leaves(en));
    const lost = leaves(italian).filter(([key, text]) => {
      const names = new Set(placeholders(text));
      const other = new Set(placeholders(english.get(key) ?? ""));
      return names.size !== other.size || [...names].some((name) => !other.has(name));
    });

    expect(lost).toEqual([]);
  });

  it("leave no word of react-admin without Italian", () => {
    const spoken = new Set(keys(messagesIn("it")));

    expect(keys(englishMessages).filter((key) => !spoken.has(key))).toEqual([]);
  });

  it("correct only Italian that is there, or missing", () => {
    const known = new Set([...keys(englishMessages), ...keys(italianMessages)]);
    const strange = keys(messagesIn("it")).filter((key) => key.startsWith("ra.") && !known.has(key));

    expect(strange).toEqual([]);
  });

  it("tell one from many", () => {
    const speech = speechIn("it");

    expect(speech.count(speech.t.records.count, 1)).toBe("1 riga");
    expect(speech.count(speech.t.records.count, 1200)).toBe("1200 righe");
  });
});

describe("formats", () => {
  const italian = formatsFor("it");
  const english = formatsFor("en");

  it("write civil dates without letting a zone move them", () => {
    expect(italian.date("2026-03-29")).toBe("29/03/2026");
    expect(english.month("2026-10-01")).toBe("October 2026");
  });

  it("write instants in the zone of the house", () => {
    expect(italian.instant("2026-10-24T22:30:00Z")).toContain("00:30");
  });

  it("write money from cents and rates with one decimal", () => {
    expect(italian.money(123_456).replace(/\s/g, " ")).toBe("1.234,56 €");
    expect(english.rate(0.875)).toBe("87.5%");
  });

  it("call a whole month by its name", () => {
    expect(periodText(italian, { from: "2026-10-01", to: "2026-10-31" })).toBe("ottobre 2026");
    expect(periodText(italian, { from: "2026-10-05", to: "2026-10-11" })).toBe("05/10/2026 – 11/10/2026");
  });
});
