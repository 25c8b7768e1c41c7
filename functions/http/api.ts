import { constants } from "node:zlib";
import middy, { type MiddlewareObj } from "@middy/core";
import contentEncoding from "@middy/http-content-encoding";
import contentNegotiation from "@middy/http-content-negotiation";
import jsonBody from "@middy/http-json-body-parser";
import router from "@middy/http-router";
import type { Context as LambdaContext } from "aws-lambda";
import { Refusal, type RefusalCode } from "#shared/refusal";
import { type Language, languageOf } from "#shared/words/sentence";
import { entityTags } from "./entity-tags.ts";
import { faultReply, problemReply, type Voice } from "./problem.ts";
import type { Event, Reply } from "./reply.ts";
import type { Route } from "./route.ts";

export type Handler = (event: Event, context: LambdaContext) => Promise<Reply>;
type Middleware = MiddlewareObj<Event, Reply>;

/** Below this a compressed answer costs more time than it saves. */
const WORTH_COMPRESSING = 2048;

/** What is written down when something breaks: where and what kind, never with what content. */
export type Report = (fault: { requestId: string; route: string; name: string; at: string[] }) => void;

const reportToLog: Report = (fault) => console.error(JSON.stringify({ level: "error", ...fault }));

export interface Door {
  /** Lets a request in, before anybody looks where it wants to go; what it throws is the answer. */
  admit?: (event: Event) => Promise<unknown>;
  /** How it speaks of refusals; without one, of no record by name. */
  voice?: (language: Language) => Voice;
}

/** The whole API as one Lambda handler. Cross-cutting work is here; routes hold none of it. */
export const createApi = <C>(
  routes: Route<C>[],
  contextFor: (event: Event) => C | Promise<C>,
  report: Report = reportToLog,
  { admit, voice }: Door = {},
): Handler =>
  middy<Event, Reply>()
    .use(answerErrors(report, voice))
    .use(admitting(admit))
    .use(
      contentNegotiation({
        parseCharsets: false,
        parseLanguages: false,
        parseMediaTypes: false,
        failOnMismatch: false,
      }) as Middleware,
    )
    .use(compressLarge())
    .use(entityTags())
    .handler(
      router<Event, Reply>(
        routes.map(({ spec: { method, path, body }, handle }) => ({
          method,
          path,
          handler: body ? reading(handle, contextFor) : async (event: Event) => handle(event, await contextFor(event)),
        })),
      ),
    ) as unknown as Handler;

const admitting = (admit: Door["admit"]): Middleware => ({
  async before({ event }) {
    await admit?.(event);
  },
});

/** Only routes that take a body read one; who may call is asked before what was sent is looked at. */
const reading = <C>(handle: Route<C>["handle"], contextFor: (event: Event) => C | Promise<C>) =>
  middy<Event, Reply>()
    .use(jsonBody({ reviver: wellFormed }) as Middleware)
    .handler(async (event: Event) => handle(event, await contextFor(event)));

/** JSON can spell half a character, which no table takes: it becomes the sign for one that cannot be read. */
const wellFormed = (name: string, value: unknown): unknown => {
  if (!name.isWellFormed()) throw new Refusal("badJson");
  return typeof value === "string" ? value.toWellFormed() : value;
};

const compressLarge = (): Middleware => {
  const { after } = contentEncoding({
    br: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
    overridePreferredEncoding: ["br", "gzip"],
  }) as Middleware;
  return {
    after: (request) => ((request.response?.body?.length ?? 0) < WORTH_COMPRESSING ? undefined : after?.(request)),
  };
};

/** Refusals of the parts we stand on, by the status they suggest. */
const codes: Record<number, RefusalCode> = {
  404: "noSuchRoute",
  406: "badRequest",
  413: "tooLarge",
  415: "unsupportedMediaType",
  422: "badJson",
};

const isMiddyRefusal = (error: unknown): error is Error & { statusCode: number } =>
  error instanceof Error && "statusCode" in error && typeof error.statusCode === "number" && error.statusCode < 500;

const refusalIn = (error: unknown): Refusal | undefined => {
  if (error instanceof Refusal) return error;
  return isMiddyRefusal(error) ? new Refusal(codes[error.statusCode] ?? "badRequest") : undefined;
};

const answerErrors = (report: Report, voice: Door["voice"]): Middleware => ({
  onError(request) {
    const { error, event } = request;
    const language = languageOf(event.headers?.["accept-language"]);
    const refusal = refusalIn(error);
    if (!refusal)
      report({ requestId: event.requestContext?.requestId ?? "", route: event.routeKey ?? "", ...traceOf(error) });
    request.response = refusal ? problemReply(language, refusal, voice?.(language)) : faultReply(language);
  },
});

/** The name and the places of an error, without its message: messages may quote what somebody wrote. */
const traceOf = (error: unknown) =>
  error instanceof Error
    ? {
        name: error.name,
        // A message may have lines that look like places.
        at: (error.stack ?? "")
          .replace(error.message, "")
          .split("\n")
          .filter((line) => line.trim().startsWith("at "))
          .slice(0, 8),
      }
    : { name: typeof error, at: [] };
