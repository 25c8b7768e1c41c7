import { existsSync } from "node:fs";
import * as z from "zod";
import { type Role, roles } from "#shared/access";
import { partnerScopes } from "#shared/partner/scopes";
import { StartFailure } from "../start-failure.ts";
import { readState, writeState } from "../state-file.ts";
import { type DemoMachine, demoMachines } from "./demo-machines.ts";
import { demoPeople } from "./demo-people.ts";
import { digestOf, KeptPassword, keepPassword } from "./passwords.ts";
import type { Secrets } from "./secrets.ts";

const Person = z.object({
  name: z.string(),
  email: z.string().optional(),
  roles: z.array(z.enum(roles as [Role, ...Role[]])),
  password: KeptPassword,
  /** Has to be changed at the first sign-in, which has to come before this instant. */
  temporaryUntil: z.string().optional(),
  /** Whether it is still the one that is printed at the start. */
  printed: z.boolean(),
  suspended: z.boolean(),
});
export type PersonAccount = z.infer<typeof Person>;

const Machine = z.object({
  name: z.string(),
  scopes: z.array(z.enum(partnerScopes)),
  secrets: z.array(z.object({ id: z.string(), digest: z.string() })),
});
export type MachineAccount = z.infer<typeof Machine>;

const Stored = z.object({ people: z.record(z.string(), Person), machines: z.record(z.string(), Machine) });
type Stored = z.infer<typeof Stored>;

/** The secret that a machine of the demo has from the beginning. */
export const FIRST_SECRET = "first";

const storedIn = (file: string): Stored => {
  if (!existsSync(file)) return { people: {}, machines: {} };
  const { data } = Stored.safeParse(readState(file));
  if (!data)
    throw new StartFailure(
      `${file} cannot be read: put back a copy of it, or remove it; without it only the demo people can sign in.`,
    );
  return data;
};

const ownIn = <T>(record: Record<string, T>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;

const seedPerson = async (name: string, role: Role, password: string): Promise<PersonAccount> => ({
  name,
  roles: [role],
  password: await keepPassword(password),
  printed: true,
  suspended: false,
});

const FIRST = "first";

/** What is printed at the start opens, also where it has been made anew since; what was chosen or exchanged stays. */
const demoPerson = async (known: PersonAccount | undefined, seed: () => Promise<PersonAccount>) => {
  if (known && !known.printed) return known;
  const { password, ...fresh } = await seed();
  return { ...fresh, ...known, password };
};

const demoMachine = ({ name, scopes }: DemoMachine, known: MachineAccount | undefined, secret: string) => {
  const first = { id: FIRST, digest: digestOf(secret) };
  if (!known) return { name, scopes: [...scopes], secrets: [first] };
  return { ...known, secrets: known.secrets.map((one) => (one.id === FIRST ? first : one)) };
};

/** Whoever of the demo has not got an account yet gets one; those who have keep it as it has become. */
const withDemo = async ({ people, machines }: Stored, secrets: Secrets): Promise<Stored> => {
  const demo = await Promise.all(
    demoPeople.map(async ({ username, name, role }) => {
      const seed = () => seedPerson(name, role, secrets.passwords[username] ?? "");
      return [username, await demoPerson(ownIn(people, username), seed)] as const;
    }),
  );
  const demoClients = demoMachines.map((machine): [string, MachineAccount] => {
    const { clientId } = machine;
    return [clientId, demoMachine(machine, ownIn(machines, clientId), secrets.partnerSecrets[clientId] ?? "")];
  });
  return {
    people: { ...people, ...Object.fromEntries(demo) },
    machines: { ...machines, ...Object.fromEntries(demoClients) },
  };
};

/**
 * Who can sign in on this machine and which machines get tokens, in one file of the data folder.
 * @throws StartFailure when the file is there and cannot be read
 */
export const openAccounts = async (file: string, secrets: Secrets) => {
  const before = storedIn(file);
  const { people, machines } = await withDemo(before, secrets);
  const keep = () => writeState(file, { people, machines });
  keep();
  const signedOut = new Set<(username: string) => void>();

  return {
    person: (username: string) => ownIn(people, username),
    machine: (clientId: string) => ownIn(machines, clientId),
    /** The user name of whoever has this address. */
    ownerOfEmail: (email: string) =>
      Object.keys(people).find((username) => people[username]?.email?.toLowerCase() === email.toLowerCase()),
    keepPerson(username: string, person: PersonAccount): void {
      people[username] = person;
      keep();
    },
    keepMachine(clientId: string, machine: MachineAccount): void {
      machines[clientId] = machine;
      keep();
    },
    /** Ends every session of hers, whatever it holds. */
    signOut(username: string): void {
      for (const listener of signedOut) listener(username);
    },
    onSignedOut(listener: (username: string) => void): void {
      signedOut.add(listener);
    },
  };
};

export type Accounts = Awaited<ReturnType<typeof openAccounts>>;
