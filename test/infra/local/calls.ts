import * as z from "zod";
import { allPartnerScopes } from "#infra/local/identity/provider";
import type { System } from "#infra/local/system";
import { partnerToken, signIn } from "#infra/local/tokens";

export const PARTNER = "farsi-prossimo";

export const passwordOf = ({ people }: System, username: string): string =>
  people.find((person) => person.username === username)?.password ?? "";

export const staffToken = async (system: System, username: string): Promise<string> =>
  (await signIn(system.address, username, passwordOf(system, username))).access_token;

export const tokenOfPartner = ({ address, partnerSecrets }: System, scope = allPartnerScopes): Promise<string> =>
  partnerToken(address, { client: PARTNER, secret: partnerSecrets[PARTNER] ?? "" }, scope);

/** One call of an API: the status and what was said. */
export const ask = async ({ address }: System, path: string, token?: string, sent?: object) => {
  const headers = { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) };
  const init = sent && { method: "POST", body: JSON.stringify(sent) };
  const answer = await fetch(`${address}${path}`, { ...init, headers });
  const body: unknown = await answer.json();
  return { status: answer.status, body };
};

const List = z.object({ items: z.array(z.looseObject({ id: z.string() })) });

/** The records that a list shows on its first page. */
export const list = async (system: System, path: string, token: string) =>
  List.parse((await ask(system, path, token)).body).items;
