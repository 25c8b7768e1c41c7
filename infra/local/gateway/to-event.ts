import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Event } from "#functions/http/reply";
import type { Authorized } from "./authorize.ts";
import type { WayIn } from "./ways-in.ts";

const TEXT = /^(text\/.*|application\/(json|javascript|xml)|application\/[\w.-]+\+(json|xml))$/i;

/** What HTTP API hands over as text; everything else travels as base64. */
const isText = ({ headers }: IncomingMessage): boolean => {
  const type = (headers["content-type"] ?? "").split(";")[0] ?? "";
  return TEXT.test(type.trim()) && headers["content-encoding"] === undefined;
};

const headersOf = ({ headersDistinct }: IncomingMessage): Record<string, string> => {
  const { cookie: _, ...rest } = headersDistinct;
  return Object.fromEntries(Object.entries(rest).map(([name, values]) => [name, (values ?? []).join(",")]));
};

/** Repeated parameters become one, joined by commas. */
const queryOf = (query: string): Record<string, string> | undefined => {
  const parameters: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(query))
    parameters[name] = Object.hasOwn(parameters, name) ? `${parameters[name]},${value}` : value;
  return query === "" ? undefined : parameters;
};

const bodyOf = (request: IncomingMessage, body: Buffer) => {
  if (body.length === 0) return { isBase64Encoded: false };
  const text = isText(request);
  return { body: body.toString(text ? "utf8" : "base64"), isBase64Encoded: !text };
};

/** The path and the query of a request, as they were sent. */
export const addressOf = ({ url = "/" }: IncomingMessage): { path: string; query: string } => {
  const mark = url.indexOf("?");
  return mark < 0 ? { path: url, query: "" } : { path: url.slice(0, mark), query: url.slice(mark + 1) };
};

export interface Arrived {
  request: IncomingMessage;
  body: Buffer;
  way: WayIn;
  authorized: Authorized;
  /** Milliseconds since 1970. */
  at: number;
}

const contextOf = ({ request, way, authorized, at }: Arrived, path: string): Event["requestContext"] => {
  const { headers, method = "GET", httpVersion, socket } = request;
  return {
    accountId: "local",
    apiId: "local",
    domainName: headers.host ?? "",
    domainPrefix: "local",
    requestId: randomUUID(),
    routeKey: way.routeKey,
    stage: "$default",
    time: new Date(at).toUTCString(),
    timeEpoch: at,
    http: {
      method,
      path,
      protocol: `HTTP/${httpVersion}`,
      sourceIp: socket.remoteAddress ?? "",
      userAgent: headers["user-agent"] ?? "",
    },
    authorizer: { principalId: "", integrationLatency: 0, jwt: authorized },
  };
};

/** A request as HTTP API puts it before a function (payload format 2.0). */
export const toEvent = (arrived: Arrived): Event => {
  const { request, body, way } = arrived;
  const { path, query } = addressOf(request);
  const cookies = request.headers.cookie?.split(/; */).filter(Boolean);
  return {
    version: "2.0",
    routeKey: way.routeKey,
    rawPath: path,
    rawQueryString: query,
    ...(cookies && { cookies }),
    headers: headersOf(request),
    queryStringParameters: queryOf(query),
    pathParameters: way.pathParameters,
    requestContext: contextOf(arrived, path),
    ...bodyOf(request, body),
  };
};
