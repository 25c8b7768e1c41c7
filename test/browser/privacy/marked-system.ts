import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openTable } from "#functions/db/table";
import { openDocumentClient } from "#infra/local/connection";
import { startSystem } from "#infra/local/system";
import { type MarkedRecords, markedRecords } from "#test/contracts/leaks/house";

export interface MarkedSystem extends MarkedRecords {
  address: string;
  passwords: Record<string, string>;
  stop: () => Promise<void>;
}

/** The whole system in a folder of its own, with a mark in every sensitive field of every record of its demo. */
export const startMarkedSystem = async (): Promise<MarkedSystem> => {
  const dataDir = await mkdtemp(join(tmpdir(), "soglia-marked-"));
  const system = await startSystem({ port: 0, host: "127.0.0.1", dataDir, tableName: "soglia", seed: "demo" });
  const client = openDocumentClient(system.endpoint);
  const marked = await markedRecords(openTable(client, system.tableName));
  client.destroy();
  await system.caughtUp();
  return {
    ...marked,
    address: system.address,
    passwords: Object.fromEntries(system.people.map(({ username, password }) => [username, password])),
    stop: async () => {
      await system.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};
