import { addDays, later } from "../dates.ts";
import { cameInOn } from "./came-in.ts";
import { isInForce, isSameConsent, isWithheld, outgrownOn } from "./consents.ts";
import type { DeadlineFacts, DeadlineKind, DueDate, GuestFacts } from "./deadline-records.ts";
import { concernedBy } from "./disclosures.ts";
import { consentsNeeded, missingConsents } from "./missing-consents.ts";
import type { PlacementFacts } from "./occupancy-records.ts";
import { byText } from "./sorting.ts";

/** Days within which whoever had received something wrong is told what is right. */
export const CORRECT_WITHIN = 7;

/** Guests of a household that is in, with the day on which it came. */
interface Present {
  householdId: string;
  unitId: string;
  cameIn: string;
  guests: readonly GuestFacts[];
}

interface Lack {
  personId: string;
  due: string;
}

const presentIn = ({ people, placements }: DeadlineFacts, today: string): Present[] => {
  const stays = placements.filter(({ status }) => status === "inProgress");
  // Guests who are still to join are told and asked before they come, so they stand here from the day they are known.
  const isHere = ({ residency, leftOn }: GuestFacts) =>
    residency === "guest" && (leftOn === undefined || leftOn > today);
  return [...new Map(stays.map((stay): [string, PlacementFacts] => [stay.householdId, stay])).values()].map((stay) => ({
    householdId: stay.householdId,
    unitId: stay.unitId,
    cameIn: cameInOn(stay, placements) ?? today,
    guests: people.filter((person) => person.householdId === stay.householdId && isHere(person)),
  }));
};

const since = ({ joinedOn }: GuestFacts, cameIn: string): string => (joinedOn ? later(joinedOn, cameIn) : cameIn);

/** The privacy notice is due from the day of entry. */
const notices = ({ guests, cameIn }: Present): Lack[] =>
  guests
    .filter(({ privacyNoticeOn }) => privacyNoticeOn === undefined)
    .map((guest) => ({ personId: guest.id, due: since(guest, cameIn) }));

/** What the plans in force need, from the day on which the plan began. */
const consents = ({ guests, cameIn }: Present, { plans }: DeadlineFacts, today: string): Lack[] =>
  plans
    .filter((plan) => consentsNeeded(plan).length > 0)
    .flatMap((plan) => {
      const begun = later(plan.startedOn ?? cameIn, cameIn);
      return missingConsents(guests, [plan], today).map(({ personId }) => ({ personId, due: begun }));
    });

/** What somebody gave for a child who can decide herself now, or soon, and has not said yes herself since. */
const ownConsents = ({ guests }: Present, _facts: DeadlineFacts, today: string): Lack[] =>
  guests.flatMap((guest) => {
    const given = (guest.consents ?? []).filter((consent) => isInForce(consent, today));
    return given.flatMap((consent): Lack[] => {
      const due = outgrownOn(consent, guest.birthDate);
      const isRenewed = given.some(
        (other) => isSameConsent(other, consent) && (other.givenBy === "self" || other.givenOn > consent.givenOn),
      );
      return due === undefined || isRenewed ? [] : [{ personId: guest.id, due }];
    });
  });

const rules: readonly [DeadlineKind, (present: Present, facts: DeadlineFacts, today: string) => Lack[]][] = [
  ["consentMissing", notices],
  ["planConsentMissing", consents],
  ["ownConsentDue", ownConsents],
];

/** One line for a household, with its earliest day and how many of its people it is about. */
const oneLine = (kind: DeadlineKind, { householdId, unitId }: Present, lacks: readonly Lack[]): DueDate[] => {
  const [first] = [...lacks].sort((a, b) => byText(a.due, b.due));
  if (!first) return [];
  const people = new Set(lacks.map(({ personId }) => personId)).size;
  return [{ kind, due: first.due, resource: "households", id: householdId, householdId, unitId, people }];
};

/** Corrections that a recipient has not been sent; to somebody who must not be told anything, none goes. */
const corrections = (facts: DeadlineFacts, today: string): DueDate[] => {
  const { disclosures = [], people, households = [] } = facts;
  return disclosures.flatMap((disclosure): DueDate[] => {
    const { id, householdId, recipientId, corrections: asked = [] } = disclosure;
    const own = people.filter((person) => person.householdId === householdId);
    const lists = [
      ...households.filter((household) => household.id === householdId),
      ...concernedBy(disclosure, own, today),
    ].map(({ withheldFrom }) => withheldFrom);
    const open = asked.filter(({ sentOn }) => sentOn === undefined).map(({ on }) => on);
    const first = open.sort(byText)[0];
    if (first === undefined || (recipientId !== undefined && isWithheld(lists, recipientId, today))) return [];
    const due = addDays(first, CORRECT_WITHIN);
    return [{ kind: "correctionToSend", due, resource: "disclosures", id, householdId }];
  });
};

/** What people's rights ask of us: notices, consents, a child's own word, and what has to be put right elsewhere. */
export const rightsDeadlines = (facts: DeadlineFacts, today: string): DueDate[] => [
  ...presentIn(facts, today).flatMap((present) =>
    rules.flatMap(([kind, rule]) => oneLine(kind, present, rule(present, facts, today))),
  ),
  ...corrections(facts, today),
];
