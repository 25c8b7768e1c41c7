import { describe, expect, it } from "vitest";
import { matchesFor } from "#admin-ui/palette/matching.ts";

const entry = (label: string, kind = "Nucleo", more = "") => ({ to: `/x/${label}`, label, kind, more });

const entries = [
  entry("Nuclei", "Pagina"),
  entry("N-0012", "Nucleo", "Pérez (demo)"),
  entry("N-0112", "Nucleo", "Rossi (demo)"),
  entry("Rossi Anna", "Persona"),
  entry("Caruso Rosa", "Persona"),
  entry("S-2026-0012", "Segnalazione"),
];

const found = (query: string) => matchesFor(query, entries).map(({ label }) => label);

describe("the palette", () => {
  it("shows everything in its order before a letter is typed", () => {
    expect(found("  ")).toEqual(entries.map(({ label }) => label));
  });

  it("puts first what begins with the word, then what has a word that does, then the rest", () => {
    expect(found("ros")).toEqual(["Rossi Anna", "Caruso Rosa", "N-0112"]);
    expect(found("0012")).toEqual(["N-0012", "S-2026-0012"]);
  });

  it("finds by other names, whatever the case and the accents", () => {
    expect(found("PEREZ")).toEqual(["N-0012"]);
  });

  it("wants every word, in any order", () => {
    expect(found("anna rossi")).toEqual(["Rossi Anna"]);
    expect(found("anna bianchi")).toEqual([]);
  });

  it("narrows by the kind of thing", () => {
    expect(found("segnalazione")).toEqual(["S-2026-0012"]);
  });

  it("lists a dozen at most", () => {
    const many = Array.from({ length: 40 }, (_, n) => entry(`N-${n}`));

    expect(matchesFor("n", many)).toHaveLength(12);
  });
});
