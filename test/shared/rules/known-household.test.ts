import { describe, expect, it } from "vitest";
import { type KnownPerson, knownHouseholds, strengthOf } from "#shared/rules/known-household";
import { isSameName, nameKey } from "#shared/rules/known-names";

const samira: KnownPerson = {
  householdId: "hh_1",
  lastName: "El Haddàd (demo)",
  firstName: "Samira",
  birthDate: "1994-05-04",
  phone: "+39 333 123 4567",
};

describe("names", () => {
  it("are the same without case, accents, order, signs and remarks", () => {
    expect(nameKey("Nuñez d'Amico", "María")).toBe(nameKey("MARIA", "d’amico nunez"));
    expect(nameKey("Haddad (demo)")).toBe("haddad");
    expect(isSameName("De Luca Anna", "Anna De  Luca")).toBe(true);
  });

  it("are not the same when a word is missing, and an empty one is nobody's", () => {
    expect(isSameName("Anna Luca", "Anna De Luca")).toBe(false);
    expect(isSameName("", "()")).toBe(false);
  });
});

describe("whether somebody is known", () => {
  it.each([
    ["name and year", { lastName: "el haddad", firstName: "SAMIRA", birthYear: 1994 }, "sure"],
    ["name and surname the wrong way round", { lastName: "Samira", firstName: "Haddad", birthYear: 1994 }, "sure"],
    ["the whole name alone", { lastName: "El Haddad", firstName: "Samira" }, "likely"],
    ["a surname and a year", { lastName: "Haddad", birthYear: 1994 }, "likely"],
    ["a surname and the telephone without prefix", { lastName: "Haddad", phone: "3331234567" }, "sure"],
    ["the telephone under another name", { lastName: "Rossi", phone: "0039 333.1234567" }, "likely"],
    ["a surname alone", { lastName: "Haddad" }, undefined],
    ["a year later", { lastName: "Haddad", firstName: "Samira", birthYear: 1995 }, undefined],
    ["another first name", { lastName: "Haddad", firstName: "Nour", birthYear: 1994 }, undefined],
    ["the telephone, but another year", { lastName: "Haddad", birthYear: 1970, phone: "333 1234567" }, "likely"],
    ["a telephone too short to say anything", { lastName: "Rossi", phone: "4567" }, undefined],
    ["a name of signs only", { lastName: "--", birthYear: 1994 }, undefined],
  ] as const)("by %s", (_by, asked, strength) => {
    expect(strengthOf(samira, asked)).toBe(strength);
  });

  it("is not denied by a birth date that nobody wrote down", () => {
    const { birthDate: _, ...undated } = samira;

    expect(strengthOf(undated, { lastName: "El Haddad", firstName: "Samira", birthYear: 1994 })).toBe("likely");
  });

  it("is answered once for each household, the sure ones first", () => {
    const cousin = { ...samira, householdId: "hh_0", birthDate: undefined, phone: undefined };
    const daughter = { ...samira, firstName: "Samira Lina", birthDate: undefined, phone: undefined };

    const found = knownHouseholds([cousin, daughter, samira], {
      lastName: "Haddad",
      firstName: "Samira",
      birthYear: 1994,
    });

    expect([...found]).toEqual([
      ["hh_1", "sure"],
      ["hh_0", "likely"],
    ]);
  });
});
