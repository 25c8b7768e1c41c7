import { date, field, longText, picklist, reference, references, text } from "../fields.ts";
import { Household, householdTypes } from "../resources/household.ts";
import { joiningReasons, leavingReasons, Person, relations, residencies, sexes } from "../resources/person.ts";
import { defineStep, type Step } from "../step.ts";

/** Somebody joins: a birth, a child who arrives, a reunion (then `formerlyId` says where she was before). */
export const addMember = defineStep({
  of: Household,
  name: "addMember",
  path: "members",
  allow: "changeHousehold",
  fields: {
    on: field(date()),
    joiningReason: field(picklist("joiningReasons", joiningReasons)),
    lastName: field(text(), { sensitivity: "identifying" }),
    firstName: field(text(), { sensitivity: "identifying" }),
    birthDate: field(date().optional(), { sensitivity: "identifying" }),
    sex: field(picklist("sexes", sexes).optional(), { sensitivity: "identifying" }),
    relation: field(picklist("relations", relations).optional()),
    residency: field(picklist("residencies", residencies).default("guest")),
    formerlyId: field(reference("people").optional(), { sensitivity: "identifying" }),
  },
});

/** Some of its people go on as a household of their own. */
export const split = defineStep({
  of: Household,
  name: "split",
  path: "split",
  allow: "changeHousehold",
  fields: {
    personIds: field(references("people"), { sensitivity: "identifying" }),
    on: field(date()),
    type: field(picklist("householdTypes", householdTypes)),
    /** Who is head of those who stay, where the head goes. */
    newHeadId: field(reference("people").optional(), { sensitivity: "identifying" }),
  },
});

/** Who answers for the household, with periods. */
export const assignEducators = defineStep({
  of: Household,
  name: "assignEducators",
  path: "educators",
  allow: "assignEducators",
  asks: ["educators"],
});

/** From then on only coordinators, the area manager and whoever is assigned to it know of the household. */
export const restrict = defineStep({
  of: Household,
  name: "restrict",
  path: "restriction",
  allow: "restrictHousehold",
  when: ({ restricted }) => restricted !== true,
  fields: { reason: field(longText(1000), { sensitivity: "intimate" }) },
});

/** The reason stays in the history; what stood there before is no reason any more. */
export const unrestrict = defineStep({
  of: Household,
  name: "unrestrict",
  path: "restriction-end",
  allow: "restrictHousehold",
  when: ({ restricted }) => restricted === true,
  fields: { reason: field(longText(1000), { sensitivity: "intimate" }) },
});

export const leaveHousehold = defineStep({
  of: Person,
  name: "leaveHousehold",
  path: "leaving",
  allow: "changeHousehold",
  when: ({ leftOn }) => leftOn === undefined,
  fields: {
    on: field(date()),
    leavingReason: field(picklist("leavingReasons", leavingReasons)),
    /** Who is head of the household from then on, where she was. */
    newHeadId: field(reference("people").optional(), { sensitivity: "identifying" }),
  },
});

/** Takes a non-resident participant out of every plan, list, document and invitation of his household, at once. */
export const blockForSafety = defineStep({
  of: Person,
  name: "blockForSafety",
  path: "safety-block",
  allow: "manageSafetyBlock",
  when: ({ residency, safetyBlock }) => residency === "nonResident" && safetyBlock !== true,
  fields: { reason: field(longText(1000), { sensitivity: "secret" }) },
});

export const liftSafetyBlock = defineStep({
  of: Person,
  name: "liftSafetyBlock",
  path: "safety-block-end",
  allow: "manageSafetyBlock",
  when: ({ safetyBlock }) => safetyBlock === true,
  fields: { reason: field(longText(1000), { sensitivity: "secret" }) },
});

export const householdSteps: readonly Step[] = [addMember, split, assignEducators, restrict, unrestrict];
export const personSteps: readonly Step[] = [leaveHousehold, blockForSafety, liftSafetyBlock];
