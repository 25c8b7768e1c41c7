import { ageOn } from "../dates.ts";
import { type ConsentFacts, type ConsentKind, consentsFor, OWN_CONSENT_AGES } from "./consents.ts";
import { isGuestOn, type MemberFacts } from "./household-members.ts";

/** What these rules know of a plan: whose it is, whether it is being worked on, and what it touches. */
export interface ConsentingPlan {
  householdId: string;
  personId?: string;
  status: string;
  goals?: readonly { area?: string; status?: string }[];
  participants?: readonly { role: string }[];
}

export interface ConsentingPerson extends MemberFacts {
  householdId: string;
  consents?: readonly ConsentFacts[];
}

/** A consent that a plan needs and somebody has not given. */
export interface MissingConsent {
  personId: string;
  kind: ConsentKind;
}

const inForce = ["approved", "active", "underReview"];

export const isPlanInForce = ({ status }: ConsentingPlan): boolean => inForce.includes(status);

/**
 * The purposes that a plan in force cannot do without: the project itself, the exchange with the referring service where
 * it takes part, and with school and health services where an open goal is about them.
 */
export const consentsNeeded = (plan: ConsentingPlan): ConsentKind[] => {
  if (!isPlanInForce(plan)) return [];
  const { goals = [], participants = [] } = plan;
  const touches = (area: string) => goals.some((goal) => goal.area === area && (goal.status ?? "open") === "open");
  return [
    "housingProject",
    ...(participants.some(({ role }) => role === "referringContact") ? (["exchangeReferring"] as const) : []),
    ...(touches("school") ? (["exchangeSchool"] as const) : []),
    ...(touches("health") ? (["exchangeHealth"] as const) : []),
  ];
};

/** A plan about one person asks her; one about a household asks everybody old enough to decide. */
const isAsked = (person: ConsentingPerson, plan: ConsentingPlan, day: string): boolean => {
  if (person.householdId !== plan.householdId || !isGuestOn(person, day)) return false;
  if (plan.personId !== undefined) return plan.personId === person.id;
  return person.birthDate === undefined || ageOn(person.birthDate, day) >= OWN_CONSENT_AGES[0];
};

/** Which purposes a person has to be asked for on a day, by the plans in force. */
export const purposesNeeded = (
  person: ConsentingPerson,
  plans: readonly ConsentingPlan[],
  day: string,
): ConsentKind[] => [
  ...new Set(plans.filter((plan) => isAsked(person, plan, day)).flatMap((plan) => consentsNeeded(plan))),
];

/** The consents that the plans in force need on a day and that nobody has given. */
export const missingConsents = (
  people: readonly ConsentingPerson[],
  plans: readonly ConsentingPlan[],
  day: string,
): MissingConsent[] =>
  people.flatMap((person) =>
    purposesNeeded(person, plans, day)
      .filter((kind) => !holds(person, kind, day))
      .map((kind) => ({ personId: person.id, kind })),
  );

/** For whichever recipient: that a plan needs an exchange does not yet say with whom. */
const holds = ({ consents = [] }: ConsentingPerson, kind: ConsentKind, day: string): boolean =>
  consents.some((one) => consentsFor([one], { kind, recipientId: one.recipientId ?? "" }, day).length > 0);
