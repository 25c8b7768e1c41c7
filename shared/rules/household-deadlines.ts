import { addDays, later } from "../dates.ts";
import { cameInOn } from "./came-in.ts";
import type { DeadlineFacts, DocumentFacts, DueDate, GuestFacts } from "./deadline-records.ts";
import type { PlacementFacts } from "./occupancy-records.ts";
import { isRenewed, renewalOfPapers } from "./renewal.ts";

/** Days for an answer to the coordinator that named none. */
const ANSWER_WITHIN = 7;

const isIn = ({ status }: PlacementFacts): boolean => status === "inProgress";

const isGuestOn = ({ residency, joinedOn, leftOn }: GuestFacts, day: string): boolean =>
  residency === "guest" && (joinedOn === undefined || joinedOn <= day) && (leftOn === undefined || leftOn > day);

/** The unit's cadence after the last exchange with the referring service, or after the entry while there was none. */
const exchanges = ({ placements, units = [], households = [] }: DeadlineFacts): DueDate[] => {
  const cadences = new Map(units.map(({ id, exchangeEveryDays }) => [id, exchangeEveryDays]));
  const lastOf = new Map(households.map(({ id, lastExchangeOn }) => [id, lastExchangeOn]));
  return placements.filter(isIn).flatMap((stay): DueDate[] => {
    const { householdId, unitId } = stay;
    const cadence = cadences.get(unitId);
    const last = lastOf.get(householdId);
    const cameIn = cameInOn(stay, placements);
    if (cadence === undefined || cameIn === undefined || !lastOf.has(householdId)) return [];
    const due = addDays(last === undefined ? cameIn : later(last, cameIn), cadence);
    return [{ kind: "exchangeDue", due, resource: "households", id: householdId, householdId, unitId }];
  });
};

/** A permit that stands on the person's own record is named there. */
const isOnRecord = ({ kind }: DocumentFacts, guest: GuestFacts | undefined): boolean =>
  kind === "residencePermit" && guest?.residencePermitExpiresOn !== undefined;

/** Papers of guests who are in, and of their household as a whole, unless a newer one of the kind lies beside it. */
const documents = ({ placements, people, documents: papers = [] }: DeadlineFacts, today: string): DueDate[] => {
  const stayOf = new Map(placements.filter(isIn).map((placement) => [placement.householdId, placement]));
  const guests = new Map(people.filter((person) => isGuestOn(person, today)).map((person) => [person.id, person]));
  return papers.flatMap((paper): DueDate[] => {
    const { id, householdId, personId, expiresOn: due } = paper;
    const stay = stayOf.get(householdId);
    const guest = guests.get(personId ?? "");
    if (due === undefined || !stay || (personId !== undefined && !guest) || isOnRecord(paper, guest)) return [];
    if (isRenewed(paper, renewalOfPapers, papers)) return [];
    return [{ kind: "documentExpiring", due, resource: "documents", id, householdId, unitId: stay.unitId }];
  });
};

const followUps = ({ diaryEntries = [] }: DeadlineFacts): DueDate[] =>
  diaryEntries.flatMap(({ id, householdId, followUps }) =>
    followUps
      .filter(({ doneOn }) => doneOn === undefined)
      .map(
        ({ askedOn, dueOn }): DueDate => ({
          kind: "followUpOpen",
          due: dueOn ?? addDays(askedOn, ANSWER_WITHIN),
          resource: "diary-entries",
          id,
          householdId,
        }),
      ),
  );

/** More guests than beds in an apartment, from the day on which the last of them came. */
const beds = ({ placements, places, people }: DeadlineFacts, today: string): DueDate[] => {
  const bedsOf = new Map(places.map((place) => [place.id, place.beds]));
  return placements.filter(isIn).flatMap(({ id, householdId, unitId, placeId = "", actualIn }): DueDate[] => {
    const limit = bedsOf.get(placeId);
    const present = people.filter((person) => person.householdId === householdId && isGuestOn(person, today));
    if (limit === undefined || actualIn === undefined || present.length <= limit) return [];
    const due = present.reduce((latest, { joinedOn = actualIn }) => later(latest, joinedOn), actualIn);
    return [{ kind: "bedsExceeded", due, resource: "placements", id, householdId, unitId }];
  });
};

/** What is due for households that are in: exchanges, papers, beds, and answers that the coordinator asked for. */
export const householdDeadlines = (facts: DeadlineFacts, today: string): DueDate[] => [
  ...exchanges(facts),
  ...documents(facts, today),
  ...followUps(facts),
  ...beds(facts, today),
];
