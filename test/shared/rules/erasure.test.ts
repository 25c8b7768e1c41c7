import { describe, expect, it } from "vitest";
import type { Resource, StoredRecord } from "#shared/resource";
import { resources } from "#shared/resources/index";
import { Person } from "#shared/resources/person";
import { Referral } from "#shared/resources/referral";
import { erasedChanges, erasedRecord, isErasable } from "#shared/rules/erasure";
import { governedKinds, isOfHousehold, isPersonal } from "#shared/rules/retention-kinds";
import { CANARY, CANARY_DAY, everythingPlanted } from "#test/contracts/canaries";

const base = (resource: Resource): StoredRecord => ({
  id: `${resource.idPrefix}_01J00000000000000000000000`,
  version: 3,
  createdAt: "2020-01-01T00:00:00.000Z",
  createdBy: "giulia",
  updatedAt: "2020-01-01T00:00:00.000Z",
  updatedBy: "giulia",
  archived: false,
});

const planted = (resource: Resource): StoredRecord => ({ ...everythingPlanted(resource), ...base(resource) });

const byName = governedKinds.map((resource) => [resource.name, resource] as const);

describe.each(byName)("an erased record of %s", (_, resource) => {
  const before = planted(resource);
  const after = erasedRecord(resource, before);

  it("still is a record of its kind", () => {
    expect(resource.schema.safeParse(after).error).toBeUndefined();
  });

  it("says nothing personal any more, however deep it stood", () => {
    const personal = resource.fields.filter((field) => isErasable(resource, field)).map(({ name }) => name);
    const left = JSON.stringify(personal.map((name) => after[name]));

    expect(left).not.toContain(CANARY);
    for (const field of resource.fields)
      if (isPersonal(field) && field.editor === "date") expect(after[field.name]).not.toBe(CANARY_DAY);
  });

  it("keeps its days, types, counts and ids", () => {
    const plain = resource.fields.filter(
      ({ editor, sensitivity, name }) =>
        sensitivity === "plain" && name !== "ageClass" && !["text", "longText", "list"].includes(editor),
    );

    for (const { name } of plain) expect([name, after[name]]).toEqual([name, before[name] ?? after[name]]);
  });

  it("is the same when it is erased again", () => {
    expect(erasedRecord(resource, after)).toEqual(after);
  });

  it("leaves a history that says who and when, and not what", () => {
    const changes = Object.fromEntries(Object.entries(before).map(([name, to]) => [name, { to }]));

    const left = erasedChanges(resource, { ...changes, formerField: { to: CANARY } });

    const erasable = resource.fields.filter((field) => isErasable(resource, field)).map(({ name }) => name);
    expect(JSON.stringify(erasable.map((name) => left[name]))).not.toContain(CANARY);
    expect(left).not.toHaveProperty("formerField");
  });
});

describe("what the definitions decide", () => {
  it("holds for every personal field but references to other records, whose own fields go", () => {
    const kept = resources
      .filter((resource) => governedKinds.includes(resource))
      .flatMap((resource) =>
        resource.fields
          .filter((field) => isPersonal(field) && !isErasable(resource, field))
          .map(({ name, editor }) => `${resource.name}.${name} ${editor}`),
      );

    expect(kept.filter((one) => !/ references?$/.test(one))).toEqual([]);
  });

  it("holds for all words that people have typed into a household's file", () => {
    const kept = governedKinds.filter(isOfHousehold).flatMap((resource) =>
      resource.fields
        .filter(({ editor, setBy }) => setBy === "staff" && (editor === "text" || editor === "longText"))
        .filter((field) => !isErasable(resource, field))
        .map(({ name }) => `${resource.name}.${name}`),
    );

    expect(kept).toEqual([]);
  });
});

describe("an adult and a minor", () => {
  const person = (birthDate?: string) => ({ ...planted(Person), joinedOn: "2026-03-01", birthDate });

  it("stay what they were on the day they joined", () => {
    expect(erasedRecord(Person, person("2008-03-01"))).toMatchObject({ ageClass: "adult" });
    expect(erasedRecord(Person, person("2008-03-02"))).toMatchObject({ ageClass: "minor" });
  });

  it("are not told apart where nobody knew the birth date", () => {
    expect(erasedRecord(Person, { ...person(), ageClass: undefined })).not.toHaveProperty("ageClass");
  });

  it("keep their part in a referral, without the year of birth", () => {
    const members = [{ role: "minor", birthYear: 2015, relation: "figlia", lastName: "Rossi" }];

    expect(erasedRecord(Referral, { ...planted(Referral), members }).members).toEqual([
      { role: "minor", birthYear: 1900 },
    ]);
  });
});
