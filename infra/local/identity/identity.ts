import type { IncomingMessage } from "node:http";
import type { JSONWebKeySet } from "jose";
import type { Listener } from "../gateway/gateway.ts";
import type { Accounts } from "./accounts.ts";
import type { Patience } from "./attempts.ts";
import { createProvider } from "./provider.ts";
import { publicKeys, type Secrets } from "./secrets.ts";
import { createSignIn } from "./sign-in.ts";

export interface Identity {
  issuer: string;
  keys: JSONWebKeySet;
  /** Answers everything under `/identity`. */
  listener: Listener;
}

export interface IdentityOptions {
  /** Where the whole system answers, such as `http://127.0.0.1:3000`. */
  origin: string;
  secrets: Secrets;
  accounts: Accounts;
  /** Whether the sign-in page may name the people. */
  demo: boolean;
  patience?: Pick<Patience, "clock">;
}

/** The provider works out its own addresses from the difference between these two. */
const mounted = (request: IncomingMessage): IncomingMessage => {
  const { url = "/" } = request;
  return Object.assign(request, { originalUrl: url, url: url.replace(/^\/identity\/?/, "/") });
};

/** Who people are on one machine: the provider, its keys and its sign-in page. */
export const createIdentity = ({ origin, secrets, accounts, demo, patience }: IdentityOptions): Identity => {
  const provider = createProvider(origin, secrets, accounts);
  const [browserKey] = secrets.cookieKeys;
  const signIn = createSignIn({ provider, accounts, demo, browserKey, patience });
  const answer = provider.callback();
  return {
    issuer: provider.issuer,
    keys: publicKeys(secrets),
    listener: (request, response) =>
      request.url?.startsWith("/identity/interaction/")
        ? signIn(request, response)
        : answer(mounted(request), response),
  };
};
