import { describe, expect, it } from "vitest";
import { speechIn } from "#admin-ui/i18n/language.ts";
import { columnsOf } from "#admin-ui/record/columns.ts";
import { referencesFrom } from "#admin-ui/record/references.ts";
import { accessTo, type Role } from "#shared/access";
import type { Resource } from "#shared/resource";
import { resourceNamed, resources } from "#shared/resources/index";
import { aRecord } from "./records.ts";

const speech = speechIn("it");
const nobody = referencesFrom(new Map(), speech);

const columnsFor = (resource: Resource, role: Role, references = nobody) => {
  const { read, edit, create } = accessTo(resource, [role]);
  return columnsOf({ resource, rights: { read: [...read], edit: [...edit], create }, speech, references });
};

const named = (name: string): Resource => {
  const resource = resourceNamed(name);
  if (!resource) throw new Error(`There is no ${name}.`);
  return resource;
};

const columnOf = (resource: string, field: string, role: Role = "coordinator", references = nobody) =>
  columnsFor(named(resource), role, references).find((column) => column.field === field);

describe("grid columns from a definition", () => {
  it.each(resources)("of $name hold every grid field that may be read, and no other", (resource) => {
    const reader = resource.name === "diary-entries" ? "coordinator" : "area-manager";
    const expected = resource.fields.filter(({ grid }) => grid !== undefined).map(({ name }) => name);

    expect(columnsFor(resource, reader).map(({ field }) => field)).toEqual(expected);
  });

  it("leave out what a role may not see", () => {
    expect(columnOf("units", "address", "educator")).toBeUndefined();
    expect(columnsFor(named("people"), "administration")).toEqual([]);
  });

  it("say why a cell cannot be typed into", () => {
    expect(columnOf("placements", "status")).toMatchObject({
      editable: false,
      whyReadOnly: speech.words.fieldErrors.setByAction,
    });
    expect(columnOf("households", "type", "educator")).toMatchObject({
      editable: false,
      whyReadOnly: speech.words.fieldErrors.fieldForbidden,
    });
  });

  it.each([
    ["2026-05-03", "bad", "Scaduta da 1 giorno"],
    ["2026-05-04", "warn", "Scade oggi"],
    ["2026-06-03", "warn", "Scade tra 30 giorni"],
    ["2026-06-04", undefined, undefined],
  ])("say in colour and in words how near the day of a paper is: %s", (expiresOn, tone, words) => {
    const rights = { read: ["expiresOn"], edit: [], create: false };
    const drawing = { resource: named("documents"), rights, speech, references: nobody, today: "2026-05-04" };
    const [column] = columnsOf(drawing);
    const paper = aRecord({ id: "doc_1", expiresOn });

    expect(column?.tone?.(expiresOn, paper)).toBe(tone);
    expect(column?.remark?.(expiresOn, paper)).toBe(words);
  });

  it("do not alarm over a paper beside which another holds longer, but say so", () => {
    const rights = { read: ["expiresOn"], edit: [], create: false };
    const paper = (id: string, expiresOn: string) =>
      aRecord({ id, householdId: "hh", personId: "per", kind: "passport", expiresOn });
    const [old, newer] = [paper("doc_1", "2026-05-03"), paper("doc_2", "2026-05-20")];
    const lookOf = (language: "it" | "en") => {
      const drawing = { resource: named("documents"), rights, speech: speechIn(language), references: nobody };
      const [column] = columnsOf({ ...drawing, today: "2026-05-04", beside: [old, newer] });
      return [old, newer].map((one) => [column?.tone?.(one.expiresOn, one), column?.remark?.(one.expiresOn, one)]);
    };

    expect(lookOf("it")).toEqual([
      [undefined, "Ce n'è un altro che vale più a lungo"],
      ["warn", "Scade tra 16 giorni"],
    ]);
    expect(lookOf("en")[0]).toEqual([undefined, "Another one is valid for longer"]);
  });

  it("offer the values of a picklist by their words", () => {
    expect(columnOf("households", "type")?.options).toContainEqual({ value: "family", label: "Famiglia" });
  });

  it("offer the records of a reference by their titles, in the order a reader expects", () => {
    const units = ["Zeta", "Alfa"].map((name) => aRecord({ id: `unt_${name}`, code: name, name }));
    const snapshot = { state: "open" as const, records: units, byId: new Map(units.map((unit) => [unit.id, unit])) };
    const references = referencesFrom(new Map([["units", snapshot]]), speech);

    const options = columnOf("places", "unitId", "coordinator", references)?.options;

    expect(options?.map(({ value }) => value)).toEqual(["unt_Alfa", "unt_Zeta"]);
  });

  it("show that the source does not state a fact", () => {
    expect(columnOf("units", "maxHouseholds")?.emptyLabel).toBe("da definire");
  });
});
