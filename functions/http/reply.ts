import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2 } from "aws-lambda";

export type Event = APIGatewayProxyEventV2WithJWTAuthorizer;
export type Reply = APIGatewayProxyStructuredResultV2 & { headers: Record<string, string>; statusCode: number };

/** Personal data: no copy stays in a browser or a proxy. */
const headers = (contentType: string) => ({ "content-type": contentType, "cache-control": "no-store" });

const contents = new WeakMap<Reply, unknown>();

export const jsonReply = (statusCode: number, body: unknown, contentType = "application/json"): Reply => {
  const reply = { statusCode, headers: headers(contentType), body: JSON.stringify(body) };
  contents.set(reply, body);
  return reply;
};

/** What a reply says, as it was before it became text: large answers are looked at without being read again. */
export const contentOf = (reply: Reply): unknown => {
  if (contents.has(reply)) return contents.get(reply);
  return reply.body && reply.headers["content-type"]?.includes("json") ? JSON.parse(reply.body) : undefined;
};

/** A file that the browser saves under a name; the name never says who it is about. */
export const fileReply = (contentType: string, name: string, body: string): Reply => ({
  statusCode: 200,
  headers: { ...headers(contentType), "content-disposition": `attachment; filename="${name}"` },
  body,
});

export const htmlReply = (body: string): Reply => ({
  statusCode: 200,
  headers: headers("text/html; charset=utf-8"),
  body,
});

export const isReply = (value: unknown): value is Reply =>
  typeof value === "object" && value !== null && "statusCode" in value && "headers" in value;
