import { describe, expect, it } from "vitest";
import { detailOf } from "#functions/http/problem";
import { recordNames } from "#shared/words/record-names";

describe("a step that is not open", () => {
  it("names the status of a record that has one", () => {
    const refusal = { code: "notPossibleNow", params: { status: "waiting" } } as const;

    expect(detailOf("it", refusal, recordNames.it)).toContain("«In attesa»");
  });

  it.each(["it", "en"] as const)("says in %s what to do where a record has no status", (language) => {
    const sentence = detailOf(language, { code: "notPossibleNow" });

    expect(sentence).not.toMatch(/undefined|%\{/);
    expect(sentence).toMatch(language === "it" ? /Aggiorna la pagina/ : /Refresh the page/);
  });
});

describe("a day in a refusal", () => {
  it.each(["it", "en"] as const)("is written in %s as people write it", (language) => {
    const params = { place: "CM-2", from: "2027-02-11", to: "…" };

    const sentence = detailOf(language, { code: "overlappingOutage", params });

    expect(sentence).toContain("11/02/2027");
    expect(sentence).toContain("CM-2");
    expect(sentence).not.toContain("2027-02-11");
  });
});
