import * as z from "zod";
import { type PartnerScope, tokenScope } from "#shared/partner/scopes";
import type { Access } from "./access.ts";
import { Stop } from "./stop.ts";

const Manual = z.object({
  components: z.object({
    securitySchemes: z.record(
      z.string(),
      z.looseObject({ flows: z.object({ clientCredentials: z.object({ tokenUrl: z.string() }) }).optional() }),
    ),
  }),
});
const Token = z.object({ access_token: z.string() });
const Problem = z.object({
  code: z.string().optional(),
  detail: z.string(),
  errors: z.record(z.string(), z.string()).optional(),
});

export interface Question<S extends z.ZodType> {
  scope: PartnerScope;
  path: string;
  /** Sent as it is, as JSON; makes the question a POST. */
  body?: unknown;
  /** The same key is answered the same, however often it is sent. */
  idempotencyKey?: string;
  answers: S;
}

/** Speaks to the partner's API as any partner's program would, and to nothing else. */
export interface Api {
  /** @throws Stop with the API's own sentence */
  ask: <S extends z.ZodType>(question: Question<S>) => Promise<z.output<S>>;
  /** Sends a file where the API has said. @throws Stop */
  put: (address: string, headers: Record<string, string>, content: Uint8Array<ArrayBuffer>) => Promise<void>;
}

const reach = async (address: string, init: RequestInit = {}): Promise<Response> => {
  try {
    return await fetch(address, init);
  } catch (error) {
    throw new Stop(`Nobody answers at ${new URL(address).origin}: check the address and the network, then repeat.`, 3, {
      cause: error,
    });
  }
};

/** What was refused, field by field, and when to come back where that is all it takes. */
const refusalOf = async (answer: Response): Promise<Stop> => {
  const { status, headers } = answer;
  const { data } = Problem.safeParse(await answer.json().catch(() => undefined));
  const after = headers.get("retry-after");
  const lines = [
    `${data?.detail ?? "The answer explains nothing."} (${status}${data?.code ? ` ${data.code}` : ""})`,
    ...Object.entries(data?.errors ?? {}).map(([field, sentence]) => `  ${field}: ${sentence}`),
    ...(after ? [`Try again in ${after} seconds.`] : []),
  ];
  return new Stop(lines.join("\n"), status === 429 || status >= 500 || data?.code === "busy" ? 3 : 2);
};

/** The manual names the address, which is another in the cloud than on one machine. */
const tokenAddress = async (url: string): Promise<string> => {
  const answer = await reach(`${url}/partner/v1/openapi.json`);
  const { data } = Manual.safeParse(answer.ok ? await answer.json().catch(() => undefined) : undefined);
  const named = Object.values(data?.components.securitySchemes ?? {}).flatMap(({ flows }) => flows ?? []);
  const [flow] = named;
  if (!flow) throw new Stop(`${url} is no Soglia that partners can ask: check PARTNER_URL.`, 1);
  return new URL(flow.clientCredentials.tokenUrl, url).href;
};

const tokenFor = async ({ url, client, secret }: Access, scope: PartnerScope): Promise<string> => {
  const authorization = `Basic ${Buffer.from(`${encodeURIComponent(client)}:${encodeURIComponent(secret)}`).toString("base64")}`;
  const body = new URLSearchParams({ grant_type: "client_credentials", scope: tokenScope(scope) });
  const answer = await reach(await tokenAddress(url), { method: "POST", headers: { authorization }, body });
  const said = await answer.text();
  if (answer.ok) return Token.parse(JSON.parse(said)).access_token;
  if (said.includes("invalid_scope"))
    throw new Stop(`The client ${client} may not do this (${tokenScope(scope)}): ask whoever administers partners.`, 2);
  if (answer.status === 429 || answer.status >= 500)
    throw new Stop(`No token can be had at the moment (${answer.status}): wait a minute, then repeat.`, 3);
  throw new Stop(`The client ${client} or its secret is not known: check PARTNER_CLIENT and PARTNER_SECRET.`, 2);
};

/** Opens the API for one command; every question gets a token that opens no more than it. */
export const openApi = (access: Access, language: string): Api => ({
  async ask({ scope, path, body, idempotencyKey, answers }) {
    const answer = await reach(`${access.url}/partner/v1${path}`, {
      method: body === undefined ? "GET" : "POST",
      headers: {
        accept: "application/json",
        "accept-language": language,
        authorization: `Bearer ${await tokenFor(access, scope)}`,
        ...(body !== undefined && { "content-type": "application/json" }),
        ...(idempotencyKey && { "idempotency-key": idempotencyKey }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw await refusalOf(answer);
    return answers.parse(await answer.json());
  },
  async put(address, headers, content) {
    const answer = await reach(new URL(address, access.url).href, { method: "PUT", headers, body: content });
    if (!answer.ok) throw await refusalOf(answer);
  },
});
