import type { Person } from "#shared/resources/person";
import type { Participant } from "#shared/resources/plan";
import type { StaffMember } from "#shared/resources/staff-member";

export interface Known {
  people: readonly Person[];
  staff: readonly StaffMember[];
}

export const fullName = ({ firstName, lastName }: Person): string => `${firstName} ${lastName}`;

/** The name of a participant; unset for somebody whom this reader does not know. */
export const nameOf = ({ personId, staffId, name }: Participant, { people, staff }: Known): string | undefined => {
  const person = people.find(({ id }) => id === personId);
  if (person) return fullName(person);
  return staff.find(({ id }) => id === staffId)?.name ?? name;
};
