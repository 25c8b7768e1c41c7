import { date, field, longText, picklist, reference, several, text } from "../fields.ts";
import type { Resource, StoredRecord } from "../resource.ts";
import { Disclosure, disclosureWays } from "../resources/disclosure.ts";
import { Household } from "../resources/household.ts";
import { consentGivers, consentKinds, Person } from "../resources/person.ts";
import { defineStep, type Step } from "../step.ts";

/** The privacy notice was explained, in a language, by somebody. */
export const giveNotice = defineStep({
  of: Person,
  name: "giveNotice",
  path: "notice",
  allow: "changeHousehold",
  fields: {
    on: field(date()),
    edition: field(text(40).optional()),
    language: field(text(40).optional()),
    staffId: field(reference("staff").optional()),
  },
});

/** Consents for one or more purposes, for one recipient or for whoever the purpose needs. */
export const giveConsent = defineStep({
  of: Person,
  name: "giveConsent",
  path: "consent",
  allow: "changeHousehold",
  fields: {
    on: field(date()),
    kinds: field(several("consentKinds", consentKinds)),
    recipientId: field(reference("organisations").optional()),
    purpose: field(text().optional()),
    givenBy: field(picklist("consentGivers", consentGivers).default("self")),
    giverId: field(reference("people").optional(), { sensitivity: "identifying" }),
  },
});

const hasConsents = ({ consents }: StoredRecord): boolean => Array.isArray(consents) && consents.length > 0;

export const withdrawConsent = defineStep({
  of: Person,
  name: "withdrawConsent",
  path: "consent-withdrawal",
  allow: "changeHousehold",
  when: hasConsents,
  fields: {
    on: field(date()),
    kinds: field(several("consentKinds", consentKinds)),
    recipientId: field(reference("organisations").optional()),
  },
});

const withholdFrom = (of: Resource) =>
  defineStep({
    of,
    name: "withholdFrom",
    path: "withholding",
    allow: "changeHousehold",
    fields: {
      organisationId: field(reference("organisations")),
      from: field(date()),
      to: field(date().optional()),
      reason: field(longText(1000), { sensitivity: "intimate" }),
    },
  });

const endWithholding = (of: Resource) =>
  defineStep({
    of,
    name: "endWithholding",
    path: "withholding-end",
    allow: "recordDisclosure",
    when: ({ withheldFrom }) => Array.isArray(withheldFrom) && withheldFrom.length > 0,
    fields: {
      organisationId: field(reference("organisations")),
      on: field(date()),
      reason: field(longText(1000), { sensitivity: "intimate" }),
    },
  });

/** From then on an organisation is not told anything about the household, or about this person. */
export const withholdHousehold = withholdFrom(Household);
export const withholdPerson = withholdFrom(Person);
export const endHouseholdWithholding = endWithholding(Household);
export const endPersonWithholding = endWithholding(Person);

/** Something in what was sent was wrong: everybody who had received it is to be told. */
export const correctDisclosure = defineStep({
  of: Disclosure,
  name: "correct",
  path: "correction",
  allow: "recordDisclosure",
  fields: {
    wrong: field(longText(2000), { sensitivity: "intimate" }),
    right: field(longText(2000), { sensitivity: "intimate" }),
  },
});

const isOpen = (correction: unknown): boolean =>
  typeof correction === "object" && correction !== null && !("sentOn" in correction && correction.sentOn !== undefined);

/** The recipient has been told what is right. */
export const sendCorrection = defineStep({
  of: Disclosure,
  name: "sendCorrection",
  path: "correction-sent",
  allow: "recordDisclosure",
  when: ({ corrections }) => Array.isArray(corrections) && corrections.some(isOpen),
  fields: { on: field(date()), way: field(picklist("disclosureWays", disclosureWays)) },
});

export const householdRightsSteps: readonly Step[] = [withholdHousehold, endHouseholdWithholding];
export const personRightsSteps: readonly Step[] = [
  giveNotice,
  giveConsent,
  withdrawConsent,
  withholdPerson,
  endPersonWithholding,
];
export const disclosureSteps: readonly Step[] = [correctDisclosure, sendCorrection];
