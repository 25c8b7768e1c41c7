import { type Actor, systemActor } from "#functions/use-cases/context";
import { StaffMember } from "#shared/resources/staff-member";
import { demoPeople, personCalled } from "../identity/demo-people.ts";
import { type UnitCode, unitIds } from "./fixed-ids.ts";
import type { Tale } from "./tale.ts";

const everyUnit: UnitCode[] = ["ALI", "ABI", "MED", "CAS"];

/** Where the educators work; everybody else works for all units. */
const unitsOfEducators: Record<string, UnitCode[]> = {
  educator: ["ABI", "CAS"],
  "educator-2": ["CAS"],
  "educator-3": ["ALI"],
  "educator-4": ["MED", "ABI"],
  "educator-5": ["ALI", "CAS"],
};

const unitsOf = (username: string) => unitsOfEducators[username] ?? everyUnit;

/** Who did something, as the use cases know her. */
export const actorCalled = (username: string): Actor => {
  const person = personCalled(username);
  return person ? { id: username, roles: [person.role] } : systemActor;
};

export interface Team {
  idOf: (username: string) => string;
  /** User names of those who work in a unit, the one who is responsible first; they take turns. */
  pairFor: (unit: UnitCode, turn: number) => [responsible: string, substitute: string];
}

/** One record for each of the demo people who can sign in. */
export const tellStaff = (tale: Tale, on: string): Team => {
  const ids = new Map(
    demoPeople.map(({ username, name, role }) => {
      const email = `${username}@example.org`;
      const values = {
        username,
        name,
        roles: [role],
        unitIds: unitsOf(username).map((unit) => unitIds[unit]),
        email,
        activeFrom: on,
        invitedOn: on,
      };
      return [username, tale.creates(on, "area-manager", StaffMember, values)];
    }),
  );
  const idOf = (username: string) => {
    const id = ids.get(username);
    if (!id) throw new Error(`Nobody of the demo is called ${username}.`);
    return id;
  };
  const pairFor = (unit: UnitCode, turn: number): [string, string] => {
    const working = demoPeople.filter(({ username, role }) => role === "educator" && unitsOf(username).includes(unit));
    const at = (n: number) => working[n % working.length]?.username ?? "educator";
    return [at(turn), at(turn + 1)];
  };
  return { idOf, pairFor };
};
