import { ageOn } from "../dates.ts";
import type { HouseholdType } from "../resources/household.ts";
import { isSameName } from "./known-names.ts";

/** What these rules know of a person. Half-open membership: `leftOn` is the first day without her. */
export interface MemberFacts {
  id: string;
  residency?: "guest" | "nonResident";
  lastName?: string;
  firstName?: string;
  birthDate?: string;
  sex?: string;
  relation?: string;
  joinedOn?: string;
  leftOn?: string;
  formerlyId?: string;
  archived?: boolean;
}

/** Whether she is a member on that day, living there or not. */
export const isMemberOn = ({ joinedOn, leftOn, archived }: MemberFacts, day: string): boolean =>
  !archived && (joinedOn === undefined || joinedOn <= day) && (leftOn === undefined || leftOn > day);

/** Whether her membership has not ended by that day, even if it is still to begin. */
export const isMemberFrom = ({ leftOn, archived }: MemberFacts, day: string): boolean =>
  !archived && (leftOn === undefined || leftOn > day);

/** Whether she lives there on that day; a non-resident participant never does. */
export const isGuestOn = (person: MemberFacts, day: string): boolean =>
  person.residency !== "nonResident" && isMemberOn(person, day);

const fullName = ({ lastName = "", firstName = "" }: MemberFacts): string => `${lastName} ${firstName}`;

/** Whether two records of one household are the same person: the same name, and birth dates that do not differ. */
export const isSamePerson = (a: MemberFacts, b: MemberFacts): boolean =>
  isSameName(fullName(a), fullName(b)) &&
  (a.birthDate === b.birthDate || a.birthDate === undefined || b.birthDate === undefined);

const touches = (a: MemberFacts, b: MemberFacts): boolean =>
  (a.leftOn === undefined || b.joinedOn === undefined || b.joinedOn < a.leftOn) &&
  (b.leftOn === undefined || a.joinedOn === undefined || a.joinedOn < b.leftOn);

/** The record with which this one would be a member twice on some day. */
export const twinOf = <M extends MemberFacts>(person: MemberFacts, others: readonly M[]): M | undefined =>
  others.find(
    (other) => other.id !== person.id && !other.archived && isSamePerson(other, person) && touches(other, person),
  );

/** The other record that is head of the household on one of the days on which this one would be. */
export const otherHead = <M extends MemberFacts>(person: MemberFacts, others: readonly M[]): M | undefined =>
  person.relation === "head"
    ? others.find(
        (other) => other.id !== person.id && !other.archived && other.relation === "head" && touches(other, person),
      )
    : undefined;

/**
 * The household types that fit who lives there on a day (domain §4); none when nobody does, or when the birth date of
 * one of several guests is not known, because then nobody can say.
 */
export const fittingTypes = (people: readonly MemberFacts[], day: string): HouseholdType[] => {
  const guests = people.filter((person) => isGuestOn(person, day));
  if (guests.length === 0) return [];
  if (guests.length > 1 && guests.some(({ birthDate }) => birthDate === undefined)) return [];
  const adults = guests.filter(({ birthDate }) => birthDate === undefined || ageOn(birthDate, day) >= 18);
  if (adults.length > 1) return ["family"];
  const isWoman = adults.every(({ sex }) => sex === "female" || sex === undefined);
  if (guests.length > adults.length) return isWoman ? ["womanWithChildren", "singleParent"] : ["singleParent"];
  return isWoman ? ["singleWoman"] : [];
};

/** Whether the household's type says something else than who lives there on a day. */
export const typeNoLongerFits = (type: HouseholdType, people: readonly MemberFacts[], day: string): boolean => {
  const fitting = fittingTypes(people, day);
  return fitting.length > 0 && !fitting.includes(type);
};
