import { hearTime } from "../today.ts";
import { isProblem, type Problem, problemIn, unreachable } from "./problem.ts";

export interface ClientParts {
  token: () => Promise<string | undefined>;
  /** Called when the server does not take the token; `true` when there is a new one to try. */
  renew: () => Promise<boolean>;
  /** Told of every refusal before whoever asked. */
  refused?: (problem: Problem) => void;
  language: () => string;
  /** What to say when there is no answer, and when the answer explains nothing. */
  sentences: () => { unreachable: string; unexplained: string };
}

interface Call {
  method?: "GET" | "POST" | "PATCH";
  body?: unknown;
  /** Makes a repeated write count once. */
  idempotencyKey?: string;
  signal?: AbortSignal;
}

/** Speaks to `/api`: puts token and language on every call, renews the token once, turns refusals into `Problem`s. */
export interface Client {
  /** @throws Problem */
  json: (path: string, call?: Call) => Promise<unknown>;
  /** @throws Problem */
  blob: (path: string, signal?: AbortSignal) => Promise<Blob>;
}

export const createClient = ({ token, renew, refused, language, sentences }: ClientParts): Client => {
  const headersFor = async ({ body, idempotencyKey }: Call, accept: string) => ({
    accept,
    "accept-language": language(),
    authorization: `Bearer ${await token()}`,
    ...(body !== undefined && { "content-type": "application/json" }),
    ...(idempotencyKey && { "idempotency-key": idempotencyKey }),
  });

  const send = async (path: string, call: Call, accept: string): Promise<Response> => {
    const headers = await headersFor(call, accept);
    const { method = "GET", signal } = call;
    const body = call.body === undefined ? null : JSON.stringify(call.body);
    try {
      const answer = await fetch(`/api${path}`, { method, headers, body, signal: signal ?? null, cache: "no-store" });
      hearTime(answer.headers.get("date"));
      return answer;
    } catch (error) {
      if (signal?.aborted) throw error;
      throw unreachable(sentences().unreachable);
    }
  };

  const ask = async (path: string, call: Call, accept = "application/json"): Promise<Response> => {
    const first = await send(path, call, accept);
    const answer = first.status === 401 && (await renew()) ? await send(path, call, accept) : first;
    if (answer.ok) return answer;
    const problem = await problemIn(answer, sentences().unexplained);
    refused?.(problem);
    throw problem;
  };

  // The line may break, or something in between may answer, after the head of an answer has arrived.
  const whole = <T>(body: Promise<T>): Promise<T> =>
    body.catch(() => {
      throw unreachable(sentences().unreachable);
    });

  return {
    json: async (path, call = {}) => whole<unknown>((await ask(path, call)).json()),
    blob: async (path, signal) => whole((await ask(path, { ...(signal && { signal }) }, "text/csv")).blob()),
  };
};

/** Whether asking again may help: nobody answered, or the server was busy or broke. */
export const mayPass = (error: unknown): boolean =>
  isProblem(error) && (error.status === 0 || error.status === 429 || error.status >= 500);
