import { describe, expect, it } from "vitest";
import { en } from "#admin-ui/i18n/en.ts";
import { it as italian } from "#admin-ui/i18n/it.ts";
import { matchesFor } from "#admin-ui/palette/matching.ts";
import { createRecent, recentFirst } from "#admin-ui/palette/recent.ts";

const entry = (label: string, kind = "Nucleo", more = "") => ({
  key: `/x/${label}`,
  leads: `/x/${label}`,
  label,
  kind,
  more,
});

const entries = [
  entry("Nuclei", "Pagina"),
  entry("N-0012", "Nucleo", "Pérez (demo)"),
  entry("N-0112", "Nucleo", "Rossi (demo)"),
  entry("Rossi Anna", "Persona"),
  entry("Caruso Rosa", "Persona"),
  entry("S-2026-0012", "Segnalazione"),
];

const found = (query: string, among = entries) => matchesFor(query, among).map(({ label }) => label);

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

  it("finds a word behind an apostrophe as one that begins there", () => {
    expect(found("attesa", [entry("Disattesa"), entry("Lista d'attesa")])).toEqual(["Lista d'attesa", "Disattesa"]);
  });

  it("wants every word, in any order", () => {
    expect(found("anna rossi")).toEqual(["Rossi Anna"]);
    expect(found("anna bianchi")).toEqual([]);
  });

  it("narrows by the kind of thing", () => {
    expect(found("segnalazione")).toEqual(["S-2026-0012"]);
  });

  it("lists details only when they are asked for", () => {
    const detail = { ...entry("Ordina la colonna"), isDetail: true };

    expect(found("", [detail, entry("Nuclei")])).toEqual(["Nuclei"]);
    expect(found("colonna", [detail, entry("Nuclei")])).toEqual(["Ordina la colonna"]);
  });

  it("lists a dozen at most", () => {
    const many = Array.from({ length: 40 }, (_, n) => entry(`N-${n}`));

    expect(matchesFor("n", many)).toHaveLength(12);
    expect(matchesFor("n", many, { most: 30 })).toHaveLength(30);
  });
});

describe("words that mean the same", () => {
  const acts = [entry("Esporta"), entry("Nucleo: nuovo"), entry("Nuova segnalazione"), entry("Esci")];
  const alike = ["esporta scarica excel", "nuovo nuova crea", "nucleo famiglia household", "esci disconnetti"];
  const named = (query: string) => matchesFor(query, acts, { alike }).map(({ label }) => label);

  it("find what is called otherwise", () => {
    expect(named("excel")).toEqual(["Esporta"]);
    expect(named("crea famiglia")).toEqual(["Nucleo: nuovo"]);
    expect(named("disc")).toEqual(["Esci"]);
  });

  it("come after what is called so, and not before three letters", () => {
    expect(named("nuovo")).toEqual(["Nucleo: nuovo", "Nuova segnalazione"]);
    expect(named("sc")).toEqual(["Esci"]);
  });

  it("stand side by side in both languages", () => {
    expect(en.palette.alike).toHaveLength(italian.palette.alike.length);
  });
});

describe("what was chosen last", () => {
  it("comes first, the latest on top, and only once", () => {
    const recent = createRecent();
    for (const label of ["Rossi Anna", "N-0112", "Rossi Anna"]) recent.remember(`/x/${label}`);

    expect(
      recentFirst(entries, recent.keys())
        .map(({ label }) => label)
        .slice(0, 3),
    ).toEqual(["Rossi Anna", "N-0112", "Nuclei"]);
    expect(recentFirst(entries, recent.keys())).toHaveLength(entries.length);
  });

  it("is forgotten when it is gone, or when half a dozen others have come", () => {
    const recent = createRecent();
    recent.remember("/x/gone");
    expect(recentFirst(entries, recent.keys())).toEqual(entries);
    for (const { key } of entries) recent.remember(key);

    expect(recent.keys()).not.toContain("/x/gone");
  });
});
