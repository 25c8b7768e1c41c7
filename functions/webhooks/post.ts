import { type RequestOptions as HttpOptions, request as overHttp } from "node:http";
import { request as overHttps } from "node:https";
import type { LookupFunction } from "node:net";
import { type Address, addressesOf, isLoopback, isPublic } from "./address.ts";

export interface Letter {
  headers: Record<string, string>;
  body: string;
}

/** Why a letter was not taken: a status, or a code of ours; never what somebody wrote. */
export type Outcome = { taken: true } | { taken: false; why: string };

/** Sends a letter to an address; what goes wrong is an outcome and never thrown. */
export type Post = (url: string, letter: Letter) => Promise<Outcome>;

export interface PostOptions {
  /** Also speaks to this very machine, without encryption: for a receiver that is being tried out. */
  allowLoopback?: boolean;
  /** Milliseconds from the first byte to the answer's status. */
  patience?: number;
  resolve?: (hostname: string) => Promise<Address[]>;
}

const PATIENCE_MS = 10_000;

const failed = (why: string): Outcome => ({ taken: false, why });

/** Whatever the name leads to later, only the address that was looked at is spoken to. */
const only =
  ({ address, family }: Address): LookupFunction =>
  (_, options, done) =>
    options.all ? done(null, [{ address, family }]) : done(null, address, family);

const send = (target: URL, { headers, body }: Letter, options: HttpOptions): Promise<Outcome> =>
  new Promise((settle) => {
    const ask = target.protocol === "https:" ? overHttps : overHttp;
    const sent = ask(target, { ...options, method: "POST", agent: false, headers }, (answer) => {
      const { statusCode = 0 } = answer;
      // The status is all that counts; a redirect is not followed, and nobody makes us read a long answer.
      answer.destroy();
      settle(statusCode >= 200 && statusCode < 300 ? { taken: true } : failed(`status ${statusCode}`));
    });
    sent.once("error", (error) =>
      settle(failed(error.name === "AbortError" || error.name === "TimeoutError" ? "timeout" : "unreachable")),
    );
    // Whoever answers that it would rather speak another protocol is cut off without an answer and without an error.
    sent.once("close", () => settle(failed("unreachable")));
    sent.end(body);
  });

/**
 * Posts to addresses on the Internet only, over HTTPS. Where the name leads is asked first, every answer is looked at,
 * and the connection goes to one that was.
 */
export const createPost = ({
  allowLoopback = false,
  patience = PATIENCE_MS,
  resolve = addressesOf,
}: PostOptions = {}): Post => {
  const isOpen = (protocol: string, address: string) =>
    (allowLoopback && isLoopback(address)) || (protocol === "https:" && isPublic(address));

  return async (url, letter) => {
    const target = new URL(url);
    if (target.protocol !== "https:" && !allowLoopback) return failed("notHttps");
    const addresses = await resolve(target.hostname).catch(() => []);
    const [first] = addresses;
    if (!first) return failed("unknownHost");
    if (!addresses.every(({ address }) => isOpen(target.protocol, address))) return failed("notPublic");
    const { body } = letter;
    const headers = {
      ...letter.headers,
      "content-type": "application/json",
      "content-length": String(Buffer.byteLength(body)),
      "user-agent": "Soglia-Webhooks/1",
    };
    const options = { lookup: only(first), signal: AbortSignal.timeout(patience) };
    return send(target, { headers, body }, options);
  };
};
