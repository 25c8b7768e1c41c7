import { copyFileSync } from "node:fs";
import { afterAll } from "vitest";
import { createDirectoryApi } from "#functions/directory-api/api";
import { openAccounts } from "#infra/local/identity/accounts";
import { createLocalDirectory } from "#infra/local/identity/local-directory";
import { loadSecrets } from "#infra/local/identity/secrets";
import type { Role } from "#shared/access";
import type { AccessEntry } from "#shared/access-entry";
import { StaffMember } from "#shared/resources/staff-member";
import { newFolder, scratchFolder } from "#test/infra/local/scratch";
import { type Caller, type CallOptions, callOf, staffApiOf } from "#test/staff-call";
import { aWorld } from "#test/world";

/** Keys and passwords take a while to make: one folder of them serves all tests of a file. */
const template = newFolder();
const filled = (async () => {
  const secrets = await loadSecrets(`${template.path}/secrets.json`);
  await openAccounts(`${template.path}/accounts.json`, secrets);
  return secrets;
})();
afterAll(template.remove);

/** A world with a directory of its own: two area managers, a coordinator and an educator who can all sign in. */
export const anAccountsWorld = async () => {
  const world = await aWorld();
  const folder = scratchFolder();
  const secrets = await filled;
  copyFileSync(`${template.path}/accounts.json`, `${folder}/accounts.json`);
  const accounts = await openAccounts(`${folder}/accounts.json`, secrets);
  const directory = createLocalDirectory(accounts, () => Date.parse(world.now()));
  const faults: unknown[] = [];
  const entries: AccessEntry[] = [];
  const accessSink = (entry: AccessEntry) => entries.push(entry);
  const api = callOf(
    createDirectoryApi(
      { table: world.table, now: world.now, accessSink, directory, webhookKey: async () => new Uint8Array(32) },
      (fault) => faults.push(fault),
    ),
  );
  const employ = (username: string, role: Role, more: Record<string, unknown> = {}) =>
    world.create<StaffMember>(
      StaffMember,
      { username, name: `${username} (prova)`, email: `${username}@example.org`, roles: [role], ...more },
      "area-manager",
    );
  return {
    world,
    accounts,
    directory,
    faults,
    employ,
    staff: staffApiOf(world).call,
    entries,
    call: (caller: Caller | undefined, address: string, options: CallOptions = {}) =>
      api(caller, address, { body: {}, ...options }),
    record: async (id: string) => {
      const { body } = await staffApiOf(world).call("area-manager", `GET /api/staff/${id}`);
      return body;
    },
  };
};
