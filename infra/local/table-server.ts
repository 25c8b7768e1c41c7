import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { newClosing } from "./closing.ts";
import { connectionTo } from "./connection.ts";
import type { DataFolder } from "./data-folder.ts";
import { startEngine } from "./engine.ts";
import type { Settings } from "./settings.ts";
import { StartFailure } from "./start-failure.ts";
import { ensureTable } from "./table.ts";

const sameMachineHint = "start what should answer there, or leave DYNAMODB_ENDPOINT out to use the embedded engine";

const ensureTableAt = async (endpoint: string, tableName: string): Promise<void> => {
  const client = new DynamoDBClient({ ...connectionTo(endpoint), maxAttempts: 2 });
  try {
    await ensureTable(client, tableName);
  } catch (error) {
    const reason = error instanceof Error ? error.name : typeof error;
    throw new StartFailure(`The table at ${endpoint} cannot be used (${reason}): ${sameMachineHint}.`, {
      cause: error,
    });
  } finally {
    client.destroy();
  }
};

/**
 * Where the table answers: the embedded engine, started here, or the one that the settings name.
 * @throws StartFailure when there is none to be had
 */
export const openTableServer = async (
  { endpoint, tableName }: Settings,
  folder: DataFolder,
  closing: ReturnType<typeof newClosing>,
): Promise<string> => {
  if (endpoint !== undefined) {
    await ensureTableAt(endpoint, tableName);
    return endpoint;
  }
  const engine = await startEngine(folder, tableName);
  closing.later(engine.stop);
  return engine.endpoint;
};
