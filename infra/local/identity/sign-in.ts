import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { errors, type Provider } from "oidc-provider";
import { languageOf } from "#shared/words/sentence";
import type { Listener } from "../gateway/gateway.ts";
import { readBody } from "../gateway/read-body.ts";
import { addressOf } from "../gateway/to-event.ts";
import { type Attempts, newAttempts } from "./attempts.ts";
import { expiredPage, type SignInView, signInPage } from "./pages.ts";

export interface SignInOptions {
  provider: Provider;
  /** By user name. */
  passwords: Record<string, string>;
  /** Whether the page may name the people: only where everything is invented. */
  demo: boolean;
  attempts?: Attempts;
}

const MAX_NAME = 64;

const digest = (text: string) => createHash("sha256").update(text).digest();

/** Takes as long for a name that nobody has as for a wrong password. */
const isRight = (passwords: Record<string, string>, username: string, password: string): boolean => {
  const known = Object.hasOwn(passwords, username) ? passwords[username] : undefined;
  const same = timingSafeEqual(digest(known ?? ""), digest(password));
  return known !== undefined && same;
};

const send = (response: ServerResponse, status: number, body: string): void => {
  response.writeHead(status, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" }).end(body);
};

/** The SPA's choice of language wins over the browser's. */
const languageFor = (request: IncomingMessage, uiLocales: unknown) =>
  languageOf(typeof uiLocales === "string" ? uiLocales.replaceAll(" ", ",") : request.headers["accept-language"]);

const nameFrom = (form: URLSearchParams) => (form.get("username") ?? "").trim().toLowerCase().slice(0, MAX_NAME);

/** Shows the sign-in page and takes what is entered there. Answers every path of the provider's interactions. */
export const createSignIn = (options: SignInOptions): Listener => {
  const { provider, passwords, demo, attempts = newAttempts() } = options;

  const check = (username: string, password: string): Omit<SignInView, "demo"> | undefined => {
    if (username === "" || password === "") return { username, problem: "missing" };
    const seconds = attempts.waitFor(username);
    if (seconds > 0) return { username, problem: "wait", seconds };
    if (isRight(passwords, username, password)) {
      attempts.succeeded(username);
      return undefined;
    }
    attempts.failed(username);
    return { username, problem: "wrong" };
  };

  const answer: Listener = async (request, response) => {
    const { params } = await provider.interactionDetails(request, response);
    const language = languageFor(request, params.ui_locales);
    if (request.method !== "POST") {
      const username = nameFrom(new URLSearchParams(addressOf(request).query));
      return send(response, 200, signInPage(language, { ...(username && { username }), demo }));
    }
    const form = new URLSearchParams((await readBody(request)).toString());
    const username = nameFrom(form);
    const view = check(username, form.get("password") ?? "");
    if (!view) return provider.interactionFinished(request, response, { login: { accountId: username } });
    if (view.seconds) response.setHeader("retry-after", String(view.seconds));
    return send(response, view.problem === "wait" ? 429 : 422, signInPage(language, { ...view, demo }));
  };

  return async (request, response) => {
    try {
      await answer(request, response);
    } catch (error) {
      if (!(error instanceof errors.SessionNotFound)) throw error;
      send(response, 400, expiredPage(languageFor(request, undefined)));
    }
  };
};
