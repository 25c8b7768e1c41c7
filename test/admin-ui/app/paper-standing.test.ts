import { describe, expect, it } from "vitest";
import { standingOfPaper } from "#admin-ui/households/paper-standing.ts";

const TODAY = "2026-10-12";
const paper = (id: string, expiresOn: string, more: object = {}) => ({
  id,
  householdId: "hh",
  personId: "per",
  kind: "passport" as const,
  expiresOn,
  ...more,
});

describe("A paper of a household", () => {
  it.each([
    ["2026-10-11", { isPast: true, mark: "expired" }],
    ["2026-10-12", { isPast: false, mark: "expiring" }],
    ["2026-12-11", { isPast: false, mark: "expiring" }],
    ["2026-12-12", { isPast: false }],
  ])("is marked from sixty days before it ends: %s", (expiresOn, expected) => {
    const own = paper("doc_1", expiresOn);

    expect(standingOfPaper(own, [own], TODAY)).toEqual(expected);
  });

  it("alarms nobody beside another of the kind that holds longer", () => {
    const [old, newer] = [paper("doc_1", "2026-10-11"), paper("doc_2", "2026-11-11")];

    expect(standingOfPaper(old, [old, newer], TODAY)).toEqual({ isPast: true, mark: "renewed" });
    expect(standingOfPaper(newer, [old, newer], TODAY)).toEqual({ isPast: false, mark: "expiring" });
    expect(standingOfPaper(old, [old, { ...newer, personId: "other" }], TODAY)).toMatchObject({ mark: "expired" });
  });
});
