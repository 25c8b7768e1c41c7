import type { Person } from "../resources/person.ts";
import type { CopyRecords } from "./copy-records.ts";
import { nameWords } from "./folded-text.ts";
import { isSameName } from "./known-names.ts";
import type { OtherPerson } from "./taking-out.ts";

/** What people are called beside their name, or instead of it: "zia Maria". */
const kinship = new Set(
  "amica amico avv bambina bambino compagna compagno cugina cugino don dott dottore dottoressa dottssa ex famiglia figlia figlio fratello il la lo madre mamma marito moglie nonna nonno padre papa sig signor signora sorella suor vicina vicino zia zio aunt brother cousin daughter father friend grandfather grandmother husband mother mr mrs neighbour sister son uncle wife".split(
    " ",
  ),
);

/** Kinds of supporter who are private persons; the others are bodies, or people in their office. */
const isPrivate = (kind: string | undefined): boolean => kind === undefined || kind === "family" || kind === "other";

const nameIn = (text: string): OtherPerson[] => {
  const words = nameWords(text.replace(/\([^)]*\)/g, " ")).filter((word) => !kinship.has(word));
  return words.length === 0 ? [] : [{ firstName: words.join(" ") }];
};

const asOther = ({ firstName, lastName, birthDate, phone, taxCode }: Person): OtherPerson => ({
  firstName,
  lastName,
  birthDate,
  phone,
  taxCode,
});

/** Whether a name is that of whoever gets the copy, in today's form or an earlier one. */
export const isOwnName = (name: string, { person, alsoOwn }: Pick<CopyRecords, "person" | "alsoOwn">): boolean =>
  [`${person.firstName} ${person.lastName}`, ...alsoOwn].some((own) => isSameName(own, name));

/** Everybody whom the copy must not show: the others of the household, and private persons who stand in its papers. */
export const othersIn = (records: CopyRecords): OtherPerson[] => {
  const { person, household, people, plans, reviews, referrals, alsoOthers } = records;
  const named = [
    ...plans.flatMap(({ participants }) =>
      participants
        .filter(({ role, personId }) => personId !== person.id && (role === "nonResident" || role === "guest"))
        .map(({ name }) => name),
    ),
    ...reviews.flatMap(({ participants }) =>
      participants.filter(({ side }) => side === "guest" || side === "other").map(({ name }) => name),
    ),
    ...referrals.flatMap(({ members }) =>
      members.map(({ firstName, lastName }) => [firstName, lastName].filter((part) => part).join(" ")),
    ),
  ].filter((name) => name !== undefined && !isOwnName(name, records));
  return [
    ...people.filter(({ id }) => id !== person.id && id !== person.formerlyId).map(asOther),
    ...household.supportNetwork
      .filter(({ kind }) => isPrivate(kind))
      .flatMap(({ who, phone, email }) => nameIn(who).map((other) => ({ ...other, phone, email }))),
    ...household.supportNetwork.filter(({ kind }) => !isPrivate(kind)).map(({ phone, email }) => ({ phone, email })),
    ...referrals.flatMap(({ members }) =>
      members
        .filter(
          ({ firstName, lastName }) => !isOwnName([firstName, lastName].filter((part) => part).join(" "), records),
        )
        .map(({ phone }) => ({ phone })),
    ),
    ...named.flatMap((name) => nameIn(name ?? "")),
    ...alsoOthers,
  ];
};
