import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { connectionTo } from "./connection.ts";
import { openDataFolder } from "./data-folder.ts";
import { startEngine } from "./engine.ts";
import { type Running, runningSystem } from "./running.ts";
import type { Settings } from "./settings.ts";
import { StartFailure } from "./start-failure.ts";

export interface ReachedTable {
  client: DynamoDBClient;
  tableName: string;
}

const running = ({ dataDir }: Settings): Running | undefined => {
  try {
    return runningSystem(dataDir);
  } catch (error) {
    if (error instanceof StartFailure) return undefined;
    throw error;
  }
};

const over = async <T>(endpoint: string, tableName: string, work: (table: ReachedTable) => Promise<T>): Promise<T> => {
  const client = new DynamoDBClient(connectionTo(endpoint));
  try {
    return await work({ client, tableName });
  } finally {
    client.destroy();
  }
};

/**
 * Works with the settings' table, wherever it is: in a system that runs, at the endpoint that the settings name, or in
 * the data folder of one that is stopped, whose engine is started for as long as the work takes.
 */
export const withTable = async <T>(
  settings: Settings,
  work: (table: ReachedTable) => Promise<T>,
  { stopped = false } = {},
): Promise<T> => {
  const system = running(settings);
  if (system && stopped) throw new StartFailure("Soglia is running on this folder: stop it first, then repeat.");
  if (system) return over(system.endpoint, system.tableName, work);
  if (settings.endpoint !== undefined) return over(settings.endpoint, settings.tableName, work);
  const folder = openDataFolder(settings.dataDir);
  try {
    const engine = await startEngine(folder, settings.tableName);
    try {
      return await over(engine.endpoint, settings.tableName, work);
    } finally {
      await engine.stop();
    }
  } finally {
    folder.release();
  }
};
