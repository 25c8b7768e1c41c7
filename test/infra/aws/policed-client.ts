import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { openDocumentClient } from "#infra/local/connection";
import { keysOfRequest } from "#infra/local/request-keys";
import { isAllowed, type Statement } from "./iam.ts";
import { policyOf, table } from "./roles.ts";

const Wire = z.looseObject({ headers: z.record(z.string(), z.string()), body: z.unknown() });
const Batch = z.looseObject({
  RequestItems: z.record(
    z.string(),
    z.looseObject({ Keys: z.array(z.looseObject({ pk: z.looseObject({ S: z.string() }) })) }),
  ),
});

interface Touched {
  action: string;
  index?: string;
  keys: string[];
}

/** What a request touches; of a transaction, all that one action touches together, which is the harder question. */
const touchedBy = (operation: string, body: unknown): Touched[] => {
  if (operation === "Scan") return [{ action: operation, keys: [] }];
  if (operation === "BatchGetItem") {
    const keys = Object.values(Batch.parse(body).RequestItems).flatMap(({ Keys }) => Keys.map(({ pk }) => pk.S));
    return [{ action: operation, keys }];
  }
  const byAction = Object.values(
    Object.groupBy(keysOfRequest(operation, body), ({ action, index }) => `${action} ${index}`),
  );
  return byAction.flatMap((parts = []) => {
    const [first] = parts;
    return first ? [{ ...first, keys: parts.flatMap(({ keys }) => keys.map(String)) }] : [];
  });
};

const refused = (statements: Statement[], { action, index, keys }: Touched): boolean =>
  !isAllowed(statements, {
    action: `dynamodb:${action}`,
    resource: index === undefined ? table : `${table}/index/${index}`,
    ...(keys.length > 0 && { keys: { "dynamodb:LeadingKeys": keys } }),
  });

export interface Policed {
  client: DynamoDBDocumentClient;
  /** What the policy did not allow, in words. */
  refusals: string[];
  /** How many requests it has looked at. */
  asked: () => number;
}

/** A client that lets through what the synthesised policy of a function allows, as AWS would in the cloud. */
export const policedClient = (name: string, endpoint: string): Policed => {
  const client = openDocumentClient(endpoint);
  const refusals: string[] = [];
  let count = 0;
  client.middlewareStack.add(
    (next) => async (args) => {
      const { headers, body } = Wire.parse("request" in args ? args.request : {});
      const target = Object.entries(headers).find(([header]) => header.toLowerCase() === "x-amz-target")?.[1] ?? "";
      const sent = ArrayBuffer.isView(body) ? new TextDecoder().decode(body) : String(body);
      const touched = touchedBy(target.split(".").at(-1) ?? "", JSON.parse(sent));
      const denied = touched.filter((one) => refused(policyOf(name), one));
      if (touched.length === 0) denied.push({ action: `unreadable ${target}`, keys: [] });
      count += 1;
      if (denied.length === 0) return next(args);
      refusals.push(...denied.map(({ action, index, keys }) => `${action} ${index ?? ""} ${keys.join(" ")}`));
      throw Object.assign(new Error(refusals.at(-1)), { name: "AccessDeniedException" });
    },
    { step: "build", name: "policy", priority: "low" },
  );
  return { client, refusals, asked: () => count };
};
