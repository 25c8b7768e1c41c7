import { randomBytes } from "node:crypto";
import { DeleteTableCommand, DynamoDBClient, paginateListTables } from "@aws-sdk/client-dynamodb";
import type { TestProject } from "vitest/node";
import { connectionTo } from "#infra/local/connection";
import { startEngineProcess } from "#infra/local/engine-process";

declare module "vitest" {
  interface ProvidedContext {
    dynamoDbEndpoint: string;
    /** Begins the name of every table of this run. */
    tablePrefix: string;
  }
}

const deleteTables = async (endpoint: string, prefix: string) => {
  const client = new DynamoDBClient(connectionTo(endpoint));
  for await (const page of paginateListTables({ client }, {}))
    for (const name of page.TableNames ?? [])
      if (name.startsWith(prefix)) await client.send(new DeleteTableCommand({ TableName: name }));
  client.destroy();
};

/** One engine in memory for the whole run, or whichever DYNAMODB_ENDPOINT names, left as it was found. */
export default async ({ provide }: TestProject) => {
  const prefix = `soglia-test-${randomBytes(4).toString("hex")}-`;
  provide("tablePrefix", prefix);

  const foreign = process.env.DYNAMODB_ENDPOINT;
  if (foreign) {
    provide("dynamoDbEndpoint", foreign);
    return () => deleteTables(foreign, prefix);
  }
  const engine = await startEngineProcess();
  provide("dynamoDbEndpoint", engine.endpoint);
  return engine.stop;
};
