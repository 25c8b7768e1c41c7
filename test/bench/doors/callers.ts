import { allPartnerScopes } from "#infra/local/identity/provider";
import type { System } from "#infra/local/system";
import { partnerToken, signIn } from "#infra/local/tokens";

/** Who knocks: a demo person by user name, the partner's machine, or somebody whom nobody knows. */
export const callers = ["coordinator", "area-manager", "educator", "administration", "partner", "stranger"] as const;
export type Caller = (typeof callers)[number];

/** Those who may read and change nearly everything: what they change must not open a secret to the others. */
export const insiders: readonly Caller[] = ["coordinator", "area-manager"];

export type Tokens = Record<Caller, string>;

/** A token for each, got as browsers and machines get theirs. */
export const tokensFor = async ({ address, people, partnerSecrets }: System): Promise<Tokens> => {
  const personal = async (username: string) => {
    const password = people.find((person) => person.username === username)?.password ?? "";
    return (await signIn(address, username, password)).access_token;
  };
  const [[client, secret] = ["", ""]] = Object.entries(partnerSecrets);
  return {
    coordinator: await personal("coordinator"),
    "area-manager": await personal("area-manager"),
    educator: await personal("educator"),
    administration: await personal("administration"),
    partner: await partnerToken(address, { client, secret }, allPartnerScopes),
    stranger: "eyJhbGciOiJub25lIn0.e30.",
  };
};

/** A call with somebody's token; no answer within twenty seconds counts as none. */
export const call = async (
  address: string,
  token: string,
  {
    method,
    target,
    headers = {},
    body,
  }: { method: string; target: string; headers?: Record<string, string>; body?: string },
): Promise<{ status: number; type: string; text: string }> => {
  const answer = await fetch(`${address}${target}`, {
    method,
    redirect: "manual",
    headers: { ...headers, authorization: `Bearer ${token}` },
    ...(body !== undefined && method !== "GET" && { body }),
    signal: AbortSignal.timeout(20_000),
  });
  return { status: answer.status, type: answer.headers.get("content-type") ?? "", text: await answer.text() };
};

/** What an operation answers somebody who is served. */
export const served = async (address: string, token: string, method: string, target: string, body?: unknown) => {
  const sent =
    body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
  const { status, text } = await call(address, token, { method, target, ...sent });
  if (status >= 300) throw new Error(`${method} ${target} answers ${status}: ${text}`);
  return JSON.parse(text);
};
