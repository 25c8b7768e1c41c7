import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Handler } from "#functions/http/api";
import { faultReply, problemReply } from "#functions/http/problem";
import type { Reply } from "#functions/http/reply";
import { Refusal } from "#shared/refusal";
import { languageOf } from "#shared/words/sentence";
import type { Authorize } from "./authorize.ts";
import { lambdaContext } from "./lambda-context.ts";
import { announcesTooMuch, readBody } from "./read-body.ts";
import { type Log, logRequest } from "./request-log.ts";
import { sendEarly, sendReply } from "./send-reply.ts";
import { addressOf, toEvent } from "./to-event.ts";
import { isApiPath, type WayIn, wayIn } from "./ways-in.ts";

export type Listener = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

export interface GatewayParts {
  handlers: Record<WayIn["entry"], Handler>;
  authorize: Authorize;
  /** Answers everything under `/identity`. */
  identity: Listener;
  /** Answers everything under `/uploads/`, where files are put and fetched. */
  uploads?: Listener;
  /** Answers everything that is neither API nor identity. */
  site: Listener;
  /** On every answer, by lower-case name. */
  headers: Record<string, string>;
  log: Log;
  /** What answers of the APIs say the time is. */
  now: () => string;
}

const languageFor = ({ headers }: IncomingMessage) => languageOf(headers["accept-language"]);

/** The function's answer, or why it was not asked. */
const callApi = async (request: IncomingMessage, { handlers, authorize }: GatewayParts): Promise<Reply> => {
  const way = wayIn(request.method ?? "GET", addressOf(request).path);
  if (!way) throw new Refusal("noSuchRoute");
  const authorized = way.needs ? await authorize(request.headers.authorization, way.needs) : { claims: {}, scopes: [] };
  const body = await readBody(request);
  const event = toEvent({ request, body, way, authorized, at: Date.now() });
  return handlers[way.entry](event, lambdaContext(`${way.entry}-api`, event.requestContext.requestId));
};

const refused = (request: IncomingMessage, response: ServerResponse, refusal: Refusal): void => {
  const reply = problemReply(languageFor(request), refusal);
  if (refusal.code === "signedOut") reply.headers["www-authenticate"] = "Bearer";
  if (refusal.code === "tooLarge" || announcesTooMuch(request)) sendEarly(request, response, reply);
  else sendReply(response, reply);
};

const broken = (request: IncomingMessage, response: ServerResponse, error: unknown, log: Log): void => {
  // The message may quote what somebody wrote; name and place are enough to find it.
  const at = error instanceof Error ? (error.stack ?? "").split("\n").find((line) => /^\s+at /.test(line)) : "";
  log(`fault: ${error instanceof Error ? error.name : typeof error}${at}`);
  if (response.headersSent) response.destroy();
  else sendReply(response, faultReply(languageFor(request)));
};

const isIdentity = (path: string) => /^\/identity(\/|$)/.test(path);

const answer = async (request: IncomingMessage, response: ServerResponse, parts: GatewayParts): Promise<void> => {
  const { path } = addressOf(request);
  for (const [name, value] of Object.entries(parts.headers)) response.setHeader(name, value);
  if (isIdentity(path)) return parts.identity(request, response);
  if (path.startsWith("/uploads/") && parts.uploads) return parts.uploads(request, response);
  if (!isApiPath(path)) return parts.site(request, response);
  response.setHeader("date", new Date(parts.now()).toUTCString());
  logRequest(request, response, parts.log);
  sendReply(response, await callApi(request, parts));
};

const badRequest = JSON.stringify({
  type: "/problems/badRequest",
  title: "Bad Request",
  status: 400,
  code: "badRequest",
});

const serve = async (request: IncomingMessage, response: ServerResponse, parts: GatewayParts): Promise<void> => {
  try {
    await answer(request, response, parts);
  } catch (error) {
    if (response.destroyed || request.errored) return;
    if (error instanceof Refusal) refused(request, response, error);
    else broken(request, response, error, parts.log);
  }
};

/**
 * Stands where API Gateway and CloudFront stand in the cloud: one origin, before the very functions that run there.
 * Not listening yet. What comes before the parts are ready waits for them.
 */
export const createGateway = (parts: GatewayParts | Promise<GatewayParts>): Server => {
  const server = createServer((request, response) => {
    Promise.resolve(parts).then(
      (ready) => serve(request, response, ready),
      () => response.destroy(),
    );
  });
  // What is not HTTP at all never becomes a request.
  server.on("clientError", (_, socket) => {
    if (!socket.writable) return;
    socket.end(
      `HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-type: application/problem+json\r\n` +
        `content-length: ${Buffer.byteLength(badRequest)}\r\n\r\n${badRequest}`,
    );
  });
  return server;
};
