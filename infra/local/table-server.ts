import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { newClosing } from "./closing.ts";
import { connectionTo, isAws } from "./connection.ts";
import type { DataFolder } from "./data-folder.ts";
import { startEngine } from "./engine.ts";
import type { Settings } from "./settings.ts";
import { StartFailure } from "./start-failure.ts";
import { ensureTable, tableExists } from "./table.ts";

const hint = "start what should answer there, or leave DYNAMODB_ENDPOINT out to use the embedded engine";

/** On this machine the table is made when it is not there; in AWS only a deployment makes one. */
const findTable = async (endpoint: string, tableName: string): Promise<boolean> => {
  const client = new DynamoDBClient({ ...connectionTo(endpoint), maxAttempts: 2 });
  try {
    if (isAws(endpoint)) return await tableExists(client, tableName);
    await ensureTable(client, tableName);
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.name : typeof error;
    throw new StartFailure(`The table at ${endpoint} cannot be used (${reason}): ${hint}.`, { cause: error });
  } finally {
    client.destroy();
  }
};

export interface TableServer {
  endpoint: string;
  /** Resolves with what to tell the person at the terminal when the table has gone. */
  lost: Promise<string>;
}

const never = new Promise<string>(() => undefined);

/**
 * Where the table answers: the embedded engine, started here, or the one that the settings name.
 * @throws StartFailure when there is none to be had
 */
export const openTableServer = async (
  { endpoint, tableName }: Settings,
  folder: DataFolder,
  closing: ReturnType<typeof newClosing>,
): Promise<TableServer> => {
  if (endpoint !== undefined) {
    if (await findTable(endpoint, tableName)) return { endpoint, lost: never };
    throw new StartFailure(`There is no table ${tableName} at ${endpoint}: name the deployed one with TABLE_NAME.`);
  }
  const engine = await startEngine(folder, tableName);
  closing.later(engine.stop);
  const lost = engine.ended.then(() => "The table engine has ended by itself: start again; what was saved is there.");
  return { endpoint: engine.endpoint, lost };
};
