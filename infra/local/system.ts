import { webHeaders } from "#infra/web-headers";
import { startByItself } from "./by-itself.ts";
import { newClosing } from "./closing.ts";
import { openDataFolder } from "./data-folder.ts";
import { openEntries } from "./entries.ts";
import { createAuthorizer } from "./gateway/authorize.ts";
import { createGateway, type GatewayParts } from "./gateway/gateway.ts";
import { createSite, noSite } from "./gateway/site.ts";
import { type DemoPerson, demoPeople } from "./identity/demo-people.ts";
import { createIdentity } from "./identity/identity.ts";
import { loadSecrets } from "./identity/secrets.ts";
import { closeServer, listen } from "./listen.ts";
import { markOf } from "./processes.ts";
import { forgetRunning, noteRunning } from "./running.ts";
import { fillTable, holdsDemo } from "./seeding.ts";
import type { Settings } from "./settings.ts";
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
  stop(): Promise<void>;
}

export interface SystemOptions {
  /** What is going on, for the person at the terminal. */
  say?: (sentence: string) => void;
  /** One line per call, and what went wrong; never what somebody wrote. */
  log?: (line: string) => void;
  /** Without the pages there is nothing to build, and only the APIs answer. */
  pages?: boolean;
}

const silent = () => undefined;

/**
 * Starts everything on this machine; what was started is stopped again when something fails on the way.
 * @throws StartFailure for what the person at the terminal can put right
 */
export const startSystem = async (settings: Settings, options: SystemOptions = {}): Promise<System> => {
  const closing = newClosing();
  try {
    return await start(settings, options, closing);
  } catch (error) {
    await closing.now();
    throw error;
  }
};

const start = async (
  settings: Settings,
  { say = silent, log = silent, pages = true }: SystemOptions,
  closing: ReturnType<typeof newClosing>,
): Promise<System> => {
  const { tableName } = settings;
  const folder = openDataFolder(settings.dataDir);
  closing.later(folder.release);

  // The port is taken before anything is written; whoever calls early waits for the rest.
  const parts = Promise.withResolvers<GatewayParts>();
  parts.promise.catch(silent);
  const server = createGateway(parts.promise);
  const address = await listen(server, settings.host, settings.port);
  closing.later(() => closeServer(server));
  closing.later(() => parts.reject(new Error("The system is stopping.")));

  const site = pages ? builtSite(say) : undefined;
  site?.catch(silent);
  const secrets = await loadSecrets(folder.file("secrets.json"));
  const endpoint = await openTableServer(settings, folder, closing);
  const entries = openEntries({ endpoint, tableName, report: (fault) => log(`fault: ${JSON.stringify(fault)}`) });
  closing.later(entries.close);
  await fillTable(entries.table, settings.seed, say);
  const demo = await holdsDemo(entries.table);
  const caughtUp = await startByItself({ entries, endpoint, tableName, folder, log, closing });

  const identity = createIdentity({ origin: address, secrets, demo });
  parts.resolve({
    handlers: { staff: entries.staff, partner: entries.partner },
    authorize: createAuthorizer(identity.issuer, identity.keys),
    identity: identity.listener,
    site: site ? createSite({ folder: await site, origin: address, issuer: identity.issuer }) : noSite,
    headers: webHeaders({ https: false }),
    log,
  });
  noteRunning(folder.file("."), { address, endpoint, tableName, ...markOf(process.pid) });
  closing.later(() => forgetRunning(folder.file(".")));

  // Callers are seen off first, while everything that answers them still runs.
  closing.later(() => closeServer(server));

  const people = demoPeople.map((person) => ({ ...person, password: secrets.passwords[person.username] ?? "" }));
  const { partnerSecrets } = secrets;
  return { address, endpoint, tableName, people, partnerSecrets, demo, caughtUp, stop: closing.now };
};
