import { birthdayAt } from "./consents.ts";
import type { DeadlineFacts, DueDate, GuestFacts } from "./deadline-records.ts";
import type { PlacementFacts } from "./occupancy-records.ts";

const deadlinesFor = (guest: GuestFacts, { unitId }: PlacementFacts): DueDate[] => {
  const { id, householdId, birthDate, residencePermitExpiresOn } = guest;
  const about = { resource: "people", id, householdId, unitId } as const;
  const dueDates: DueDate[] = [];
  if (residencePermitExpiresOn)
    dueDates.push({ kind: "residencePermitExpiring", due: residencePermitExpiresOn, ...about });
  if (birthDate) dueDates.push({ kind: "turningEighteen", due: birthdayAt(birthDate, 18), ...about });
  return dueDates;
};

/** What is due for the guests of households that are in. Participants who are not guests have no deadlines with us. */
export const guestDeadlines = ({ people, placements }: DeadlineFacts, today: string): DueDate[] => {
  const stays = placements.filter(({ status }) => status === "inProgress");
  const stayOf = new Map(stays.map((placement) => [placement.householdId, placement]));
  return people
    .filter(({ residency, leftOn }) => residency === "guest" && (leftOn === undefined || leftOn > today))
    .flatMap((guest) => {
      const stay = stayOf.get(guest.householdId);
      return stay ? deadlinesFor(guest, stay) : [];
    });
};
