import { addDays, addMonths, ageOn, later } from "../dates.ts";
import { cameInOn } from "./came-in.ts";
import type { DeadlineFacts, DueDate, GuestFacts } from "./deadline-records.ts";
import type { PlacementFacts } from "./occupancy-records.ts";

const MONTHS_TO_MAJORITY = 18 * 12;

/** Somebody born on 29 February is eighteen on 1 March of a year without that day. */
const eighteenthBirthday = (birthDate: string): string => {
  const birthday = addMonths(birthDate, MONTHS_TO_MAJORITY);
  return ageOn(birthDate, birthday) < 18 ? addDays(birthday, 1) : birthday;
};

const deadlinesFor = (guest: GuestFacts, { unitId }: PlacementFacts, cameIn: string): DueDate[] => {
  const { id, householdId, birthDate, joinedOn, privacyNoticeOn, residencePermitExpiresOn } = guest;
  const about = { resource: "people", id, householdId, unitId } as const;
  const dueDates: DueDate[] = [];
  if (residencePermitExpiresOn)
    dueDates.push({ kind: "residencePermitExpiring", due: residencePermitExpiresOn, ...about });
  if (birthDate) dueDates.push({ kind: "turningEighteen", due: eighteenthBirthday(birthDate), ...about });
  if (!privacyNoticeOn)
    dueDates.push({ kind: "consentMissing", due: joinedOn ? later(joinedOn, cameIn) : cameIn, ...about });
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
      return stay ? deadlinesFor(guest, stay, cameInOn(stay, placements) ?? today) : [];
    });
};
