import { createHash, randomBytes } from "node:crypto";
import * as z from "zod";
import { STAFF_CLIENT } from "./gateway/ways-in.ts";

const MOST_REDIRECTS = 10;

const Tokens = z.object({
  access_token: z.string(),
  refresh_token: z.string().optional(),
  id_token: z.string().optional(),
});
export type Tokens = z.infer<typeof Tokens>;

const random = () => randomBytes(32).toString("base64url");

/** A browser as far as signing in needs one: keeps cookies and follows redirects. */
const newBrowser = () => {
  const cookies = new Map<string, string>();

  const visit = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(url, { ...init, redirect: "manual", headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name) cookies.set(name, value ?? "");
    }
    return answer;
  };

  /** Follows redirects until there is a page, or an address that begins with `until`. */
  const follow = async (first: Response, url: string, until: string): Promise<{ answer: Response; url: string }> => {
    let at = { answer: first, url };
    for (let count = 0; count < MOST_REDIRECTS; count += 1) {
      const location = at.answer.headers.get("location");
      if (!location) return at;
      const next = new URL(location, at.url).href;
      if (next.startsWith(until)) return { answer: at.answer, url: next };
      at = { answer: await visit(next), url: next };
    }
    throw new Error("Signing in goes round in circles.");
  };

  return { visit, follow };
};

const tokensFrom = async (answer: Response): Promise<Tokens> => {
  if (!answer.ok) throw new Error(`The provider gave no token: ${await answer.text()}`);
  return Tokens.parse(await answer.json());
};

const askForToken = (address: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${address}/identity/token`, { method: "POST", body: new URLSearchParams(form), headers });

/**
 * Signs a person in as the SPA does: authorization code with PKCE, through the sign-in page.
 * @throws when the password is not taken
 */
export const signIn = async (address: string, username: string, password: string): Promise<Tokens> => {
  const redirect_uri = `${address}/auth-callback`;
  const code_verifier = random();
  const query = new URLSearchParams({
    client_id: STAFF_CLIENT,
    response_type: "code",
    scope: "openid profile",
    redirect_uri,
    state: random(),
    code_challenge: createHash("sha256").update(code_verifier).digest("base64url"),
    code_challenge_method: "S256",
  });
  const { visit, follow } = newBrowser();
  const start = `${address}/identity/auth?${query}`;
  const form = await follow(await visit(start), start, redirect_uri);
  const entered = await visit(form.url, { method: "POST", body: new URLSearchParams({ username, password }) });
  const code = new URL((await follow(entered, form.url, redirect_uri)).url).searchParams.get("code");
  if (!code) throw new Error(`The sign-in page did not let ${username} in (${entered.status}).`);
  const grant = { grant_type: "authorization_code", client_id: STAFF_CLIENT, code, code_verifier, redirect_uri };
  return tokensFrom(await askForToken(address, grant));
};

/** A new access token for a refresh token, which is used up by it. */
export const refresh = async (address: string, refresh_token: string): Promise<Tokens> =>
  tokensFrom(await askForToken(address, { grant_type: "refresh_token", client_id: STAFF_CLIENT, refresh_token }));

export interface PartnerCredentials {
  client: string;
  secret: string;
}

/** A partner's token by its secret: client credentials. `scope` may name several, separated by spaces. */
export const partnerToken = async (
  address: string,
  { client, secret }: PartnerCredentials,
  scope: string,
): Promise<string> => {
  const authorization = `Basic ${Buffer.from(`${client}:${secret}`).toString("base64")}`;
  const answer = await askForToken(address, { grant_type: "client_credentials", scope }, { authorization });
  return (await tokensFrom(answer)).access_token;
};
