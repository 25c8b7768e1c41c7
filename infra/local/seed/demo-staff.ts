import { type Actor, systemActor } from "#functions/use-cases/context";
import type { Role } from "#shared/access";
import { StaffMember } from "#shared/resources/staff-member";
import { type UnitCode, unitIds } from "./fixed-ids.ts";
import type { Tale } from "./tale.ts";

const everyUnit: UnitCode[] = ["ALI", "ABI", "MED", "CAS"];

/** One record for each of the demo people who can sign in. */
const members: { username: string; name: string; role: Role; units: UnitCode[] }[] = [
  { username: "coordinator", name: "Giulia Riva (demo)", role: "coordinator", units: everyUnit },
  { username: "educator", name: "Marco Sala (demo)", role: "educator", units: ["ABI", "CAS"] },
  { username: "educator-2", name: "Francesca Motta (demo)", role: "educator", units: ["CAS"] },
  { username: "educator-3", name: "Irene Corti (demo)", role: "educator", units: ["ALI"] },
  { username: "educator-4", name: "Stefano Fumagalli (demo)", role: "educator", units: ["MED", "ABI"] },
  { username: "educator-5", name: "Alice Beretta (demo)", role: "educator", units: ["ALI", "CAS"] },
  { username: "area-manager", name: "Roberta Casati (demo)", role: "area-manager", units: everyUnit },
  { username: "administration", name: "Davide Perego (demo)", role: "administration", units: everyUnit },
];

/** Who did something, as the use cases know her. */
export const actorCalled = (username: string): Actor => {
  const member = members.find((one) => one.username === username);
  return member ? { id: username, roles: [member.role] } : systemActor;
};

export interface Team {
  idOf: (username: string) => string;
  /** User names of those who work in a unit, the one who is responsible first; they take turns. */
  pairFor: (unit: UnitCode, turn: number) => [responsible: string, substitute: string];
}

export const tellStaff = (tale: Tale, on: string): Team => {
  const ids = new Map(
    members.map(({ username, name, role, units }) => {
      const email = `${username}@example.org`;
      const values = {
        username,
        name,
        roles: [role],
        unitIds: units.map((unit) => unitIds[unit]),
        email,
        activeFrom: on,
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
    const working = members.filter(({ role, units }) => role === "educator" && units.includes(unit));
    const at = (n: number) => working[n % working.length]?.username ?? "educator";
    return [at(turn), at(turn + 1)];
  };
  return { idOf, pairFor };
};
