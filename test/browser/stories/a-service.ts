import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { allPartnerScopes } from "#infra/local/identity/provider";
import { type System, startSystem } from "#infra/local/system";
import { partnerToken, signIn } from "#infra/local/tokens";
import type { StoredRecord } from "#shared/resource";
import { openBrowser } from "../browser.ts";

/** The whole system as `npm start` starts it, with the four units only, on a day that the story chooses. */
export interface Service {
  /** From now on it is half past nine in the morning, Rome time in summer, on this day. */
  itIs: (day: string) => void;
  /** Somebody at work in a browser of her own; she stays signed in when the days go by. */
  colleague: (username: string) => Promise<Colleague>;
  /** A partner's machine. */
  partner: (clientId: string) => Promise<Machine>;
  stop: () => Promise<void>;
}

export interface Colleague {
  page: Page;
  /** Opens an address of the application afresh, as on a new morning. */
  opens: (path: string) => Promise<Page>;
  /** What the API answers her, read as JSON. */
  reads: (path: string) => Promise<ReturnType<typeof JSON.parse>>;
  /** A record that she creates through the API, for what stands before the story begins. */
  creates: (resource: string, values: object) => Promise<StoredRecord>;
  /** Takes somebody on: she chooses her own password when she comes in for the first time. */
  invites: (values: { username: string; [field: string]: unknown }) => Promise<StoredRecord>;
  /** Errors in her pages that nobody caught. */
  faults: string[];
}

export interface Machine {
  sends: (path: string, body: object) => Promise<{ status: number; body: ReturnType<typeof JSON.parse> }>;
  reads: (path: string) => Promise<ReturnType<typeof JSON.parse>>;
}

const faultsIn = (context: BrowserContext): string[] => {
  const seen: string[] = [];
  context.on("weberror", (fault) => seen.push(fault.error().message));
  return seen;
};

const OWN = "Una-Porta-Aperta-7";

/** With which passwords people come in, by user name; a temporary one is good for one time. */
interface WaysIn {
  passwords: Map<string, string>;
  temporary: Map<string, string>;
}

const enter = async (page: Page, address: string, { passwords, temporary }: WaysIn, username: string) => {
  const first = temporary.get(username);
  await page.goto(address);
  await page.locator("input[name=username]").fill(username);
  await page.locator("input[name=password]").fill(first ?? passwords.get(username) ?? "");
  await page.locator("form button").click();
  if (first !== undefined) {
    await page.locator("input[name=new-password]").fill(OWN);
    await page.locator("input[name=again]").fill(OWN);
    await page.locator("form button").click();
    temporary.delete(username);
    passwords.set(username, OWN);
  }
  await page.locator("main h1").waitFor();
};

/** The API with her rights; she signs in anew for every call, as the days of a story are longer than a session. */
const apiOf = (address: string, ways: WaysIn, username: string): Pick<Colleague, "reads" | "creates" | "invites"> => {
  const call = async (path: string, sent: RequestInit = {}) => {
    const { access_token } = await signIn(address, username, ways.passwords.get(username) ?? "");
    const headers = { authorization: `Bearer ${access_token}`, "content-type": "application/json" };
    return fetch(`${address}/api${path}`, { ...sent, headers });
  };
  const post = async (path: string, values: object) => {
    const answer = await call(path, { method: "POST", body: JSON.stringify(values) });
    if (!answer.ok) throw new Error(`${answer.url} answers ${answer.status}: ${await answer.text()}`);
    return answer.json();
  };
  return {
    reads: async (path) => (await call(path)).json(),
    creates: (resource, values) => post(`/${resource}`, values),
    async invites(values) {
      const { member, temporaryPassword } = await post("/directory/staff", values);
      ways.temporary.set(values.username, temporaryPassword);
      return member;
    },
  };
};

const colleagueIn = async ({ address }: System, ways: WaysIn, username: string): Promise<Colleague> => {
  const browser = await openBrowser();
  const context = await browser.newContext({
    viewport: { width: 1360, height: 860 },
    locale: "it-IT",
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(15_000);
  const faults = faultsIn(context);
  const page = await context.newPage();
  await enter(page, address, ways, username);
  return {
    page,
    faults,
    ...apiOf(address, ways, username),
    async opens(path) {
      await page.goto(`${address}/#${path}`);
      await page.reload();
      await page.locator("main h1").waitFor();
      return page;
    },
  };
};

const machineIn = async ({ address, partnerSecrets }: System, clientId: string): Promise<Machine> => {
  const secret = partnerSecrets[clientId] ?? "";
  const access_token = await partnerToken(address, { client: clientId, secret }, allPartnerScopes);
  const headers = { authorization: `Bearer ${access_token}`, "content-type": "application/json" };
  return {
    async sends(path, body) {
      const answer = await fetch(`${address}/partner/v1${path}`, {
        method: "POST",
        headers,
        body: JSON.stringify(body),
      });
      return { status: answer.status, body: await answer.json() };
    },
    reads: async (path) => (await fetch(`${address}/partner/v1${path}`, { headers })).json(),
  };
};

/** A service that opens its doors on `day`. */
export const aService = async (day: string): Promise<Service> => {
  let instant = `${day}T07:30:00.000Z`;
  const dataDir = await mkdtemp(join(tmpdir(), "soglia-story-"));
  const settings = { port: 0, host: "127.0.0.1", dataDir, tableName: "soglia", seed: "none" as const };
  const system = await startSystem(settings, { now: () => instant });
  const passwords = new Map(system.people.map(({ username, password }) => [username, password]));
  const ways: WaysIn = { passwords, temporary: new Map() };
  return {
    itIs: (next) => {
      instant = `${next}T07:30:00.000Z`;
    },
    colleague: (username) => colleagueIn(system, ways, username),
    partner: (clientId) => machineIn(system, clientId),
    async stop() {
      await system.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};
