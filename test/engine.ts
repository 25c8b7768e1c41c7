import { randomBytes } from "node:crypto";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { inject } from "vitest";
import { openDocumentClient } from "#infra/local/connection";
import { createTable } from "#infra/local/table";

export interface FreshTable {
  client: DynamoDBDocumentClient;
  tableName: string;
  endpoint: string;
}

let client: DynamoDBDocumentClient | undefined;

/**
 * An empty table of the one shape on this run's engine; tests never share one.
 *
 * Ask for `stream` only where changes are followed: in memory the engine scans the records of all streams at each
 * write, so a suite whose every table had one would grow slower with each test.
 */
export const freshTable = async ({ stream = false } = {}): Promise<FreshTable> => {
  const endpoint = inject("dynamoDbEndpoint");
  client ??= openDocumentClient(endpoint);
  const tableName = `${inject("tablePrefix")}${randomBytes(6).toString("hex")}`;
  await createTable(client, tableName, { stream });
  return { client, tableName, endpoint };
};
