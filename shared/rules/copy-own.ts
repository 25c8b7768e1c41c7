import { Disclosure } from "../resources/disclosure.ts";
import { Document } from "../resources/document.ts";
import { Household } from "../resources/household.ts";
import { Person } from "../resources/person.ts";
import { type Desk, fieldsOf, type Item, isHeld, itemOf } from "./copy-fields.ts";

/** Fields of her own record that are hers as they stand: they say nothing about anybody else. */
const asTheyStand = ["lastName", "firstName", "phone", "citizenship", "languages", "taxCode"] as const;

/** What only makes sense inside a household. */
const ofHousehold = ["relation", "residency", "joinedOn", "leftOn", "joiningReason", "leavingReason"];

/** Her own record; where she may learn nothing of the household, without her place in it. */
export const identity = (desk: Desk, knowsHousehold: boolean): Item[] => {
  const { person } = desk.records;
  const own = fieldsOf(desk, Person, person, {
    section: "identity",
    several: false,
    but: [...asTheyStand, ...(knowsHousehold ? [] : ofHousehold)],
  });
  return [itemOf({ ...Object.fromEntries(asTheyStand.map((name) => [name, person[name]])), ...own })];
};

const educatorsOf = ({ records: { household, names } }: Desk): Item[] =>
  household.educators.map(({ staffId, role, from, to }) => itemOf({ staffId: names.get(staffId), role, from, to }));

/** Bodies and people in their office stay by name; of private persons only what they do. */
const networkOf = ({ records: { household }, texts }: Desk): Item[] =>
  household.supportNetwork.map(({ who, kind, task, from, to }, index) => {
    const place = { section: "household", record: household, several: true } as const;
    const isPrivate = kind === undefined || kind === "family" || kind === "other";
    return itemOf({
      who: isPrivate ? undefined : texts.say(who, { ...place, path: `supportNetwork.${index}.who` }),
      kind,
      task: texts.say(task, { ...place, path: `supportNetwork.${index}.task` }),
      from,
      to,
    });
  });

/** The household's facts that are hers as well. Its name is the family's and stays out. */
export const household = (desk: Desk): Item[] => [
  itemOf({
    ...fieldsOf(desk, Household, desk.records.household, { section: "household", several: true, but: ["name"] }),
    educators: educatorsOf(desk),
    supportNetwork: networkOf(desk),
  }),
];

/** Papers that prove who somebody is, and tell nothing else. */
const identityPapers = ["identityCard", "passport", "residencePermit", "healthCard"];

/** Her own papers, and those of the whole household; of somebody who may not learn of it, those that say who he is. */
export const documents = (
  desk: Desk,
  { household: withHousehold, bare }: { household: boolean; bare: boolean },
): Item[] =>
  desk.records.documents
    .filter(isHeld)
    .filter(({ personId }) => personId === desk.records.person.id || (withHousehold && personId === undefined))
    .filter(({ kind }) => !bare || identityPapers.includes(kind))
    .map((document) => {
      const several = document.personId === undefined;
      const place = {
        section: "documents",
        several,
        but: bare || several ? ["number", "note", "keptAt"] : [],
      } as const;
      return fieldsOf(desk, Document, document, place);
    });

/** Notices that were explained to her, and consents, whoever gave them. */
export const consents = (desk: Desk): Item[] => {
  const { person, names } = desk.records;
  const nameOf = (id: string | undefined) => (id === undefined ? undefined : names.get(id));
  const notices = (person.notices ?? []).map(({ staffId, ...notice }) =>
    itemOf({ ...notice, staffId: nameOf(staffId) }),
  );
  const given = person.consents.map(({ recipientId, giverId: _giver, purpose, ...consent }, index) =>
    itemOf({
      ...consent,
      purpose: desk.texts.say(purpose, {
        section: "consents",
        record: person,
        path: `consents.${index}.purpose`,
        several: false,
      }),
      recipientId: nameOf(recipientId),
    }),
  );
  return notices.length + given.length === 0 ? [] : [itemOf({ notices, consents: given })];
};

/** Who must not be told anything: about her, and about the household that she is part of. */
export const withholdings = (desk: Desk): Item[] => {
  const { person, household: house, names } = desk.records;
  const of = (record: typeof person | typeof house, several: boolean) =>
    (record.withheldFrom ?? []).map(({ organisationId, from, to, reason }, index) =>
      itemOf({
        organisationId: names.get(organisationId),
        from,
        to,
        reason: desk.texts.say(reason, {
          section: "withholdings",
          record,
          path: `withheldFrom.${index}.reason`,
          several,
        }),
      }),
    );
  return [...of(person, false), ...of(house, true)];
};

/** What was told about her, to whom, when and how. */
export const disclosures = (desk: Desk, { household: withHousehold }: { household: boolean }): Item[] => {
  const { person, disclosures: all } = desk.records;
  const isHers = ({ personIds = [], toPersonId }: Disclosure) =>
    toPersonId === person.id || personIds.includes(person.id) || (withHousehold && personIds.length === 0);
  return all
    .filter((one) => isHeld(one) && isHers(one))
    .map((one) => {
      const isAlone = one.personIds?.length === 1 && one.personIds[0] === person.id;
      const place = { section: "disclosures", several: !isAlone, on: one.on } as const;
      const corrections = one.corrections.map(({ on, wrong, right, sentOn, sentBy }, index) =>
        itemOf({
          on,
          wrong: desk.texts.say(wrong, { ...place, record: one, path: `corrections.${index}.wrong` }),
          right: desk.texts.say(right, { ...place, record: one, path: `corrections.${index}.right` }),
          sentOn,
          sentBy,
        }),
      );
      return itemOf({ ...fieldsOf(desk, Disclosure, one, place), corrections });
    });
};
