import type { IncomingMessage, ServerResponse } from "node:http";
import { errors, type Provider } from "oidc-provider";
import { type Language, languageOf } from "#shared/words/sentence";
import type { Listener } from "../gateway/gateway.ts";
import { readBody } from "../gateway/read-body.ts";
import { addressOf } from "../gateway/to-event.ts";
import type { Accounts } from "./accounts.ts";
import type { Patience } from "./attempts.ts";
import { createPasswordCheck } from "./check-password.ts";
import { createFirstPasswords } from "./first-password.ts";
import { knownBrowsers } from "./known-browsers.ts";
import { newPasswordPage } from "./new-password-page.ts";
import { expiredPage, signInPage } from "./pages.ts";
import { leaveToAnother } from "./switch-person.ts";

export interface SignInOptions {
  provider: Provider;
  accounts: Accounts;
  /** Whether the page may name the people: only where everything is invented. */
  demo: boolean;
  /** Signs what a browser is known by. */
  browserKey: string;
  patience?: Pick<Patience, "clock">;
}

const MAX_NAME = 64;

const send = (response: ServerResponse, status: number, body: string): void => {
  response.writeHead(status, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" }).end(body);
};

/** The SPA's choice of language wins over the browser's. */
const languageFor = (request: IncomingMessage, uiLocales: unknown) =>
  languageOf(typeof uiLocales === "string" ? uiLocales.replaceAll(" ", ",") : request.headers["accept-language"]);

const nameFrom = (form: URLSearchParams) => (form.get("username") ?? "").trim().toLowerCase().slice(0, MAX_NAME);

interface Visit {
  request: IncomingMessage;
  response: ServerResponse;
  language: Language;
  /** Names this sign-in; only the browser that began it can continue it. */
  uid: string;
}

/** Shows the sign-in page and takes what is entered there. Answers every path of the provider's interactions. */
export const createSignIn = ({ provider, accounts, demo, browserKey, patience }: SignInOptions): Listener => {
  const check = createPasswordCheck(accounts, patience);
  const first = createFirstPasswords(accounts);
  const browsers = knownBrowsers(browserKey);

  const letIn = async ({ request, response, uid }: Visit, accountId: string): Promise<void> => {
    await leaveToAnother(provider, uid, accountId);
    response.appendHeader("set-cookie", browsers.cookieFor(accountId));
    await provider.interactionFinished(request, response, { login: { accountId } });
  };

  const enter = async (visit: Visit, form: URLSearchParams): Promise<void> => {
    const { request, response, language, uid } = visit;
    const username = nameFrom(form);
    const checked = await check(username, form.get("password") ?? "", {
      address: request.socket.remoteAddress ?? "",
      isKnownBrowser: browsers.isKnown(request.headers.cookie, username),
    });
    if ("problem" in checked) {
      if (checked.seconds) response.setHeader("retry-after", String(checked.seconds));
      return send(
        response,
        checked.problem === "wait" ? 429 : 422,
        signInPage(language, { username, ...checked, demo }),
      );
    }
    if (checked.person.temporaryUntil === undefined) return letIn(visit, username);
    first.begin(uid, username, checked.person);
    return send(response, 200, newPasswordPage(language, { username }));
  };

  const choose = async (visit: Visit, form: URLSearchParams): Promise<void> => {
    const { response, language, uid } = visit;
    const chosen = await first.choose(uid, form.get("new-password") ?? "", form.get("again") ?? "");
    if (!chosen) return send(response, 400, expiredPage(language));
    if (!chosen.problem) return letIn(visit, chosen.username);
    return send(response, 422, newPasswordPage(language, chosen));
  };

  const answer: Listener = async (request, response) => {
    const { params, uid } = await provider.interactionDetails(request, response);
    const language = languageFor(request, params.ui_locales);
    if (request.method !== "POST") {
      const username = nameFrom(new URLSearchParams(addressOf(request).query));
      return send(response, 200, signInPage(language, { ...(username && { username }), demo }));
    }
    const form = new URLSearchParams((await readBody(request)).toString());
    const visit = { request, response, language, uid };
    return form.has("new-password") ? choose(visit, form) : enter(visit, form);
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
