import { paginateScan } from "@aws-sdk/lib-dynamodb";
import { inject } from "vitest";
import type { Table } from "#functions/db/table";
import { openDocumentClient } from "#infra/local/connection";

/** Everything that a table holds, down to the last value inside a list, as one text. */
export const wholeTable = async ({ name }: Table): Promise<string> => {
  const client = openDocumentClient(inject("dynamoDbEndpoint"));
  const items: string[] = [];
  for await (const { Items = [] } of paginateScan({ client }, { TableName: name, ConsistentRead: true }))
    items.push(...Items.map((item) => JSON.stringify(item)));
  client.destroy();
  return items.join("\n");
};
