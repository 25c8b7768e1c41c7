import { webHeaders } from "#infra/web-headers";
import { openAccessFile } from "./access-file.ts";
import { startByItself } from "./by-itself.ts";
import { newClosing } from "./closing.ts";
import { type DataFolder, openDataFolder } from "./data-folder.ts";
import { takeDoor } from "./door.ts";
import { openEntries } from "./entries.ts";
import { fillTable, holdsDemo } from "./fill-table.ts";
import { followAccess } from "./follow-access.ts";
import { createAuthorizer } from "./gateway/authorize.ts";
import { createSite, noSite } from "./gateway/site.ts";
import { type Accounts, openAccounts } from "./identity/accounts.ts";
import { type DemoPerson, demoPeople } from "./identity/demo-people.ts";
import { createIdentity } from "./identity/identity.ts";
import { createLocalDirectory } from "./identity/local-directory.ts";
import { loadSecrets } from "./identity/secrets.ts";
import { putIntoFolder } from "./ledger-folder.ts";
import { createFileMail } from "./mail.ts";
import { openLocalObjects } from "./objects.ts";
import { ownKey } from "./own-key.ts";
import { markOf } from "./processes.ts";
import { forgetRunning, noteRunning } from "./running.ts";
import { type Settings, speaksToLoopback } from "./settings.ts";
import { builtSite } from "./site-build.ts";
import { openTableServer } from "./table-server.ts";

export interface System {
  /** Where everything answers, such as `http://127.0.0.1:3000`. */
  address: string;
  /** Where the table answers. */
  endpoint: string;
  tableName: string;
  people: (DemoPerson & { password: string })[];
  /** Secrets of the partners' clients, by the id of the client. */
  partnerSecrets: Record<string, string>;
  /** Whether the records are invented. */
  demo: boolean;
  /** Resolves once everything derived from the changes so far is up to date. */
  caughtUp(): Promise<void>;
  /** Resolves with a sentence for the person at the terminal when it cannot go on by itself, and when it has stopped. */
  lost: Promise<string>;
  /** Stops everything; what is under way is finished first. */
  stop(): Promise<void>;
}

export interface SystemOptions {
  /** What is going on, for the person at the terminal. */
  say?: (sentence: string) => void;
  /** One line per call, and what went wrong; never what somebody wrote. */
  log?: (line: string) => void;
  /** Without the pages nothing has to be built, and only the APIs and the sign-in answer. */
  pages?: boolean;
  /** The instant that the functions and the pages go by; a test that tells a whole stay brings its own. */
  now?: () => string;
}

type Closing = ReturnType<typeof newClosing>;

const silent = () => undefined;
const clock = () => new Date().toISOString();

/** The table with what belongs into it, the functions before it, and what happens there by itself. */
const openHouse = async (
  {
    settings,
    folder,
    address,
    accounts,
  }: { settings: Settings; folder: DataFolder; address: string; accounts: Accounts },
  options: Required<SystemOptions>,
  closing: Closing,
) => {
  const { tableName } = settings;
  const { say, log, now } = options;
  const { endpoint, lost } = await openTableServer(settings, folder, closing);
  const accessFile = openAccessFile(folder.file("access.jsonl"));
  closing.later(accessFile.close);
  const { objects, listener: uploads } = openLocalObjects({
    folder: folder.file("uploads"),
    secret: ownKey(folder.file("uploads-key.json")),
    address,
    now,
  });
  const ledgerKey = ownKey(folder.file("ledger-key.json"));
  const entries = openEntries({
    endpoint,
    tableName,
    now,
    address,
    mail: createFileMail(folder.file("mail"), now),
    directory: createLocalDirectory(accounts),
    accessSink: accessFile.sink,
    objects,
    loopbackWebhooks: speaksToLoopback(settings),
    webhookKey: ownKey(folder.file("webhook-key.json")),
    ledger: {
      putObject: putIntoFolder(folder.file("ledger")),
      salt: async () => ledgerKey.toString(),
    },
    report: (fault) => log(`fault: ${JSON.stringify(fault)}`),
  });
  closing.later(entries.close);
  await fillTable(entries.table, settings, { say, now });
  const changes = await startByItself({ entries, endpoint, tableName, folder, log, closing });
  const access = followAccess({ file: accessFile, entries, log, closing });
  const caughtUp = async () => {
    await access.caughtUp();
    await changes();
  };
  return { endpoint, lost, tableName, entries, uploads, caughtUp, demo: await holdsDemo(entries.table) };
};

const start = async (settings: Settings, options: Required<SystemOptions>, closing: Closing): Promise<System> => {
  const folder = openDataFolder(settings.dataDir);
  closing.later(folder.release);
  const door = await takeDoor(settings, closing);
  const { address } = door;
  // Together with the rest: on the first start both take a while.
  const building = options.pages ? builtSite(options.say) : undefined;
  building?.catch(silent);

  const secrets = await loadSecrets(folder.file("secrets.json"));
  const accounts = await openAccounts(folder.file("accounts.json"), secrets);
  const { entries, uploads, ...house } = await openHouse({ settings, folder, address, accounts }, options, closing);
  const { issuer, keys, listener } = createIdentity({ origin: address, secrets, accounts, demo: house.demo });
  const pages = await building;
  door.open({
    handlers: { staff: entries.staff, partner: entries.partner, directory: entries.directory },
    authorize: createAuthorizer(issuer, keys),
    identity: listener,
    uploads,
    site: pages ? createSite({ folder: pages, origin: address, issuer }) : noSite,
    headers: webHeaders({ https: false }),
    log: options.log,
    now: options.now,
  });
  noteRunning(folder.file("."), { address, ...house, ...markOf(process.pid) });
  closing.later(() => forgetRunning(folder.file(".")));
  // Last in, first out: callers are seen off while everything that answers them still runs.
  closing.later(door.close);

  const people = demoPeople
    .filter(({ username }) => accounts.person(username)?.printed)
    .map((person) => ({ ...person, password: secrets.passwords[person.username] ?? "" }));
  return { address, people, partnerSecrets: secrets.partnerSecrets, ...house, stop: closing.now };
};

/**
 * Starts everything on this machine; what was started is stopped again when something fails on the way.
 * @throws StartFailure for what the person at the terminal can put right
 */
export const startSystem = async (
  settings: Settings,
  { say = silent, log = silent, pages = true, now = clock }: SystemOptions = {},
): Promise<System> => {
  const closing = newClosing();
  try {
    return await start(settings, { say, log, pages, now }, closing);
  } catch (error) {
    await closing.now();
    throw error;
  }
};
