import { describe, expect, it } from "vitest";
import { Person } from "#shared/resources/person";
import {
  birthdayAt,
  type ConsentFacts,
  consentsFor,
  giverFault,
  isInForce,
  isSameConsent,
  isWithheld,
  outgrownOn,
} from "#shared/rules/consents";
import { consentsNeeded, missingConsents, purposesNeeded } from "#shared/rules/missing-consents";

const school: ConsentFacts = {
  kind: "exchangeSchool",
  recipientId: "leopardi",
  givenOn: "2026-03-01",
  givenBy: "self",
};

describe("a consent", () => {
  it("holds from the day it was given until the day before it was withdrawn", () => {
    const days = ["2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01"];

    expect(days.map((day) => isInForce({ ...school, withdrawnOn: "2026-04-01" }, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it("holds for its recipient only, and without one for everybody", () => {
    const other = { kind: "exchangeSchool", recipientId: "manzoni" } as const;

    expect(consentsFor([school], other, "2026-05-01")).toEqual([]);
    expect(consentsFor([{ ...school, recipientId: undefined }], other, "2026-05-01")).toHaveLength(1);
  });

  it("is another one where purpose, words or recipient differ", () => {
    const words = { kind: "other", purpose: "Festa di Natale" } as const;

    expect(isSameConsent(words, { ...words, purpose: "festa di natale" })).toBe(true);
    expect(isSameConsent(words, { ...words, purpose: "Gita" })).toBe(false);
    expect(isSameConsent(school, { ...school, recipientId: "manzoni" })).toBe(false);
  });

  it("given by a parent is outgrown at fourteen, and one given after that at eighteen", () => {
    const parental = { ...school, givenBy: "parent" } as const;

    expect(outgrownOn(parental, "2013-06-01")).toBe("2027-06-01");
    expect(outgrownOn(parental, "2011-06-01")).toBe("2029-06-01");
    expect(outgrownOn(parental, "1990-06-01")).toBeUndefined();
    expect(outgrownOn({ ...parental, givenBy: "self" }, "2013-06-01")).toBeUndefined();
    expect(birthdayAt("2008-02-29", 14)).toBe("2022-03-01");
  });

  it("is a child's parent's to give, a young person's own beside hers, and a grown woman's alone", () => {
    const on = "2026-10-12";

    expect(giverFault("self", "2015-01-01", on)).toBe("tooYoungToConsent");
    expect(giverFault("self", "2011-01-01", on)).toBeUndefined();
    expect(giverFault("parent", "2011-01-01", on)).toBeUndefined();
    expect(giverFault("parent", "2000-01-01", on)).toBe("ofAgeConsents");
    expect(giverFault("guardian", "2000-01-01", on)).toBeUndefined();
  });
});

describe("consents of older versions", () => {
  it("are read as they were written, without a purpose from the list being guessed", () => {
    const id = "per_01JZ0001STREDATEMS00000000";
    const householdId = "hh_01JZ0000STREDATEMS00000000";
    const stored = { ...person("anna"), id, householdId, consents: [{ purpose: "fotografie", givenOn: "2026-01-02" }] };

    expect(Person.stored.parse(stored)).toMatchObject({
      consents: [{ kind: "other", purpose: "fotografie", givenOn: "2026-01-02" }],
    });
  });
});

describe("whoever must not be told", () => {
  it("is not told by any of the lists, on the days that they name", () => {
    const list = [{ organisationId: "servizio", from: "2026-05-01", to: "2026-06-01" }];
    const days = ["2026-04-30", "2026-05-01", "2026-05-31", "2026-06-01"];

    expect(days.map((day) => isWithheld([undefined, list], "servizio", day))).toEqual([false, true, true, false]);
    expect(isWithheld([list], "scuola", "2026-05-10")).toBe(false);
  });
});

const person = (id: string, more: object = {}) => ({
  id,
  version: 1,
  createdAt: "2026-01-01T08:00:00.000Z",
  createdBy: "coordinator",
  updatedAt: "2026-01-01T08:00:00.000Z",
  updatedBy: "coordinator",
  householdId: "rossi",
  lastName: "Rossi",
  firstName: id,
  residency: "guest" as const,
  ...more,
});

const plan = {
  householdId: "rossi",
  status: "active",
  goals: [
    { area: "school", status: "open" },
    { area: "health", status: "reached" },
  ],
  participants: [{ role: "referringContact" }],
};

describe("the consents that a plan needs", () => {
  it("follow from who takes part and what its open goals touch, while it is in force", () => {
    expect(consentsNeeded(plan)).toEqual(["housingProject", "exchangeReferring", "exchangeSchool"]);
    expect(consentsNeeded({ ...plan, status: "draft" })).toEqual([]);
  });

  it("are asked of everybody old enough, or of the one whom the plan is about", () => {
    const child = person("luca", { birthDate: "2018-01-01" });

    expect(purposesNeeded(child, [plan], "2026-10-12")).toEqual([]);
    expect(purposesNeeded(child, [{ ...plan, personId: "luca" }], "2026-10-12")).toContain("housingProject");
    expect(purposesNeeded(person("mario", { residency: "nonResident" }), [plan], "2026-10-12")).toEqual([]);
  });

  it("are missing until they were given, to whichever recipient", () => {
    const given = ["housingProject", "exchangeReferring"].map((kind) => ({
      ...school,
      kind: kind as ConsentFacts["kind"],
    }));

    expect(missingConsents([person("anna", { consents: given })], [plan], "2026-10-12")).toEqual([
      { personId: "anna", kind: "exchangeSchool" },
    ]);
    expect(missingConsents([person("anna", { consents: [...given, school] })], [plan], "2026-10-12")).toEqual([]);
  });
});
