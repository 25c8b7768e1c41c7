import { addDays, addMonths, ageOn } from "../dates.ts";
import type { consentGivers, consentKinds } from "../resources/person.ts";
import { nameKey } from "./known-names.ts";

export type ConsentKind = (typeof consentKinds)[number];
export type ConsentGiver = (typeof consentGivers)[number];

export interface ConsentFacts {
  kind: ConsentKind;
  /** In words, where the kind is `other`. */
  purpose?: string;
  /** The organisation that it is for; unset: whoever the purpose needs. */
  recipientId?: string;
  givenOn: string;
  givenBy?: ConsentGiver;
  withdrawnOn?: string;
}

/** What a consent is about, and for whom. */
export type Consented = Pick<ConsentFacts, "kind" | "purpose" | "recipientId">;

export interface WithholdingFacts {
  organisationId: string;
  from: string;
  to?: string;
}

/** Ages in years at which a child gives her own consent: from 14 beside her parents, from 18 alone. */
export const OWN_CONSENT_AGES = [14, 18] as const;

/** Whether a consent holds on a day: it counts from the day it was given, and no more on the day it was withdrawn. */
export const isInForce = ({ givenOn, withdrawnOn }: ConsentFacts, day: string): boolean =>
  givenOn <= day && (withdrawnOn === undefined || withdrawnOn > day);

/** Whether two consents are about the same: purpose, words and recipient. */
export const isSameConsent = (a: Consented, b: Consented): boolean =>
  a.kind === b.kind && a.recipientId === b.recipientId && nameKey(a.purpose) === nameKey(b.purpose);

/** The consents for a purpose that hold on a day; one without a recipient holds for every recipient. */
export const consentsFor = <C extends ConsentFacts>(
  consents: readonly C[],
  { kind, recipientId }: Pick<Consented, "kind" | "recipientId">,
  day: string,
): C[] =>
  consents.filter(
    (consent) =>
      consent.kind === kind &&
      (consent.recipientId === undefined || consent.recipientId === recipientId) &&
      isInForce(consent, day),
  );

/** The day on which somebody turns so many years; born on 29 February, on 1 March of a year without that day. */
export const birthdayAt = (birthDate: string, years: number): string => {
  const day = addMonths(birthDate, 12 * years);
  return ageOn(birthDate, day) < years ? addDays(day, 1) : day;
};

/**
 * The day from which somebody has to give a consent herself that another gave for her: the first of her birthdays that
 * change who decides, after the day it was given. Unset for her own consents, and where none is left to come.
 */
export const outgrownOn = ({ givenOn, givenBy }: ConsentFacts, birthDate: string | undefined): string | undefined => {
  if (givenBy === "self" || birthDate === undefined) return undefined;
  return OWN_CONSENT_AGES.map((years) => birthdayAt(birthDate, years)).find((day) => day > givenOn);
};

/** Why somebody cannot give this consent on that day; unset when she can. A guardian may, whatever the age. */
export const giverFault = (
  givenBy: ConsentGiver,
  birthDate: string | undefined,
  day: string,
): "tooYoungToConsent" | "ofAgeConsents" | undefined => {
  if (birthDate === undefined || givenBy === "guardian") return undefined;
  const age = ageOn(birthDate, day);
  if (givenBy === "self") return age < OWN_CONSENT_AGES[0] ? "tooYoungToConsent" : undefined;
  return age >= OWN_CONSENT_AGES[1] ? "ofAgeConsents" : undefined;
};

/** Whether an organisation must not be told anything on a day, by any of these lists. */
export const isWithheld = (
  lists: readonly (readonly WithholdingFacts[] | undefined)[],
  organisationId: string,
  day: string,
): boolean =>
  lists.some((list = []) =>
    list.some(
      ({ organisationId: kept, from, to }) => kept === organisationId && from <= day && (to === undefined || to > day),
    ),
  );
