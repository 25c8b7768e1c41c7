import { DynamoDBClient, type DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { openTable, type Table } from "./table.ts";

/** A document client that writes records as they are: unset fields stay away from the table. */
export const documentClient = (config: DynamoDBClientConfig = {}): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(new DynamoDBClient(config), { marshallOptions: { removeUndefinedValues: true } });

/** The table that a Lambda function is told of by its environment (`TABLE_NAME`, optionally `DYNAMODB_ENDPOINT`). */
export const tableFromEnvironment = (env: NodeJS.ProcessEnv = process.env): Table => {
  const name = env.TABLE_NAME;
  if (!name) throw new Error("TABLE_NAME is not set.");
  return openTable(documentClient(env.DYNAMODB_ENDPOINT ? { endpoint: env.DYNAMODB_ENDPOINT } : {}), name);
};
