import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { openTable, type Table } from "#functions/db/table";
import { runCommand } from "./command.ts";
import { openDocumentClient } from "./connection.ts";
import { type Counts, seedTable } from "./seed/seed.ts";
import { StartFailure } from "./start-failure.ts";

const clientFor = (endpoint: string | undefined): DynamoDBDocumentClient =>
  endpoint
    ? openDocumentClient(endpoint)
    : DynamoDBDocumentClient.from(new DynamoDBClient(), { marshallOptions: { removeUndefinedValues: true } });

/** What AWS refuses is about the account, not about us. */
const seeded = async (table: Table): Promise<Counts> => {
  try {
    return await seedTable({ table, demo: false, now: () => new Date().toISOString() });
  } catch (error) {
    const reason = error instanceof Error ? error.name : typeof error;
    throw new StartFailure(
      `The table ${table.name} cannot be written (${reason}): check its name, AWS_REGION and your credentials.`,
      { cause: error },
    );
  }
};

/** Puts the four units, their places and the partner into a deployed table: facts only, nothing invented. */
await runCommand(async () => {
  const { TABLE_NAME, DYNAMODB_ENDPOINT } = process.env;
  if (!TABLE_NAME)
    throw new StartFailure(
      "TABLE_NAME is not set: name the deployed table, for example TABLE_NAME=Soglia-Data-... npm run seed.",
    );
  const client = clientFor(DYNAMODB_ENDPOINT);
  const counts = await seeded(openTable(client, TABLE_NAME));
  client.destroy();
  const written = Object.entries(counts).map(([kind, count]) => `${count} ${kind}`);
  console.log(
    written.length > 0 ? `Written to ${TABLE_NAME}: ${written.join(", ")}.` : `${TABLE_NAME} has them already.`,
  );
});
