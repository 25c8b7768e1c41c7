import { randomUUID } from "node:crypto";
import type { Directory, NewSecret } from "#functions/directory/directory";
import { Refusal } from "#shared/refusal";
import type { Accounts, MachineAccount, PersonAccount } from "./accounts.ts";
import { digestOf, keepPassword, newPassword, newSecret } from "./passwords.ts";

/** As long as in the cloud, in milliseconds. */
const INVITATION_MS = 3 * 24 * 60 * 60_000;

const MOST_SECRETS = 2;

type Machines = Pick<Directory, "createMachine" | "setMachineScopes" | "addSecret" | "removeSecret">;

const madeSecret = (): NewSecret => ({ secretId: randomUUID(), secret: newSecret() });

const kept = ({ secretId, secret }: NewSecret) => ({ id: secretId, digest: digestOf(secret) });

const machinesIn = (accounts: Accounts): Machines => {
  const known = (clientId: string): MachineAccount => {
    const machine = accounts.machine(clientId);
    if (!machine) throw new Refusal("machineUnknown");
    return machine;
  };
  return {
    async createMachine(name, scopes) {
      const clientId = randomUUID().replaceAll("-", "");
      const first = madeSecret();
      accounts.keepMachine(clientId, { name, scopes: [...scopes], secrets: [kept(first)] });
      return { clientId, ...first };
    },
    async setMachineScopes(clientId, scopes) {
      accounts.keepMachine(clientId, { ...known(clientId), scopes: [...scopes] });
    },
    async addSecret(clientId) {
      const machine = known(clientId);
      if (machine.secrets.length >= MOST_SECRETS) throw new Refusal("twoSecretsAlready");
      const second = madeSecret();
      accounts.keepMachine(clientId, { ...machine, secrets: [...machine.secrets, kept(second)] });
      return second;
    },
    async removeSecret(clientId, secretId) {
      const machine = known(clientId);
      const left = machine.secrets.filter(({ id }) => id !== secretId);
      if (left.length === machine.secrets.length) return;
      if (left.length === 0) throw new Refusal("lastSecret");
      accounts.keepMachine(clientId, { ...machine, secrets: left });
    },
  };
};

/** The directory of one machine: what Cognito is in the cloud. */
export const createLocalDirectory = (accounts: Accounts, clock: () => number = Date.now): Directory => {
  const nameIn = (username: string) => username.trim().toLowerCase();

  const known = (username: string): PersonAccount => {
    const person = accounts.person(nameIn(username));
    if (!person) throw new Refusal("accountUnknown");
    return person;
  };

  const refuseTaken = (username: string, email: string): void => {
    const owner = accounts.ownerOfEmail(email);
    if (owner !== undefined && owner !== nameIn(username)) throw new Refusal("emailTaken");
  };

  const temporary = async () => {
    const temporaryPassword = newPassword();
    const temporaryUntil = new Date(clock() + INVITATION_MS).toISOString();
    return { temporaryPassword, password: await keepPassword(temporaryPassword), temporaryUntil, printed: false };
  };

  return {
    async invite({ username, email, name, roles }) {
      const { temporaryPassword, ...password } = await temporary();
      if (accounts.person(nameIn(username))) throw new Refusal("usernameTaken");
      refuseTaken(username, email);
      accounts.keepPerson(nameIn(username), { name, email, roles: [...roles], suspended: false, ...password });
      return { temporaryPassword };
    },
    async inviteAgain(username) {
      const { temporaryPassword, ...password } = await temporary();
      accounts.keepPerson(nameIn(username), { ...known(username), ...password });
      accounts.signOut(nameIn(username));
      return { temporaryPassword };
    },
    async setRoles(username, roles) {
      accounts.keepPerson(nameIn(username), { ...known(username), roles: [...roles] });
    },
    async setEmail(username, email) {
      const person = known(username);
      refuseTaken(username, email);
      accounts.keepPerson(nameIn(username), { ...person, email });
    },
    async suspend(username) {
      accounts.keepPerson(nameIn(username), { ...known(username), suspended: true });
      accounts.signOut(nameIn(username));
    },
    async reinstate(username) {
      accounts.keepPerson(nameIn(username), { ...known(username), suspended: false });
    },
    ...machinesIn(accounts),
  };
};
