import type { Role } from "#shared/access";

export interface DemoPerson {
  username: string;
  /** Invented, and said to be. */
  name: string;
  role: Role;
}

/** Who can sign in on one machine. The demo's staff records carry the same user names. */
export const demoPeople: readonly DemoPerson[] = [
  { username: "coordinator", name: "Giulia Riva (demo)", role: "coordinator" },
  { username: "educator", name: "Marco Sala (demo)", role: "educator" },
  { username: "educator-2", name: "Francesca Motta (demo)", role: "educator" },
  { username: "educator-3", name: "Irene Corti (demo)", role: "educator" },
  { username: "educator-4", name: "Stefano Fumagalli (demo)", role: "educator" },
  { username: "educator-5", name: "Alice Beretta (demo)", role: "educator" },
  { username: "area-manager", name: "Roberta Casati (demo)", role: "area-manager" },
  { username: "administration", name: "Davide Perego (demo)", role: "administration" },
];

export const personCalled = (username: string): DemoPerson | undefined =>
  demoPeople.find((person) => person.username === username);
