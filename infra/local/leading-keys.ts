import { DynamoDBServiceException } from "@aws-sdk/client-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { PARTNER_CLIENT_KEY_PREFIX, PARTNER_KEY_PREFIX } from "#functions/db/table-definition";
import { keysOfRequest } from "./request-keys.ts";

/** What the wall lets through: the actions of the partner's policy (`grantPartnerPartitions`) and nothing else. */
const allowedActions = new Set(["GetItem", "Query", "PutItem", "UpdateItem"]);

/** What its own clients are allowed is read and never written. */
const writes = new Set(["PutItem", "UpdateItem"]);

const isOpen = (action: string, key: string | undefined): boolean => {
  if (!key?.startsWith(PARTNER_KEY_PREFIX)) return false;
  return !(writes.has(action) && key.startsWith(PARTNER_CLIENT_KEY_PREFIX));
};

const denied = (action: string) =>
  new DynamoDBServiceException({
    name: "AccessDeniedException",
    $fault: "client",
    $metadata: { httpStatusCode: 400 },
    message: `Not authorised to perform dynamodb:${action} here: no policy of this function allows it.`,
  });

interface WireRequest {
  headers: Record<string, string>;
  body: unknown;
}

const isWireRequest = (request: unknown): request is WireRequest =>
  typeof request === "object" && request !== null && "headers" in request && "body" in request;

const textOf = (body: unknown): string => (ArrayBuffer.isView(body) ? new TextDecoder().decode(body) : String(body));

const operationOf = ({ headers }: WireRequest): string => {
  const target = Object.entries(headers).find(([name]) => name.toLowerCase() === "x-amz-target")?.[1];
  return target?.split(".").at(-1) ?? "an unknown operation";
};

const assertAllowed = (operation: string, body: unknown, tableName: string): void => {
  const requests = keysOfRequest(operation, body);
  // "For all keys" holds for a request without any, so one is demanded; the policy says the same with `Null`.
  if (requests.length === 0) throw denied(operation);
  for (const { action, table, index, keys } of requests) {
    const inside = keys.length > 0 && keys.every((key) => isOpen(action, key));
    if (!allowedActions.has(action) || table !== tableName || index !== undefined || !inside) throw denied(action);
  }
};

/**
 * Puts the partner's wall around a client: whatever is sent through it afterwards may only touch partitions of
 * `tableName` that begin with the partner's prefix, as its IAM policy says in the cloud. It looks at what goes over the
 * wire, so no way of asking gets round it.
 */
export const keepToPartnerPartitions = (client: DynamoDBDocumentClient, tableName: string): DynamoDBDocumentClient => {
  client.middlewareStack.add(
    (next) => async (args) => {
      if (!("request" in args) || !isWireRequest(args.request)) throw denied("an unreadable request");
      assertAllowed(operationOf(args.request), JSON.parse(textOf(args.request.body)), tableName);
      return next(args);
    },
    { step: "build", name: "partnerWall", priority: "low" },
  );
  return client;
};
