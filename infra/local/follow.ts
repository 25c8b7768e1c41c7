import { DescribeTableCommand } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { connectionTo } from "./connection.ts";
import type { DataFolder } from "./data-folder.ts";
import { positionFile } from "./engine.ts";
import { StartFailure } from "./start-failure.ts";
import { deadLetterFile } from "./stream/dead-letters.ts";
import type { StreamHandler } from "./stream/delivery.ts";
import { openPosition } from "./stream/position.ts";
import { followStream, type Pump } from "./stream/pump.ts";

export interface FollowOptions {
  client: DynamoDBDocumentClient;
  endpoint: string;
  tableName: string;
  folder: DataFolder;
  handle: StreamHandler;
  onTrouble: (error: unknown) => void;
}

/** Brings the table's changes to a function, from where the last run of this folder stopped. */
export const followTable = async (options: FollowOptions): Promise<Pump> => {
  const { client, endpoint, tableName, folder, handle, onTrouble } = options;
  const { Table } = await client.send(new DescribeTableCommand({ TableName: tableName }));
  const streamArn = Table?.LatestStreamArn;
  if (!streamArn)
    throw new StartFailure(
      `The table ${tableName} has no stream, so nothing could follow its changes: turn it on, or name another with TABLE_NAME.`,
    );
  const streams = new DynamoDBStreamsClient(connectionTo(endpoint));
  const pump = followStream({
    client: streams,
    streamArn,
    position: openPosition(positionFile(folder), streamArn),
    handle,
    setAside: deadLetterFile(folder.file("dead-letters.jsonl"), () => new Date().toISOString()),
    onTrouble,
  });
  return {
    caughtUp: pump.caughtUp,
    async stop() {
      await pump.stop();
      streams.destroy();
    },
  };
};
