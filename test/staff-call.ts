import type { Context as LambdaContext } from "aws-lambda";
import type { Handler } from "#functions/http/api";
import type { Event } from "#functions/http/reply";
import { createStaffApi } from "#functions/staff-api/api";
import type { Role } from "#shared/access";
import type { StaffMember } from "#shared/resources/staff-member";
import { localObjects } from "./local-objects.ts";
import type { World } from "./world.ts";

export interface Answer {
  status: number;
  headers: Record<string, string>;
  // What an API answers is JSON of any shape; tests look at it as a reader would.
  body: ReturnType<typeof JSON.parse>;
}

export interface CallOptions {
  body?: unknown;
  /** Sent as it is, instead of `body` as JSON. */
  raw?: string;
  headers?: Record<string, string>;
}

/** Somebody who is called by her only role, or by a user name of her own. */
export type Caller = string | { username: string; roles: readonly string[] };

const claimsOf = (caller: Caller | undefined) => {
  if (caller === undefined) return {};
  const { username, roles } = typeof caller === "string" ? { username: caller, roles: [caller] } : caller;
  return { username, "cognito:groups": `[${roles.join(" ")}]` };
};

/** An HTTP API event for a call by a role, as the gateway hands it over after its own checks. */
export const staffEvent = (
  caller: Caller | undefined,
  call: string,
  { body, raw, headers = {} }: CallOptions = {},
): Event => {
  const [method = "GET", address = "/"] = call.split(" ");
  const url = new URL(address, "https://soglia.example");
  const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  return {
    version: "2.0",
    routeKey: "$default",
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    headers: { "accept-language": "it", ...(sent !== undefined && { "content-type": "application/json" }), ...headers },
    queryStringParameters: Object.fromEntries(url.searchParams),
    requestContext: {
      http: { method, path: url.pathname, protocol: "HTTP/1.1", sourceIp: "127.0.0.1", userAgent: "test" },
      requestId: "request-1",
      authorizer: { jwt: { claims: claimsOf(caller), scopes: [] } },
    },
    body: sent,
    isBase64Encoded: false,
  } as unknown as Event;
};

/** Calls a handler and reads its answer. */
export const callOf =
  (handler: Handler) =>
  async (caller: Caller | undefined, call: string, options?: CallOptions): Promise<Answer> => {
    const reply = await handler(staffEvent(caller, call, options), {} as LambdaContext);
    const isJson = reply.headers["content-type"]?.includes("json") && reply.body && !reply.isBase64Encoded;
    return {
      status: reply.statusCode,
      headers: reply.headers,
      body: isJson ? JSON.parse(reply.body ?? "") : reply.body,
    };
  };

/** The staff API of a world. Faults are thrown at the test instead of being logged. */
export const staffApiOf = (world: World) => {
  const faults: unknown[] = [];
  const call = callOf(
    createStaffApi({ table: world.table, now: world.now, objects: localObjects(world.now) }, (fault) =>
      faults.push(fault),
    ),
  );
  return {
    faults,
    call: (role: Role | undefined, address: string, options?: CallOptions) => call(role, address, options),
    /** A call by somebody with a staff record, whatever her user name and however many roles she has. */
    callAs: ({ username, roles }: StaffMember, address: string, options?: CallOptions) =>
      call({ username, roles }, address, options),
  };
};
