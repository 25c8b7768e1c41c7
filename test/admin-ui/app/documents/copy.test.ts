import { describe, expect, it } from "vitest";
import { copyDocument } from "#admin-ui/documents/copy-document.ts";
import { copyLabel, copyValue, type Where } from "#admin-ui/documents/copy-words.ts";
import { speechIn } from "#admin-ui/i18n/language.ts";
import { type CopySection, copySections, type PersonCopy } from "#shared/rules/person-copy-shape";

type Value = CopySection["items"][number][string];

const section = (name: CopySection["name"], kind: string, ...items: CopySection["items"]): CopySection => ({
  name,
  kind,
  items,
});

/** A copy with every section that there is, and lists within lists. */
const copy: PersonCopy = {
  format: "soglia.person-copy",
  version: 1,
  legalBasis: "GDPR art. 15",
  madeOn: "2026-10-12",
  language: "it",
  request: { by: "self", on: "2026-10-10" },
  sections: [
    section("identity", "people", { lastName: "Prova", firstName: "Anna", birthDate: "1990-03-12", archived: true }),
    section("household", "households", {
      code: "N-0123",
      type: "womanWithChildren",
      educators: [{ staffId: "Marco Sala", role: "responsible", from: "2026-03-01" }],
    }),
    section("stays", "placements", { actualIn: "2026-03-01", extensions: [{ from: "2026-09-01", reason: "Scuola" }] }),
    section("fees", "fee-agreements", {
      payerId: "Comune di Brugherio",
      validFrom: "2026-03-01",
      chargeUnit: "month",
      amount: 65_000,
      documents: [{ title: "Determina", number: "12/2026", date: "2026-02-20" }],
    }),
    section("absences", "absences", { from: "2026-08-01", type: "hospital", note: "Tre notti" }),
    section("plans", "plans", {
      kind: "PI",
      goals: [{ area: "school", text: "Finire le medie", actions: [{ text: "Iscrizione", doneOn: "2026-09-10" }] }],
    }),
    section("reviews", "reviews", { heldOn: "2026-06-01", goalOutcomes: [{ progress: 50, note: "A metà" }] }),
    section("diary", "diary-entries", {
      on: "2026-10-05",
      text: "Ha chiesto del medico.",
      followUps: [{ asked: "Chiamare?", dueOn: "2026-10-08" }],
    }),
    section("documents", "documents", { kind: "identityCard", number: "CA12345" }),
    section("referrals", "referrals", {
      number: "S-2026-0001",
      steps: [{ on: "2026-09-01", step: "takeIntoFilter", why: "Ha perso la casa" }],
    }),
    section("meetings", "team-meetings", {
      heldOn: "2026-10-01",
      agenda: [{ title: "Situazione", decision: "Si cerca un nido", done: true }],
    }),
    section("consents", "people", { consents: [{ kind: "housingProject", givenOn: "2026-03-01", givenBy: "self" }] }),
    section("withholdings", "people", { organisationId: "Scuola", from: "2026-05-01", reason: "Ci lavora il cognato" }),
    section("disclosures", "disclosures", { what: "plan", on: "2026-06-02", way: "email" }),
    section("readers", "readers", { role: "educator", times: 12, first: "2026-03-01", last: "2026-10-11" }),
    section("openings", "diary-openings", { openedAt: "2026-10-02", reason: "Reclamo del servizio" }),
    section("changes", "changes", { on: "2026-03-01", action: "created" }),
  ],
  leftOut: [{ section: "diary", reason: "Parla del figlio" }],
};

const isItems = (value: Value): value is Record<string, Value>[] =>
  Array.isArray(value) && value.every((one) => typeof one === "object");

/** Every single value of a copy, with where it stands. */
const leaves = (where: Where, item: Record<string, Value>): [where: Where, name: string, value: Value][] =>
  Object.entries(item).flatMap(([name, value]) =>
    isItems(value)
      ? value.flatMap((one) => leaves({ ...where, path: [...where.path, name] }, one))
      : [[where, name, value]],
  );

const all = copy.sections.flatMap((one) => one.items.flatMap((item) => leaves({ section: one, path: [] }, item)));

describe.each(["it", "en"] as const)("a copy on paper, in %s", (language) => {
  const speech = speechIn(language);
  const said = JSON.stringify(copyDocument(copy, "Anna Prova", speech).content);

  it("says every value that the copy for machines has", () => {
    expect(copy.sections.map(({ name }) => name)).toEqual([...copySections]);
    const texts = all.map(([where, name, value]) => copyValue(speech, where, name, value));
    expect(texts.filter((text) => !said.includes(JSON.stringify(text).slice(1, -1)))).toEqual([]);
    expect(said).toContain("Parla del figlio");
    expect(said).toContain(speech.f.money(65_000));
  });

  it("names everything in words, and nothing by its code", () => {
    const codes = all.filter(([where, name]) => copyLabel(speech, where, name) === name).map(([, name]) => name);

    expect(codes).toEqual([]);
    for (const [where, name] of all) expect(said).toContain(copyLabel(speech, where, name));
  });
});
