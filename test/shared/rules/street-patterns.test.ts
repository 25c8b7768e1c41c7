import { describe, expect, it } from "vitest";
import { streetPatterns } from "#shared/rules/fact-patterns";

const without = (text: string): string => streetPatterns.reduce((left, one) => left.replace(one, "[…]"), text);

describe("what reads like a street", () => {
  it.each([
    ["with name and number", "Vive in Via dei Platani 12, Monza", "Vive in […], Monza"],
    ["without a capital", "abita in via dei platani 12", "abita in […]"],
    ["without a number", "abita in via Cesare Battisti con la zia", "abita in […] con la zia"],
    ["with a number of its own", "sta in via XX Settembre n. 4 da ieri", "sta in […] da ieri"],
    ["named after two", "piazza Trento e Trieste 3b", "[…]"],
    ["with an apostrophe", "Via d'Annunzio 5", "[…]"],
    ["of a larger kind", "Viale Europa, poi P.za Duomo", "[…], poi […]"],
    ["in capitals", "VIA ROMA 7", "[…]"],
    ["that is called a course, with comma and number", "Corso Milano, 12", "[…]"],
    ["behind a space that does not break", "via\u00a0Roma 1", "[…]"],
    ["twice", "da Via Roma 1 a Via Po 2", "da […] a […]"],
  ])("is found %s", (_, text, left) => {
    expect(without(text)).toBe(left);
  });

  it.each([
    "in via di guarigione",
    "in via definitiva",
    "Corso di Italiano A2",
    "corso HACCP 2 livello",
    "una strada nuova per lei",
    "al largo 2 volte",
    "Trieste 12 agosto",
  ])("leaves «%s» as it is", (text) => {
    expect(without(text)).toBe(text);
  });
});
