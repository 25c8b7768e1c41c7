import { DynamoDBServiceException, TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { openTable, type Table } from "#functions/db/table";
import { openDocumentClient } from "#infra/local/connection";
import { freshTable } from "../engine.ts";

/** Says for each attempt on the wire, counted from 1 for each kind of call, how it fails; nothing lets it through. */
export type Trouble = (operation: string, attempt: number) => Error | undefined;

export const WRITE = "TransactWriteItemsCommand";

/** As DynamoDB cancels a whole transaction, for a reason that the embedded engine never gives. */
export const cancelled = (code: string) => () =>
  new TransactionCanceledException({
    $metadata: { httpStatusCode: 400 },
    message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${code}]`,
    CancellationReasons: [{ Code: code }],
  });

/** As DynamoDB turns a call away that is one too many. */
export const throttled = () =>
  new DynamoDBServiceException({
    name: "ProvisionedThroughputExceededException",
    $fault: "client",
    $metadata: { httpStatusCode: 400 },
    message: "The level of configured provisioned throughput for the table was exceeded.",
  });

export interface FaultyTable {
  table: Table;
  /** The same table without trouble. */
  client: DynamoDBDocumentClient;
  tableName: string;
  /** Trouble from now on. */
  trouble: (trouble: Trouble) => void;
  attempts: (operation: string) => number;
}

/** A table on the real engine whose wire can be made to fail, below the SDK's own retries as in the cloud. */
export const aFaultyTable = async (): Promise<FaultyTable> => {
  const { client: sound, tableName, endpoint } = await freshTable();
  const client = openDocumentClient(endpoint);
  let trouble: Trouble = () => undefined;
  let counts = new Map<string, number>();
  client.middlewareStack.add(
    (next, { commandName = "" }) =>
      async (args) => {
        const attempt = (counts.get(commandName) ?? 0) + 1;
        counts.set(commandName, attempt);
        const error = trouble(commandName, attempt);
        if (error) throw error;
        return next(args);
      },
    { step: "finalizeRequest", priority: "low", name: "trouble" },
  );
  return {
    table: openTable(client, tableName),
    client: sound,
    tableName,
    trouble: (next) => {
      trouble = next;
      counts = new Map();
    },
    attempts: (operation) => counts.get(operation) ?? 0,
  };
};
