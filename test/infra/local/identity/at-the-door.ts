import { createServer } from "node:http";
import { openAccounts } from "#infra/local/identity/accounts";
import type { Patience } from "#infra/local/identity/attempts";
import { createIdentity, type Identity } from "#infra/local/identity/identity";
import type { Secrets } from "#infra/local/identity/secrets";
import { listening } from "../gateway/served.ts";
import { scratchFolder } from "../scratch.ts";

export interface DoorOptions {
  demo?: boolean;
  /** The languages that the pages ask for. */
  locales?: string;
  patience?: Pick<Patience, "clock">;
}

/** A browser on the sign-in page of a provider of its own. */
export const atTheDoorOf = async (secrets: Secrets, { demo = true, locales = "", patience }: DoorOptions = {}) => {
  let identity: Identity | undefined;
  const server = createServer((request, response) => void identity?.listener(request, response));
  const origin = await listening(server);
  const accounts = await openAccounts(`${scratchFolder()}/accounts.json`, secrets);
  identity = createIdentity({ origin, secrets, accounts, demo, patience });

  const jar = new Map<string, string>();
  const visit = async (path: string, init: RequestInit = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { cookie, ...Object(init.headers) };
    const answer = await fetch(new URL(path, origin), { ...init, redirect: "manual", headers });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      jar.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
    return answer;
  };
  const query = new URLSearchParams({
    client_id: "admin-ui",
    response_type: "code",
    scope: "openid profile",
    redirect_uri: `${origin}/auth-callback`,
    state: "s",
    code_challenge: "a".repeat(43),
    code_challenge_method: "S256",
    ...(locales && { ui_locales: locales }),
  });
  const authorise = (changed: Record<string, string> = {}, accept = "*/*") =>
    visit(`/identity/auth?${new URLSearchParams({ ...Object.fromEntries(query), ...changed })}`, {
      headers: { accept },
    });
  const door = (await authorise()).headers.get("location") ?? "";
  const enter = (username: string, password: string) =>
    visit(door, { method: "POST", body: new URLSearchParams({ username, password }) });
  return { origin, door, visit, enter, authorise, jar, accounts };
};

/** Where a browser ends up once the provider has sent it on. */
export const followed = async (visit: (path: string) => Promise<Response>, answer: Response) => {
  let location = answer.headers.get("location") ?? "";
  while (location.includes("/identity/")) location = (await visit(location)).headers.get("location") ?? "";
  return location;
};
