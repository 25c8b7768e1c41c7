import type { APIGatewayProxyEventV2WithJWTAuthorizer, Context } from "aws-lambda";
import { ulid } from "ulid";
import { inject } from "vitest";
import { lookAtClient, putClientView } from "#functions/db/partner-clients-view";
import { openTable } from "#functions/db/table";
import type { Handler } from "#functions/http/api";
import { createPartnerApi, type PartnerApiOptions } from "#functions/partner-api/api";
import { openDocumentClient } from "#infra/local/connection";
import { keepToPartnerPartitions } from "#infra/local/leading-keys";
import type { PartnerClientView } from "#shared/partner/client";
import type { SentReferral } from "#shared/partner/referral";
import { partnerScopes, tokenScope } from "#shared/partner/scopes";
import { aBucket } from "#test/bucket";
import { aWorld, type World } from "#test/world";

export interface Call {
  method?: "GET" | "POST" | "PATCH" | "DELETE";
  query?: Record<string, string>;
  body?: unknown;
  /** Scopes of the token without the resource server's name; all of them unless said. `null`: no token at all. */
  scopes?: readonly string[] | null;
  client?: string;
  headers?: Record<string, string>;
}

export interface Reply {
  status: number;
  headers: Record<string, string>;
  text: string;
  json: unknown;
}

const claimsOf = ({ client = "farsi-prossimo", scopes = partnerScopes }: Call) => ({
  client_id: client,
  token_use: "access",
  scope: (scopes ?? []).map((scope) => tokenScope(scope as (typeof partnerScopes)[number])).join(" "),
});

const textOf = ({ body }: Call) => (body === undefined || typeof body === "string" ? body : JSON.stringify(body));

const eventOf = (path: string, call: Call): APIGatewayProxyEventV2WithJWTAuthorizer => {
  const body = textOf(call);
  const authorizer = { principalId: "", integrationLatency: 0, jwt: { claims: claimsOf(call), scopes: [] } };
  return {
    version: "2.0",
    routeKey: `${call.method ?? "GET"} ${path}`,
    rawPath: path,
    rawQueryString: new URLSearchParams(call.query).toString(),
    headers: {
      "accept-language": "en",
      ...(body !== undefined && { "content-type": "application/json", "content-length": String(body.length) }),
      ...call.headers,
    },
    queryStringParameters: call.query,
    body,
    isBase64Encoded: false,
    requestContext: {
      accountId: "",
      apiId: "",
      domainName: "",
      domainPrefix: "",
      http: { method: call.method ?? "GET", path, protocol: "HTTP/1.1", sourceIp: "", userAgent: "" },
      requestId: "request",
      routeKey: "",
      stage: "$default",
      time: "",
      timeEpoch: 0,
      // A door that is open to anyone has no authoriser before it.
      ...(call.scopes === null ? ({} as { authorizer: typeof authorizer }) : { authorizer }),
    },
  };
};

const lambdaContext = {} as Context;

/** Calls a handler as API Gateway does once it has looked at the token. */
export const caller =
  (handler: Handler) =>
  async (path: string, call: Call = {}): Promise<Reply> => {
    const { statusCode, headers, body = "" } = await handler(eventOf(path, call), lambdaContext);
    const isJson = headers["content-type"]?.includes("json") ?? false;
    return { status: statusCode, headers, text: body, json: isJson && body !== "" ? JSON.parse(body) : undefined };
  };

export const FARSI_PROSSIMO: PartnerClientView = {
  name: "farsi-prossimo",
  organisationName: "Consorzio Farsi Prossimo",
  unitCodes: ["CAS"],
  scopes: [...partnerScopes],
  requestsPerMinute: 6_000,
  requestsPerDay: 1_000_000,
  suspended: false,
  webhookGeneration: 1,
};

export interface PartnerWorld extends World {
  /** Lets a client in, or changes what it may. */
  client: (clientId: string, view?: Partial<PartnerClientView>) => Promise<void>;
  bucket: ReturnType<typeof aBucket>;
  call: ReturnType<typeof caller>;
}

/** A world with the partner's function before its table, behind the wall that its policy is in the cloud. */
export const aPartnerWorld = async (
  options: { stream?: boolean; start?: string } & Omit<Partial<PartnerApiOptions>, "table"> = {},
): Promise<PartnerWorld> => {
  const { stream, start, ...api } = options;
  const world = await aWorld(start, { stream });
  const client = keepToPartnerPartitions(openDocumentClient(inject("dynamoDbEndpoint")), world.table.name);
  const bucket = aBucket(world.now);
  const letIn = async (clientId: string, view: Partial<PartnerClientView> = {}) =>
    world.table.commit(putClientView(await lookAtClient(world.table, clientId), { ...FARSI_PROSSIMO, ...view }));
  await letIn("farsi-prossimo");
  const faults: string[] = [];
  const handler = createPartnerApi(
    {
      table: openTable(client, world.table.name),
      objects: bucket.objects,
      now: world.now,
      newId: (prefix) => `${prefix}_${ulid(Date.parse(world.now()))}`,
      ...api,
    },
    ({ name, at }) => faults.push(`${name} ${at.join(" ")}`),
  );
  const call = caller(handler);
  return {
    ...world,
    bucket,
    client: letIn,
    call: async (path, request) => {
      const reply = await call(path, request);
      if (faults.length > 0) throw new Error(`A fault behind ${path}: ${faults.join("\n")}`);
      return reply;
    },
  };
};

/** A referral that nobody could find anything to say against. */
export const aReferral = (values: Partial<SentReferral> = {}): Record<string, unknown> => ({
  partnerReference: "FP-1",
  householdType: "singleParent",
  members: [{ role: "adult", birthYear: 1994 }],
  ...values,
});

export const CAPACITY = "/partner/v1/capacity";
export const REFERRALS = "/partner/v1/referrals";
export const CHANGES = "/partner/v1/changes";
export const REPORTS = "/partner/v1/capacity-reports";
