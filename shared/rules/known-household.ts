import { nameKey } from "./known-names.ts";

/** What somebody on the telephone says of a household that may be known. */
export interface Asked {
  lastName: string;
  firstName?: string;
  birthYear?: number;
  phone?: string;
}

export interface KnownPerson {
  householdId: string;
  lastName: string;
  firstName: string;
  birthDate?: string;
  phone?: string;
}

/** `sure`: name and year, or name and telephone, agree. `likely`: enough agrees to look. */
export type Strength = "sure" | "likely";

/** Digits by which telephones are compared: with or without the country's prefix they end alike. */
const PHONE_DIGITS = 9;

const phoneKey = (phone: string | undefined): string | undefined => {
  const digits = (phone ?? "").replace(/\D/g, "");
  return digits.length < PHONE_DIGITS ? undefined : digits.slice(-PHONE_DIGITS);
};

const words = (name: string): string[] => (name === "" ? [] : name.split(" "));

const includesAll = (name: string, of: string): boolean => {
  const wanted = words(of);
  const has = new Set(words(name));
  return wanted.length > 0 && wanted.every((word) => has.has(word));
};

/** How well a person agrees with what was said; unset when she does not. A year that differs speaks against her. */
export const strengthOf = (person: KnownPerson, asked: Asked): Strength | undefined => {
  const name = nameKey(person.lastName, person.firstName);
  const isSurname = includesAll(name, nameKey(asked.lastName));
  const isWhole = asked.firstName !== undefined && isSurname && includesAll(name, nameKey(asked.firstName));
  const phone = phoneKey(asked.phone);
  const isPhone = phone !== undefined && phone === phoneKey(person.phone);
  const year = person.birthDate === undefined ? undefined : Number(person.birthDate.slice(0, 4));
  const isYear = year !== undefined && year === asked.birthYear;
  const isOtherYear = year !== undefined && asked.birthYear !== undefined && year !== asked.birthYear;
  if (isPhone) return isSurname && !isOtherYear ? "sure" : "likely";
  if (isOtherYear || (asked.firstName !== undefined && !isWhole)) return undefined;
  if (isWhole) return isYear ? "sure" : "likely";
  return isSurname && isYear ? "likely" : undefined;
};

/** The best agreement of each household, sure ones first; each household once. */
export const knownHouseholds = (people: readonly KnownPerson[], asked: Asked): Map<string, Strength> => {
  const found = new Map<string, Strength>();
  for (const person of people) {
    const strength = strengthOf(person, asked);
    if (strength && found.get(person.householdId) !== "sure") found.set(person.householdId, strength);
  }
  return new Map([...found].sort(([, a], [, b]) => Number(b === "sure") - Number(a === "sure")));
};
